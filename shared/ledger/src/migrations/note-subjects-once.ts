import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both triggers of an entry: stamped by itself, its people noted with those of the statement. */
export const subjectsOfAStatement = /* SQL */ `
  CREATE OR REPLACE FUNCTION ledger.note_subjects() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    INSERT INTO ledger.entry_subject (subject, entry)
      SELECT DISTINCT (disclosure ->> 'subject')::uuid, written.id
        FROM written, json_array_elements(written.body::json -> 'disclosures') AS disclosure;
    RETURN NULL;
  END $$;
  CREATE TRIGGER note_subjects AFTER INSERT ON ledger.entry
    REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.note_subjects();

  CREATE OR REPLACE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog AS $$
  BEGIN
    IF NEW.id IS DISTINCT FROM (NEW.body::json ->> 'id')::uuid THEN
      RAISE EXCEPTION 'ledger.entry: the id in the body is another one than %', NEW.id;
    END IF;
    NEW.transaction := pg_current_xact_id();
    NEW.recorded_at := clock_timestamp();
    RETURN NEW;
  END $$;`;

/**
 * Notes the subjects of all entries of a statement at once, and without asking for each of them
 * whether its entry is there: only this trigger may write here, it runs because the entry was
 * written, and nobody can take an entry away (`only_grows`).
 */
export class NoteSubjectsOnce1760000003300 implements MigrationInterface {
  readonly name = 'NoteSubjectsOnce1760000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE ledger.entry_subject DROP CONSTRAINT entry_subject_entry_fkey;
      DROP TRIGGER note_subjects ON ledger.entry;
${subjectsOfAStatement}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER note_subjects ON ledger.entry;
      CREATE OR REPLACE FUNCTION ledger.note_subjects() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO ledger.entry_subject (subject, entry)
          SELECT DISTINCT (disclosure ->> 'subject')::uuid, NEW.id
            FROM jsonb_array_elements(NEW.body::jsonb -> 'disclosures') AS disclosure;
        RETURN NULL;
      END $$;
      CREATE TRIGGER note_subjects AFTER INSERT ON ledger.entry
        FOR EACH ROW EXECUTE FUNCTION ledger.note_subjects();
      ALTER TABLE ledger.entry_subject
        ADD CONSTRAINT entry_subject_entry_fkey FOREIGN KEY (entry) REFERENCES ledger.entry;
    `);
  }
}
