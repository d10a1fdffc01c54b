import type { MigrationInterface, QueryRunner } from 'typeorm';
import { subjectsOfAStatement } from './note-subjects-once.js';
import { disclosureView, entriesBySubject } from './read-shown-lists.js';

/** One row for each entry about each person. */
export const aboutSubjects =
  'ledger.subject s JOIN ledger.entry ON entry.subjects @> ARRAY[s.subject]';

/** Each disclosure has its subject. */
export const subjectsOfDisclosures = /* SQL */ `
  CREATE OR REPLACE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog AS $$
  DECLARE
    said jsonb := NEW.body::jsonb;
  BEGIN
    IF NEW.id IS DISTINCT FROM (said ->> 'id')::uuid THEN
      RAISE EXCEPTION 'ledger.entry: the id in the body is another one than %', NEW.id;
    END IF;
    NEW.subjects := ARRAY(
      SELECT DISTINCT (disclosure ->> 'subject')::uuid
        FROM jsonb_array_elements(said -> 'disclosures') AS disclosure);
    NEW.transaction := pg_current_xact_id();
    NEW.recorded_at := clock_timestamp();
    RETURN NEW;
  END $$;`;

/**
 * Who an entry is about stands in the entry itself, `entry.subjects`, filled by the server from the
 * body like the rest. A row for each of hundreds of people was most of what an entry cost, and the
 * answer waits for it; the index joins the people of many entries when it has time.
 *
 * `subject` names everybody about whom there is an entry, so that the view can be asked about one.
 */
export class IndexSubjects1760000003400 implements MigrationInterface {
  readonly name = 'IndexSubjects1760000003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE ledger.entry
        ADD COLUMN subjects uuid[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT entry_body_check,
        -- A search for two characters costs a tenth of a pattern.
        ADD CONSTRAINT entry_is_one_line CHECK (
          body IS JSON OBJECT AND strpos(body, E'\\n') = 0 AND strpos(body, E'\\r') = 0);
      ALTER TABLE ledger.entry DISABLE TRIGGER only_grows;
      UPDATE ledger.entry SET subjects = ARRAY(
        SELECT s.subject FROM ledger.entry_subject s WHERE s.entry = entry.id);
      ALTER TABLE ledger.entry ENABLE TRIGGER only_grows;
      CREATE INDEX entry_about ON ledger.entry USING gin (subjects)
        WITH (gin_pending_list_limit = 512);

      CREATE TABLE ledger.subject (subject uuid PRIMARY KEY);
      INSERT INTO ledger.subject SELECT DISTINCT subject FROM ledger.entry_subject;
      CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.subject
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

      ${subjectsOfDisclosures}
      -- In order, so that two that name the same new people wait for each other and not both.
      CREATE OR REPLACE FUNCTION ledger.note_subjects() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO ledger.subject (subject)
          SELECT DISTINCT person FROM written, unnest(written.subjects) person
           WHERE NOT EXISTS (SELECT FROM ledger.subject known WHERE known.subject = person)
           ORDER BY person
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;

      ${disclosureView(aboutSubjects)}
      DROP TABLE ledger.entry_subject;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE ledger.entry_subject (
        subject uuid NOT NULL,
        entry uuid NOT NULL,
        PRIMARY KEY (subject, entry)
      );
      INSERT INTO ledger.entry_subject
        SELECT subject, entry.id FROM ledger.entry, unnest(entry.subjects) subject;
      CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry_subject
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
      ${disclosureView(entriesBySubject)}
      DROP TRIGGER note_subjects ON ledger.entry;
      DROP TABLE ledger.subject;
      ALTER TABLE ledger.entry
        DROP CONSTRAINT entry_is_one_line,
        ADD CONSTRAINT entry_body_check CHECK (body IS JSON OBJECT AND body !~ E'[\\n\\r]'),
        DROP COLUMN subjects;
    `);
    await runner.query(subjectsOfAStatement);
  }
}
