import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The records that permit (@kasane/policy/authorization): versioned and withdrawable, never
 * deleted. Each version is a row of its own; the highest version of an id is the one in force.
 */
export class CreateAuthorizations1760000001000 implements MigrationInterface {
  name = 'CreateAuthorizations1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.authorization_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        basis text NOT NULL,
        subject uuid NOT NULL,
        categories text[] NOT NULL,
        recipients text[] NOT NULL,
        purpose text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL CHECK (valid_to > valid_from),
        withdrawn_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (id, version)
      );
      CREATE INDEX authorization_by_subject ON consent.authorization_version (subject);
      CREATE VIEW consent.authorization_in_force AS
        SELECT a.* FROM consent.authorization_version a
         WHERE NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = a.id AND newer.version > a.version);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.authorization_in_force');
    await runner.query('DROP TABLE consent.authorization_version');
  }
}
