import type { MigrationInterface, QueryRunner } from 'typeorm';
import { transitions } from '../tables/case-states.js';
import { guardTable, latestView } from './guard-table.js';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const rows = transitions
  .map(
    ({ act, from, to, needsConsent, law }) =>
      `(${text(act)}, ${text(from ?? '')}, ${text(to)}, ${String(needsConsent)}, ${text(law)})`,
  )
  .join(',\n        ');

/**
 * The files of a case and what may happen to them, enforced whoever writes (domain.md §3.2):
 *
 * - KA001: there is no such step from where the file is;
 * - KA002: the person's own consent to the case is not live;
 * - KA003: an issue remains for which no agency is named to look after it.
 *
 * A file whose consent was withdrawn keeps its state and takes no step: frozen, not deleted.
 */
export class CreateFiles1760000005010 implements MigrationInterface {
  readonly name = 'CreateFiles1760000005010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.transition (
        act text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        needs_consent boolean NOT NULL,
        law text NOT NULL,
        PRIMARY KEY (act, from_state)
      );
      INSERT INTO collaboration.transition VALUES
        ${rows};

      CREATE TABLE collaboration.file_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        case_id uuid NOT NULL,
        person uuid NOT NULL,
        consultation_id uuid,
        state text NOT NULL,
        act text NOT NULL,
        why text NOT NULL CHECK (why <> ''),
        opened_at timestamptz NOT NULL,
        ended_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX file_once ON collaboration.file_version (case_id, person)
        WHERE version = 1;
      CREATE INDEX file_by_person ON collaboration.file_version (person);
      ${latestView('file')}
      ${guardTable('file_version', ['ended_at', 'state', 'act', 'why', 'changed_by', 'changed_by_agency'])}

      CREATE TABLE collaboration.remaining_issue_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        issue text NOT NULL CHECK (issue <> ''),
        main_agency text,
        settled_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      CREATE INDEX remaining_issue_by_file ON collaboration.remaining_issue_version (file_id);
      ${latestView('remaining_issue')}
      ${guardTable('remaining_issue_version', ['settled_at', 'main_agency', 'changed_by', 'changed_by_agency'])}

      CREATE FUNCTION collaboration.check_step() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before text;
        step collaboration.transition;
      BEGIN
        SELECT f.state INTO before FROM collaboration.file_version f
         WHERE f.id = NEW.id ORDER BY f.version DESC LIMIT 1;
        SELECT * INTO step FROM collaboration.transition t
         WHERE t.act = NEW.act AND t.from_state = coalesce(before, '') AND t.to_state = NEW.state;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'no step % from % to %', NEW.act, coalesce(before, 'nothing'), NEW.state
            USING ERRCODE = 'KA001';
        END IF;
        IF step.needs_consent AND NOT collaboration.has_consent(NEW.person) THEN
          RAISE EXCEPTION '% takes a live consent', NEW.act USING ERRCODE = 'KA002';
        END IF;
        IF NEW.state = 'ENDED' AND EXISTS (
          SELECT FROM collaboration.remaining_issue r
           WHERE r.file_id = NEW.id AND r.settled_at IS NULL AND r.main_agency IS NULL)
        THEN
          RAISE EXCEPTION 'an issue remains that nobody looks after' USING ERRCODE = 'KA003';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION collaboration.has_consent(who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM consent.live_case_consent c WHERE c.person = who)
      $$;

      -- What is written about a person on the ground of consent is written only while it is live;
      -- the rest is what a sitting without consent heard, and stays apart (domain.md §3.2).
      CREATE FUNCTION collaboration.check_consent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW)->>'source' IS DISTINCT FROM 'SITTING' AND NOT EXISTS (
          SELECT FROM collaboration.file f
           WHERE f.id = NEW.file_id AND collaboration.has_consent(f.person))
        THEN
          RAISE EXCEPTION 'the consent to this case is not live' USING ERRCODE = 'KA002';
        END IF;
        RETURN NEW;
      END $$;

      CREATE TRIGGER d_step BEFORE INSERT ON collaboration.file_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_step();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.remaining_issue, collaboration.file');
    await runner.query(
      'DROP TABLE collaboration.remaining_issue_version, collaboration.file_version, collaboration.transition',
    );
    await runner.query(
      'DROP FUNCTION collaboration.check_consent(), collaboration.check_step(), collaboration.has_consent(uuid)',
    );
  }
}
