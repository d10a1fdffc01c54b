import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrictedSql } from '../restrictions.js';
import { aboutSubjects } from './index-subjects.js';
import { ofRecord, RestrictOutreach1760000003800 } from './restrict-outreach.js';

/**
 * What was shown about whom, judged within its entry.
 *
 * @param rest what must hold of the rest of an entry about somebody, `bool_and` of what is restricted
 *   (null where there is no rest), so that a reference to the person is restricted, too
 */
export const viewWithinEntry = (rest: 'IS TRUE' | 'IS NOT FALSE'): string => /* SQL */ `
  CREATE OR REPLACE VIEW ledger.disclosure AS
  SELECT entry.id AS entry, told.at, s.subject, told.category, told.agency,
         e.body ->> 'role' AS role, e.body ->> 'purpose' AS purpose, told.basis, told.restricted
    FROM ${aboutSubjects}
   -- OFFSET keeps the server from reading the text again wherever a part of it is used.
   CROSS JOIN LATERAL (
     SELECT entry.body::jsonb AS body,
            to_jsonb(array_position(entry.subjects, s.subject) - 1) AS place OFFSET 0) AS e
   CROSS JOIN LATERAL (
     SELECT at, agency, category, basis,
            restricted OR (category = 'PERSON_REFERENCE'
              AND bool_and(restricted) FILTER (WHERE category <> 'PERSON_REFERENCE')
                    OVER () ${rest}) AS restricted
       FROM (
         SELECT shown.*, ${restrictedSql('shown', ofRecord)} AS restricted
           FROM (
             SELECT (e.body ->> 'at')::timestamptz AS at,
                    e.body ->> 'agency' AS agency,
                    part ->> 'category' AS category,
                    d ->> 'basis' AS basis,
                    CASE WHEN d ? 'people' THEN person ->> 1
                         ELSE d -> 'authorization' ->> 'id' END AS record
               FROM jsonb_array_elements(e.body -> 'disclosures') AS d
              CROSS JOIN LATERAL jsonb_array_elements(
                CASE WHEN d ? 'people' THEN d -> 'people' ELSE jsonb_build_array(d) END) AS person
              CROSS JOIN LATERAL jsonb_array_elements(
                CASE WHEN d ? 'shown' THEN e.body -> 'shown' -> (d ->> 'shown')::int
                     ELSE jsonb_build_array(d) END) AS part
              WHERE CASE WHEN d ? 'people' THEN person -> 0 = e.place
                         ELSE person ->> 'subject' = s.subject::text END
           ) AS shown
       ) AS judged
   ) AS told;`;

/**
 * The same view, which compares what an entry says about a person within that entry. Compared over
 * all of them, the entries had to come in order, and so the whole ledger was read for one person.
 */
export class JudgeWithinEntry1760000003900 implements MigrationInterface {
  readonly name = 'JudgeWithinEntry1760000003900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewWithinEntry('IS TRUE'));
  }

  down(runner: QueryRunner): Promise<void> {
    return new RestrictOutreach1760000003800().up(runner);
  }
}
