import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTREACH, restrictedSql } from '../restrictions.js';
import { groupedView } from './group-disclosures.js';
import { aboutSubjects } from './index-subjects.js';

/**
 * Keeps from the resident's list that somebody told of them (restrictions.ts).
 *
 * - LB-25 stands for an accepted case and for an outreach. Only the record tells which, so it is
 *   asked for; one that is not found is taken for an outreach.
 * - A reference says that there is such a person, and is shown beside whatever else is. Where all the
 *   rest of an entry about somebody is restricted, the reference alone would say who looked and when.
 */
export class RestrictOutreach1760000003800 implements MigrationInterface {
  readonly name = 'RestrictOutreach1760000003800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE OR REPLACE VIEW ledger.disclosure AS
      SELECT entry, at, subject, category, agency, role, purpose, basis,
             restricted OR (category = 'PERSON_REFERENCE'
               AND bool_and(restricted) FILTER (WHERE category <> 'PERSON_REFERENCE')
                     OVER (PARTITION BY subject, entry) IS TRUE) AS restricted
        FROM (
          SELECT shown.*, ${restrictedSql('shown', ofRecord)} AS restricted
            FROM (
              SELECT entry.id AS entry,
                     (e.body ->> 'at')::timestamptz AS at,
                     s.subject,
                     part ->> 'category' AS category,
                     e.body ->> 'agency' AS agency,
                     e.body ->> 'role' AS role,
                     e.body ->> 'purpose' AS purpose,
                     d ->> 'basis' AS basis,
                     CASE WHEN d ? 'people' THEN person ->> 1
                          ELSE d -> 'authorization' ->> 'id' END AS record
                FROM ${aboutSubjects}
               -- OFFSET keeps the server from reading the text again wherever a part of it is used.
               CROSS JOIN LATERAL (
                 SELECT entry.body::jsonb AS body,
                        to_jsonb(array_position(entry.subjects, s.subject) - 1) AS place OFFSET 0) AS e
               CROSS JOIN LATERAL jsonb_array_elements(e.body -> 'disclosures') AS d
               CROSS JOIN LATERAL jsonb_array_elements(
                 CASE WHEN d ? 'people' THEN d -> 'people' ELSE jsonb_build_array(d) END) AS person
               CROSS JOIN LATERAL jsonb_array_elements(
                 CASE WHEN d ? 'shown' THEN e.body -> 'shown' -> (d ->> 'shown')::int
                      ELSE jsonb_build_array(d) END) AS part
               WHERE CASE WHEN d ? 'people' THEN person -> 0 = e.place
                          ELSE person ->> 'subject' = s.subject::text END
            ) AS shown
        ) AS judged;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(groupedView());
  }
}

/** What the record is that permitted `shown`, as SQL. */
export const ofRecord = /* SQL */ `
  CASE WHEN shown.basis = 'LB-25' AND NOT EXISTS (
         SELECT FROM consent.authorization_version kept
          WHERE kept.id = shown.record::uuid AND 'CASE_CONTACT' = ANY (kept.categories))
       THEN '${OUTREACH}' END`;
