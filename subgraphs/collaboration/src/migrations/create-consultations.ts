import { createAppendOnly, dropAppendOnly } from '@kasane/db/append-only';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable, latestView } from './guard-table.js';

/**
 * 相談受付・申込票 (domain.md §3.3): at any window, about anybody, with or without consent, and without
 * a name. What was found about it (the triage) closes it.
 */
export class CreateConsultations1760000005000 implements MigrationInterface {
  readonly name = 'CreateConsultations1760000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ${createAppendOnly('collaboration')}

      CREATE TABLE collaboration.consultation_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        person uuid,
        variant text NOT NULL CHECK (variant IN ('WITH_CONSENT', 'WITHOUT_CONSENT', 'ANONYMOUS')),
        route text NOT NULL,
        visitor_relation text,
        topics text[] NOT NULL CHECK (cardinality(topics) > 0),
        own_words text,
        note text NOT NULL CHECK (note <> ''),
        urgent boolean NOT NULL,
        received_at timestamptz NOT NULL,
        received_by text NOT NULL,
        received_by_agency text NOT NULL,
        triage text CHECK (triage IN ('INFORMATION_ONLY', 'SINGLE_AGENCY', 'MULTI_AGENCY')),
        triage_reason text,
        referred_to text[] NOT NULL DEFAULT '{}',
        triaged_at timestamptz,
        triaged_by text,
        triaged_by_agency text,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK ((variant = 'ANONYMOUS') = (person IS NULL)),
        CHECK ((triaged_at IS NULL) = (triage IS NULL)),
        CHECK (triage IS NULL OR triage_reason <> ''),
        CHECK (triage IS DISTINCT FROM 'SINGLE_AGENCY' OR cardinality(referred_to) > 0)
      );
      CREATE INDEX consultation_by_person ON collaboration.consultation_version (person);
      ${latestView('consultation')}
      ${guardTable('consultation_version', [
        'triaged_at',
        'triage',
        'triage_reason',
        'referred_to',
        'triaged_by',
        'triaged_by_agency',
        'changed_by',
        'changed_by_agency',
      ])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.consultation');
    await runner.query('DROP TABLE collaboration.consultation_version');
    await runner.query(dropAppendOnly('collaboration'));
  }
}
