import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Departments that joined by themselves (`kasane subgraph wrap`), besides those Kasane was written
 * for. The identity index asks each of them for its person keys.
 */
export class CreateLinkSources1760000002300 implements MigrationInterface {
  name = 'CreateLinkSources1760000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE household.link_source (
        schema_name text PRIMARY KEY CHECK (schema_name ~ '^[a-z][a-z0-9_]{1,40}$'),
        title text NOT NULL,
        added_by text NOT NULL DEFAULT current_user,
        added_at timestamptz NOT NULL DEFAULT now()
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE household.link_source');
  }
}
