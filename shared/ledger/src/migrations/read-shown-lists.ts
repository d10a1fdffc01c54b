import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateDisclosureView1760000003100 } from './create-disclosure-view.js';
import { restrictedSql } from '../restrictions.js';

/** @param entries one row for each entry about each person: `s.subject`, and `entry` */
export const disclosureView = (entries: string): string => /* SQL */ `
  CREATE OR REPLACE VIEW ledger.disclosure AS
  SELECT shown.*, ${restrictedSql('shown')} AS restricted
    FROM (
      SELECT entry.id AS entry,
             (e.body ->> 'at')::timestamptz AS at,
             s.subject,
             part ->> 'category' AS category,
             e.body ->> 'agency' AS agency,
             e.body ->> 'role' AS role,
             e.body ->> 'purpose' AS purpose,
             d ->> 'basis' AS basis
        FROM ${entries}
       -- OFFSET keeps the server from reading the text again wherever a part of it is used.
       CROSS JOIN LATERAL (SELECT entry.body::jsonb AS body OFFSET 0) AS e
       CROSS JOIN LATERAL jsonb_array_elements(e.body -> 'disclosures') AS d
       CROSS JOIN LATERAL jsonb_array_elements(
         CASE WHEN d ? 'shown' THEN e.body -> 'shown' -> (d ->> 'shown')::int
              ELSE jsonb_build_array(d) END) AS part
       WHERE d ->> 'subject' = s.subject::text
    ) AS shown;`;

export const entriesBySubject = 'ledger.entry_subject s JOIN ledger.entry ON entry.id = s.entry';

/** Reads entries of format 2, whose disclosures name a list of categories, beside those of format 1. */
export class ReadShownLists1760000003200 implements MigrationInterface {
  readonly name = 'ReadShownLists1760000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(disclosureView(entriesBySubject));
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = new CreateDisclosureView1760000003100();
    await before.down(runner);
    await before.up(runner);
  }
}
