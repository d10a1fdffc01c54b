import type { MigrationInterface, QueryRunner } from 'typeorm';
import { opposedName } from './name-registered-guardians.js';

/**
 * Whoever is in conflict with a ward and is known by a 後見人番号 alone is known by the name beside it,
 * too: with the next number of the same name the conflict does not begin anew (民法860条).
 */
export class OpposeNumbersByName1760000002460 implements MigrationInterface {
  readonly name = 'OpposeNumbersByName1760000002460';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE OR REPLACE VIEW consent.opposed_name AS
        ${opposedName}
        UNION
        SELECT c.subject, g.name
          FROM consent.conflict c
          JOIN consent.registered_guardian g
            ON g.subject = c.subject AND g.number = c.guardian_register
         WHERE c.ended_at IS NULL AND g.name IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW consent.opposed_name AS ${opposedName}`);
  }
}
