import type { MigrationInterface, QueryRunner } from 'typeorm';
import { latestAbout } from './index-latest-versions.js';
import { inForceAboutInColumns } from './return-columns.js';

export const perpetratorsAndHouseholds = 'SELECT consent.opposed_to(people)';

/**
 * Of a record about thousands `consent.in_force_about` also names those who live with a perpetrator
 * from whom somebody asked about is protected: a declared disaster whose list had them, and not the
 * perpetrator, was said before nobody of that side (D-1), and `consent.open_to` knew better.
 */
export class KeepPerpetratorsHouseholds1760000002420 implements MigrationInterface {
  readonly name = 'KeepPerpetratorsHouseholds1760000002420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- Planned by itself, and only where a list is long: in_force_about is on the way of every request.
      CREATE FUNCTION consent.opposed_to(people uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
        SELECT m.perpetrator FROM consent.protection_measure_version m
         WHERE m.protected_people && people
         UNION ALL
        SELECT side.person_id FROM consent.protection_measure_version m
          JOIN consent.perpetrator_side side ON side.measure_id = m.id
         WHERE m.protected_people && people
      $$;
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(latestAbout, perpetratorsAndHouseholds)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(latestAbout)}
      DROP FUNCTION consent.opposed_to(uuid[]);
    `);
  }
}
