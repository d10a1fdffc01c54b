import { systems } from '@kasane/db/systems';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTo } from './create-in-force.js';
import { latestAbout } from './index-latest-versions.js';
import { perpetratorsAndHouseholds } from './keep-perpetrators-households.js';
import { inForceAboutInColumns } from './return-columns.js';
import { NOT_LEFT } from './see-guardians-leave.js';

const versions = `${latestAbout}
         AND ${NOT_LEFT}`;

const { gateway, consent } = systems;

/**
 * A 支援措置 that stands in the resident register, and that nobody typed in here, hides what one of
 * ours does (D-1): a city's measures are in its 住民記録システム on the first day.
 *
 * `consent.registered_protection`: one for each person the register protects and none of our measures
 * does, with a `record` as `consent.to_prohibition` makes it. The register exports neither from whom
 * nor since when: it is against nobody by name, has begun, and holds until the register ends it
 * (解除年月日). The office of the register guards it. It reads the register with its owner's rights:
 * whoever decides learns who is protected, as of our own measures, and no more.
 *
 * Of what stands in the register alone there is nothing to release. Once that office has typed it in
 * again, ours is what a decision reads, and what its 責任者 releases is released: the same unit answers
 * for both, and the register does not say from whom, so nobody could tell one measure from the other.
 * Home and kin stay hidden even then, for the views of the household room know the register's row.
 */
export class ReadRegisteredMeasures1760000002540 implements MigrationInterface {
  readonly name = 'ReadRegisteredMeasures1760000002540';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW consent.registered_protection AS
        SELECT p.person_id AS person,
               jsonb_build_object(
                 -- The same at every look, and different from that of everybody else.
                 'id', md5(concat_ws(' ', p.measure, p.person_id))::uuid, 'rule', 'D-1',
                 'protectedPeople', jsonb_build_array(p.person_id),
                 'perpetrator', '', 'unit', 'household', 'household', '[]'::jsonb,
                 'cases', '[]'::jsonb, 'from', 'epoch'::timestamptz, 'liftedAt', NULL,
                 'releases', '[]'::jsonb) AS record
          FROM household.protected_person p
         WHERE NOT EXISTS (
           SELECT FROM consent.protection_measure m
            WHERE m.protected_people && ARRAY[p.person_id]
              AND m.valid_from <= now() AND (m.lifted_at IS NULL OR m.lifted_at > now()));
      GRANT SELECT ON consent.registered_protection TO ${gateway.role}, ${consent.role};

      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(versions, perpetratorsAndHouseholds, 'WITH_REGISTER')}
      ${openTo(NOT_LEFT, 'WITH_REGISTER')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(versions, perpetratorsAndHouseholds)}
      ${openTo(NOT_LEFT)}
      DROP VIEW consent.registered_protection;
    `);
  }
}
