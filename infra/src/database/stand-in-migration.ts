import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { StandIn } from '../example-city/stand-in.js';

/** The migration that creates one department's stand-in tables. */
export function standInMigration(
  standIn: StandIn,
  timestamp: number,
): new () => MigrationInterface {
  const migrationName = `StandIn_${standIn.schema}${String(timestamp)}`;
  return class implements MigrationInterface {
    name = migrationName;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(standIn.ddl);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`DROP SCHEMA ${standIn.schema} CASCADE; CREATE SCHEMA ${standIn.schema}`);
    }
  };
}
