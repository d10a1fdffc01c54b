import { systems } from '@kasane/db/systems';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { toProhibition } from './add-perpetrator-side.js';

const { gateway, consent } = systems;

/**
 * The case that "contains the 加害者 or a person in the 加害者's household" (D-1) is one of the 多機関協働,
 * whose files are not named in what people consent to: by the `case_id` of authorizations alone two
 * people of one case were never in one.
 *
 * `consent.perpetrator_case`: the files of every case in which somebody of the perpetrator's side has
 * one, open or over, for a record names either by its id; and `casemate`, where that file is open and
 * of somebody the measure protects. It reads the cases with its owner's rights: whoever decides
 * learns which cases these are and who of the protected stands there, and no other person of a case.
 */
export class ContainPerpetrators1760000005420 implements MigrationInterface {
  readonly name = 'ContainPerpetrators1760000005420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW consent.perpetrator_case AS
        SELECT m.id AS measure_id, file.id::text AS file_id, file.case_id::text AS case_id,
               CASE WHEN file.ended_at IS NULL AND file.person = ANY (m.protected_people)
                    THEN file.person END AS casemate
          FROM consent.protection_measure m
         CROSS JOIN LATERAL (
           SELECT m.perpetrator AS person
            UNION ALL
           SELECT s.person_id FROM consent.perpetrator_side s WHERE s.measure_id = m.id) side
          -- A file keeps its case and its person from its first version on, which has the index.
          JOIN collaboration.file_version theirs
            ON theirs.person = side.person AND theirs.version = 1
          JOIN collaboration.file_version began
            ON began.case_id = theirs.case_id AND began.version = 1
          JOIN collaboration.file file ON file.id = began.id;
      GRANT SELECT ON consent.perpetrator_case TO ${gateway.role}, ${consent.role};

      ${toProhibition({
        rows: `
       CROSS JOIN LATERAL (
         SELECT array_agg(k.file_id) || array_agg(k.case_id) AS names,
                coalesce(array_agg(DISTINCT k.casemate) FILTER (WHERE k.casemate IS NOT NULL),
                         '{}') AS casemates
           FROM consent.perpetrator_case k WHERE k.measure_id = m.id) kept`,
        names: `
           UNION
          SELECT unnest(kept.names)`,
        parts: `
        'casemates', to_jsonb(kept.casemates),`,
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ${toProhibition()}
      DROP VIEW consent.perpetrator_case;
    `);
  }
}
