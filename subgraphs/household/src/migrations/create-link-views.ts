import { PERSON_LINK_VIEW, schemas } from '@kasane/db/systems';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const standIns = schemas.filter(({ kind }) => kind === 'STAND_IN');

/**
 * Gives every department its own confirmed links and no others. The filter is the schema a key came
 * from, not its name, so a department cannot draw another's links by naming a key space alike.
 */
export class CreateLinkViews1760000002100 implements MigrationInterface {
  name = 'CreateLinkViews1760000002100';

  async up(runner: QueryRunner): Promise<void> {
    for (const { name } of standIns) {
      await runner.query(/* SQL */ `
        CREATE VIEW ${name}.${PERSON_LINK_VIEW} WITH (security_barrier) AS
          SELECT person_id, system, local_key FROM household.link
           WHERE schema_name = '${name}' AND status = 'CONFIRMED'
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of standIns) await runner.query(`DROP VIEW ${name}.${PERSON_LINK_VIEW}`);
  }
}
