import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table.js';

/**
 * Guardians' powers (domain.md LB-20) are an authorization that says on which entries of the
 * 代理権目録 it rests, and for whom the guardian is one. Conflicts of interest are records of their
 * own: they permit nothing, and only the decision whose consent counts reads them.
 */
export class AddPowersAndConflicts1760000001060 implements MigrationInterface {
  readonly name = 'AddPowersAndConflicts1760000001060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE consent.authorization_version
        ADD COLUMN powers text[] NOT NULL DEFAULT '{}',
        ADD COLUMN powers_list_ref text,
        ADD CONSTRAINT guardian_has_powers CHECK (basis <> 'LB-20' OR (
          cardinality(subjects) = 1 AND giver_person IS NOT NULL AND cardinality(powers) > 0
          AND evidence_ref <> '' AND powers_list_ref <> ''));
      CREATE OR REPLACE VIEW consent.authorization_in_force AS
        SELECT a.* FROM consent.authorization_version a
         WHERE NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = a.id AND newer.version > a.version);

      CREATE TABLE consent.conflict_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        subject uuid NOT NULL,
        person uuid NOT NULL CHECK (person <> subject),
        reason text NOT NULL CHECK (reason <> ''),
        ended_at timestamptz,
        ended_by text,
        end_reason text,
        recorded_by text NOT NULL,
        recorded_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      CREATE INDEX conflict_by_subject ON consent.conflict_version (subject);
      CREATE VIEW consent.conflict AS
        SELECT c.* FROM consent.conflict_version c
         WHERE NOT EXISTS (SELECT FROM consent.conflict_version newer
                            WHERE newer.id = c.id AND newer.version > c.version);
      ${guardTable('conflict_version', ['ended_at', 'ended_by', 'end_reason'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP VIEW consent.conflict;
      DROP TABLE consent.conflict_version;
      ALTER TABLE consent.authorization_version
        DROP COLUMN powers CASCADE, DROP COLUMN powers_list_ref;
    `);
  }
}
