import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries as the gateway wrote them, and the Merkle log the sealer lays over them.
 *
 * - `entry.body`: the canonical bytes that are hashed, as text; nothing else in the row is evidence.
 * - `entry.transaction`: set by the server. Once every transaction below some number has ended, no
 *   entry can appear below it any more; the sealer reads up to there and so passes over none that
 *   was begun earlier and committed later.
 * - `entry_subject`: finds the entries about one person; filled by the server from the body (now
 *   `entry.subjects`, index-subjects.ts).
 *
 * Rights alone would not hold the administrator, a restored backup or a wrong GRANT: the triggers
 * refuse every change of what is written, and the Merkle log shows the change of whoever drops them.
 */
export class CreateLedger1760000003000 implements MigrationInterface {
  readonly name = 'CreateLedger1760000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE ledger.log (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        id uuid NOT NULL DEFAULT gen_random_uuid()
      );
      INSERT INTO ledger.log DEFAULT VALUES;

      CREATE TABLE ledger.entry (
        id uuid PRIMARY KEY,
        body text NOT NULL CHECK (body IS JSON OBJECT AND body !~ E'[\\n\\r]'),
        transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX entry_in_order ON ledger.entry (transaction, id);

      CREATE TABLE ledger.entry_subject (
        subject uuid NOT NULL,
        entry uuid NOT NULL REFERENCES ledger.entry,
        PRIMARY KEY (subject, entry)
      );

      CREATE TABLE ledger.leaf (
        index bigint PRIMARY KEY CHECK (index >= 0),
        entry uuid NOT NULL UNIQUE REFERENCES ledger.entry,
        hash bytea NOT NULL CHECK (length(hash) = 32)
      );

      CREATE TABLE ledger.checkpoint (
        size bigint PRIMARY KEY CHECK (size > 0),
        root bytea NOT NULL CHECK (length(root) = 32),
        signed_at timestamptz NOT NULL,
        note text NOT NULL
      );
    `);
    await runner.query(/* SQL */ `
      CREATE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql
        SET search_path = pg_catalog AS $$
      BEGIN
        IF NEW.id IS DISTINCT FROM (NEW.body::jsonb ->> 'id')::uuid THEN
          RAISE EXCEPTION 'ledger.entry: the id in the body is another one than %', NEW.id;
        END IF;
        NEW.transaction := pg_current_xact_id();
        NEW.recorded_at := clock_timestamp();
        RETURN NEW;
      END $$;
      CREATE TRIGGER stamp BEFORE INSERT ON ledger.entry
        FOR EACH ROW EXECUTE FUNCTION ledger.stamp_entry();

      CREATE FUNCTION ledger.note_subjects() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO ledger.entry_subject (subject, entry)
          SELECT DISTINCT (disclosure ->> 'subject')::uuid, NEW.id
            FROM jsonb_array_elements(NEW.body::jsonb -> 'disclosures') AS disclosure;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION ledger.note_subjects() FROM PUBLIC;
      CREATE TRIGGER note_subjects AFTER INSERT ON ledger.entry
        FOR EACH ROW EXECUTE FUNCTION ledger.note_subjects();

      CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '%.% only grows: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'insufficient_privilege';
      END $$;
    `);
    for (const table of tables) {
      await runner.query(
        `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.${table}
           FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE ledger.${table}`);
    for (const name of ['stamp_entry', 'note_subjects', 'refuse_change']) {
      await runner.query(`DROP FUNCTION ledger.${name}()`);
    }
  }
}

const tables = ['log', 'entry', 'entry_subject', 'leaf', 'checkpoint'] as const;
