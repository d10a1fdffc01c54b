import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrictedSql } from '../restrictions.js';
import { aboutSubjects, subjectsOfDisclosures } from './index-subjects.js';
import { disclosureView } from './read-shown-lists.js';

/** An entry's people are taken from where its format has them. */
export const stampByFormat = /* SQL */ `
  CREATE OR REPLACE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog AS $$
  DECLARE
    said record;
  BEGIN
    SELECT * INTO said
      FROM json_to_record(NEW.body::json) AS top(id uuid, format int, subjects uuid[]);
    IF NEW.id IS DISTINCT FROM said.id THEN
      RAISE EXCEPTION 'ledger.entry: the id in the body is another one than %', NEW.id;
    END IF;
    IF said.format = 3 THEN
      NEW.subjects := said.subjects;
    ELSIF said.format IN (1, 2) THEN
      NEW.subjects := ARRAY(
        SELECT DISTINCT (disclosure ->> 'subject')::uuid AS subject
          FROM json_array_elements(NEW.body::json -> 'disclosures') AS disclosure
         ORDER BY subject);
    ELSE
      RAISE EXCEPTION 'ledger.entry: format % of % is not known here, migrate the database first',
        said.format, NEW.id;
    END IF;
    NEW.transaction := pg_current_xact_id();
    NEW.recorded_at := clock_timestamp();
    RETURN NEW;
  END $$;`;

/** What was shown about whom, of each format, and whether it is restricted by the present table. */
export const groupedView = (): string => /* SQL */ `
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
    ) AS shown;`;

/**
 * Reads entries of format 3 (entry.ts) beside those of 1 and 2, which a gateway that has not been
 * replaced yet still writes. An entry of a format that is not known here is refused: its people
 * would not find it.
 *
 * The people are taken from the one list there is, and a disclosure can name nobody but by a place
 * in it. Neither they nor the text is compressed, which cost a third of an entry: ids hardly can be.
 */
export class GroupDisclosures1760000003500 implements MigrationInterface {
  readonly name = 'GroupDisclosures1760000003500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE ledger.entry
        ALTER COLUMN body SET STORAGE EXTERNAL,
        ALTER COLUMN subjects SET STORAGE EXTERNAL;

      ${stampByFormat}

      ${groupedView()}
    `);
  }

  /** Entries of format 3 stay as they are, and are in nobody's list until this comes back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ${disclosureView(aboutSubjects)}
      ${subjectsOfDisclosures}
      ALTER TABLE ledger.entry
        ALTER COLUMN body SET STORAGE EXTENDED,
        ALTER COLUMN subjects SET STORAGE EXTENDED;
    `);
  }
}
