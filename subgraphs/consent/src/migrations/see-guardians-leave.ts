import { systems } from '@kasane/db/systems';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTo } from './create-in-force.js';
import { latestAbout } from './index-latest-versions.js';
import { perpetratorsAndHouseholds } from './keep-perpetrators-households.js';
import { registeredGuardian } from './name-registered-guardians.js';
import { inForceAboutInColumns } from './return-columns.js';

/** Of what permits, only powers are looked up in the register, and each by its own id. */
export const NOT_LEFT = `(a.basis <> 'LB-20' OR NOT consent.has_left(a.id))`;

const { consent, gateway } = systems;

/**
 * A guardian who is none any more by the register of guardianship (退任, or the guardianship has
 * ended) is told nothing from then on, though nobody has ended the powers yet (民法844条・846条).
 *
 * `consent.left_powers(id)`: the powers in force whose guardian has left. By 後見人番号: no line of the
 * register has the number in office for this ward, or the index knows by now who that is: the acts
 * refuse the number then, for a conflict or a measure would name the person. By `Person.id`: the
 * register has lines of this person for this ward, and none in office; of two it doesn't know the
 * certificate stands alone, for the core agency enters only those it accompanies.
 * `consent.has_left(id)` says it of one, with its owner's rights: whoever decides learns nothing else
 * of the register.
 *
 * Where a city keeps the register on another server and this database has none of its lines, powers
 * by number are left powers, as no act takes the number there, and those by `Person.id` stand.
 */
export class SeeGuardiansLeave1760000002430 implements MigrationInterface {
  readonly name = 'SeeGuardiansLeave1760000002430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- Now with those who have a Person.id as well; of these, who are known elsewhere, no name.
      CREATE OR REPLACE VIEW consent.registered_guardian AS
        SELECT ward.person_id AS subject, g."後見人番号" AS number, g."種別" AS kind,
               CASE WHEN known.person_id IS NULL THEN g."氏名" END AS name,
               g."退任年月日" = '' AND EXISTS (
                 SELECT FROM guardianship."後見等台帳" e
                  WHERE e."受付番号" = g."受付番号" AND e."終了年月日" = ''
                    AND NOT EXISTS (SELECT FROM guardianship."後見等台帳" newer
                                     WHERE newer."受付番号" = e."受付番号"
                                       AND newer."履歴番号" > e."履歴番号")) AS in_office,
               known.person_id AS person
          FROM guardianship.person_link ward
          JOIN guardianship."後見人等" g ON g."受付番号" = ward.local_key
          LEFT JOIN guardianship.person_link known
            ON known.system = '後見人' AND known.local_key = g."後見人番号"
         WHERE ward.system = '権利擁護';

      CREATE VIEW consent.left_powers AS
        SELECT a.id
          FROM consent.authorization_in_force a
         CROSS JOIN LATERAL (
           SELECT count(*) AS lines, count(*) FILTER (WHERE g.in_office) AS held
             FROM consent.registered_guardian g
            WHERE g.subject = a.subjects[1]
              AND (g.person = a.giver_person
                   OR g.person IS NULL AND g.number = a.giver_register)) register
         WHERE a.basis = 'LB-20' AND held = 0 AND (lines > 0 OR a.giver_register IS NOT NULL);

      -- Planned by itself, and only where there are powers: in_force_about is on the way of every request.
      CREATE FUNCTION consent.has_left(powers uuid) RETURNS boolean
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          BEGIN
            RETURN EXISTS (SELECT FROM consent.left_powers l WHERE l.id = powers);
          EXCEPTION WHEN OTHERS THEN
            -- A register that cannot be read closes the powers, and nothing else.
            RETURN true;
          END
        $$;
      REVOKE ALL ON FUNCTION consent.has_left(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION consent.has_left(uuid) TO ${gateway.role}, ${consent.role};

      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(
        `${latestAbout}
         AND ${NOT_LEFT}`,
        perpetratorsAndHouseholds,
      )}
      ${openTo(NOT_LEFT)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(latestAbout, perpetratorsAndHouseholds)}
      ${openTo('true')}
      DROP FUNCTION consent.has_left(uuid);
      DROP VIEW consent.left_powers;
      DROP VIEW consent.registered_guardian;
      ${registeredGuardian}
    `);
  }
}
