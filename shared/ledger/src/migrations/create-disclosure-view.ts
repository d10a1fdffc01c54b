import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrictedSql } from '../restrictions.js';

/**
 * What was shown about whom, one row for each person and category of an entry: the source of
 * `Person.disclosures`. It has no reader's name and nobody else's rows; `restricted` marks what
 * must not be learnt over the subject's shoulder (restrictions.ts). A change of that table needs a
 * migration that replaces this view.
 */
export class CreateDisclosureView1760000003100 implements MigrationInterface {
  readonly name = 'CreateDisclosureView1760000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW ledger.disclosure AS
      SELECT shown.*, ${restrictedSql('shown')} AS restricted
        FROM (
          SELECT e.id AS entry,
                 (e.body::jsonb ->> 'at')::timestamptz AS at,
                 s.subject,
                 d ->> 'category' AS category,
                 e.body::jsonb ->> 'agency' AS agency,
                 e.body::jsonb ->> 'role' AS role,
                 e.body::jsonb ->> 'purpose' AS purpose,
                 d ->> 'basis' AS basis
            FROM ledger.entry_subject s
            JOIN ledger.entry e ON e.id = s.entry
           CROSS JOIN LATERAL jsonb_array_elements(e.body::jsonb -> 'disclosures') AS d
           WHERE d ->> 'subject' = s.subject::text
        ) AS shown
    `);
    await runner.query(
      `COMMENT ON VIEW ledger.disclosure IS '開示の一覧 (閲覧者の氏名を含まない)'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ledger.disclosure');
  }
}
