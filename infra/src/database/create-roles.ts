import { schemas, systems } from '@kasane/db/systems';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schemas and login roles. A role gets a password only when the stack starts; what it may read is
 * said in apply-grants.ts, after all tables exist.
 */
export class CreateRoles1760000000000 implements MigrationInterface {
  name = 'CreateRoles1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { name, title } of schemas) {
      await runner.query(`CREATE SCHEMA ${name}`);
      await runner.query(`COMMENT ON SCHEMA ${name} IS '${title}'`);
    }
    for (const { role } of Object.values(systems)) {
      await runner.query(
        `DO $$ BEGIN CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
      );
    }
    await runner.query(
      `DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()); END $$`,
    );
    await runner.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of schemas) await runner.query(`DROP SCHEMA ${name} CASCADE`);
    for (const { role } of Object.values(systems))
      await runner.query(`DROP ROLE IF EXISTS ${role}`);
  }
}
