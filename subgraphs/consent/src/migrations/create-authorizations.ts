import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table.js';

/**
 * The one record that permits (@kasane/policy/records/authorization): versioned and withdrawable, never
 * deleted. Each version is a row of its own; the highest version of an id is the one in force.
 */
export class CreateAuthorizations1760000001010 implements MigrationInterface {
  readonly name = 'CreateAuthorizations1760000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.authorization_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        basis text NOT NULL,
        subjects uuid[] NOT NULL CHECK (cardinality(subjects) > 0),
        categories text[] NOT NULL,
        fields text[] NOT NULL DEFAULT '{}',
        exclusions text[] NOT NULL DEFAULT '{}',
        recipients text[] NOT NULL CHECK (cardinality(recipients) > 0),
        purpose text NOT NULL,
        case_id text,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL CHECK (valid_to > valid_from),
        withdrawn_at timestamptz,
        withdrawn_by text,
        withdrawal_reason text,
        giver_capacity text,
        giver_person uuid,
        giver_name text,
        subject_assents boolean,
        method text,
        explained_how text,
        evidence_ref text,
        language text,
        accommodation text,
        special_necessity text[] NOT NULL DEFAULT '{}',
        reason text,
        sitting_id uuid,
        opened_by text NOT NULL,
        opened_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK (cardinality(categories) + cardinality(fields) > 0),
        -- Consent is personal: one person for one consent, and always somebody who gave it.
        CONSTRAINT consent_is_personal
          CHECK (basis <> 'LB-01' OR (cardinality(subjects) = 1 AND giver_capacity IS NOT NULL)),
        -- 個人情報保護法69条2項4号: danger now. The policy says the hours; this is the last wall.
        CONSTRAINT emergency_is_short
          CHECK (basis <> 'LB-21' OR (valid_to <= valid_from + interval '72 hours' AND reason <> ''))
      );
      CREATE INDEX authorization_by_subject
        ON consent.authorization_version USING gin (subjects);
      CREATE INDEX authorization_by_recipient
        ON consent.authorization_version USING gin (recipients);
      CREATE VIEW consent.authorization_in_force AS
        SELECT a.* FROM consent.authorization_version a
         WHERE NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = a.id AND newer.version > a.version);
      ${guardTable('authorization_version', ['withdrawn_at', 'withdrawn_by', 'withdrawal_reason'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.authorization_in_force');
    await runner.query('DROP TABLE consent.authorization_version');
  }
}
