import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table.js';

/**
 * DV等支援措置 (住民基本台帳事務処理要領 第5-10, domain.md §2.2 D-1). `period_to` reminds somebody to
 * renew; only `lifted_at`, entered by hand, ends a measure.
 */
export class CreateProtectionMeasures1760000001030 implements MigrationInterface {
  readonly name = 'CreateProtectionMeasures1760000001030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.protection_measure_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        rule text NOT NULL CHECK (rule = 'D-1'),
        protected_people uuid[] NOT NULL CHECK (cardinality(protected_people) > 0),
        perpetrator uuid,
        perpetrator_name text,
        unit text NOT NULL,
        provisional boolean NOT NULL,
        valid_from timestamptz NOT NULL,
        period_to timestamptz NOT NULL CHECK (period_to > valid_from),
        evidence_ref text NOT NULL,
        lifted_at timestamptz,
        lifted_by text,
        lift_reason text,
        registered_by text NOT NULL,
        registered_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK (perpetrator IS NOT NULL OR perpetrator_name <> '')
      );
      CREATE INDEX protection_by_person
        ON consent.protection_measure_version USING gin (protected_people);
      CREATE INDEX protection_by_perpetrator
        ON consent.protection_measure_version (perpetrator);
      CREATE VIEW consent.protection_measure AS
        SELECT m.* FROM consent.protection_measure_version m
         WHERE NOT EXISTS (SELECT FROM consent.protection_measure_version newer
                            WHERE newer.id = m.id AND newer.version > m.version);
      ${guardTable('protection_measure_version', ['lifted_at', 'lifted_by', 'lift_reason', 'period_to'])}

      -- 支援措置責任者 releases once, to one recipient, for a time; it never spreads.
      CREATE TABLE consent.protection_release (
        id uuid PRIMARY KEY,
        measure_id uuid NOT NULL,
        recipient text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL CHECK (valid_to > valid_from),
        reason text NOT NULL CHECK (reason <> ''),
        released_by text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX release_of_measure ON consent.protection_release (measure_id);
      ${guardTable('protection_release')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.protection_measure');
    await runner.query('DROP TABLE consent.protection_release, consent.protection_measure_version');
  }
}
