import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  outreachEndings,
  outreachMethods,
  outreachOutcomes,
  outreachSources,
} from '../tables/outreach-choices.js';
import { outreachStages } from '../tables/outreach-stages.js';
import { guardTable, latestView } from './guard-table.js';

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);

const oneOf = (table: readonly { readonly code: string }[]): string =>
  table.map(({ code }) => text(code)).join(', ');

const stages = outreachStages
  .map(
    ({ code, needsMeeting, needsConsent, ends, law, validFrom, validTo }) =>
      `(${text(code)}, ${String(needsMeeting)}, ${String(needsConsent)}, ${String(ends)}, ${text(law)}, ${text(validFrom)}, ${text(validTo)})`,
  )
  .join(',\n        ');

const reached = oneOf(outreachOutcomes.filter((outcome) => outcome.reached));

/**
 * アウトリーチ等を通じた継続的支援 (社会福祉法106条の4第2項4号). It begins without consent, so the database
 * holds, whoever writes:
 *
 * - nothing is said about a household while nobody knows whom it is about (in one 自治会 a sentence is
 *   enough to know), and who it turned out to be is never replaced by somebody else;
 * - KA001: a stage that is none that day, or that takes a meeting there was not;
 * - KA002: it is handed over into a case without the person's live consent.
 *
 * What was learnt before the consent becomes a goal of a plan only after the person was asked:
 * `OUTREACH` is a source of its own, bound like what a sitting heard.
 */
export class CreateOutreach1760000005200 implements MigrationInterface {
  readonly name = 'CreateOutreach1760000005200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.outreach_stage (
        code text NOT NULL,
        needs_meeting boolean NOT NULL,
        needs_consent boolean NOT NULL,
        ends boolean NOT NULL,
        law text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        PRIMARY KEY (code, valid_from)
      );
      INSERT INTO collaboration.outreach_stage VALUES
        ${stages};

      CREATE TABLE collaboration.outreach_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        person uuid,
        source text NOT NULL CHECK (source IN (${oneOf(outreachSources)})),
        sitting_id uuid,
        consultation_id uuid,
        hint_id uuid,
        topic text NOT NULL,
        hint text CHECK (hint <> ''),
        reported_at timestamptz NOT NULL,
        reported_by text NOT NULL,
        reported_by_agency text NOT NULL,
        stage text NOT NULL,
        why text NOT NULL CHECK (why <> ''),
        worker text,
        worker_name text,
        worker_agency text,
        next_method text CHECK (next_method IN (${oneOf(outreachMethods)})),
        next_on date,
        file_id uuid,
        ending text CHECK (ending IN (${oneOf(outreachEndings)})),
        ended_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK (person IS NOT NULL OR hint IS NULL),
        CHECK ((source = 'SITTING') = (sitting_id IS NOT NULL)),
        CHECK (num_nulls(worker, worker_name, worker_agency) IN (0, 3)),
        CHECK (stage IN ('NOTICED', 'CLOSED') OR worker IS NOT NULL),
        CHECK ((next_method IS NULL) = (next_on IS NULL)),
        CHECK ((stage = 'HANDED_OVER') = (file_id IS NOT NULL)),
        CHECK ((stage = 'CLOSED') = (ending IS NOT NULL)),
        CHECK ((stage IN ('HANDED_OVER', 'CLOSED')) = (ended_at IS NOT NULL))
      );
      CREATE INDEX outreach_by_person ON collaboration.outreach_version (person);
      ${latestView('outreach')}
      ${guardTable('outreach_version', [
        'ended_at',
        'person',
        'hint',
        'stage',
        'why',
        'worker',
        'worker_name',
        'worker_agency',
        'next_method',
        'next_on',
        'file_id',
        'ending',
        'changed_by',
        'changed_by_agency',
      ])}

      CREATE TABLE collaboration.outreach_attempt (
        id uuid PRIMARY KEY,
        outreach_id uuid NOT NULL,
        method text NOT NULL CHECK (method IN (${oneOf(outreachMethods)})),
        outcome text NOT NULL CHECK (outcome IN (${oneOf(outreachOutcomes)})),
        note text CHECK (note <> ''),
        happened_at timestamptz NOT NULL,
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (happened_at <= recorded_at)
      );
      CREATE INDEX outreach_attempt_by_outreach ON collaboration.outreach_attempt (outreach_id);
      ${guardTable('outreach_attempt')}

      CREATE FUNCTION collaboration.check_outreach() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before collaboration.outreach_version;
        stage collaboration.outreach_stage;
      BEGIN
        SELECT * INTO before FROM collaboration.outreach_version o
         WHERE o.id = NEW.id ORDER BY o.version DESC LIMIT 1;
        IF before.person IS NOT NULL AND NEW.person IS DISTINCT FROM before.person THEN
          RAISE EXCEPTION 'whom an outreach is about does not change' USING ERRCODE = 'KA001';
        END IF;
        IF before.hint IS NOT NULL AND NEW.hint IS DISTINCT FROM before.hint THEN
          RAISE EXCEPTION 'what was noticed does not change' USING ERRCODE = 'KA001';
        END IF;
        SELECT * INTO stage FROM collaboration.outreach_stage s
         WHERE s.code = NEW.stage AND s.valid_from <= current_date
           AND (s.valid_to IS NULL OR s.valid_to > current_date);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'no stage % today', NEW.stage USING ERRCODE = 'KA001';
        END IF;
        IF stage.needs_meeting AND NOT EXISTS (
          SELECT FROM collaboration.outreach_attempt a
           WHERE a.outreach_id = NEW.id AND a.outcome IN (${reached}))
        THEN
          RAISE EXCEPTION 'the person was not met' USING ERRCODE = 'KA001';
        END IF;
        IF stage.needs_consent AND NOT collaboration.has_consent(NEW.person) THEN
          RAISE EXCEPTION '% takes a live consent', NEW.stage USING ERRCODE = 'KA002';
        END IF;
        IF NEW.file_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM collaboration.file f
           WHERE f.id = NEW.file_id AND f.person = NEW.person
             AND f.state NOT IN ('WITHOUT_CONSENT', 'ENDED'))
        THEN
          RAISE EXCEPTION 'the file is not the person''s, or rests on no consent' USING ERRCODE = 'KA001';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION collaboration.check_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM collaboration.outreach o
           WHERE o.id = NEW.outreach_id AND o.ended_at IS NULL AND o.stage <> 'NOTICED'
             AND (o.person IS NOT NULL OR NEW.note IS NULL))
        THEN
          RAISE EXCEPTION 'no outreach goes on that could say so' USING ERRCODE = 'KA001';
        END IF;
        RETURN NEW;
      END $$;

      CREATE TRIGGER d_outreach BEFORE INSERT ON collaboration.outreach_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_outreach();
      CREATE TRIGGER d_attempt BEFORE INSERT ON collaboration.outreach_attempt
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_attempt();

      CREATE VIEW collaboration.whole_outreach AS
        SELECT o.person, o.reported_at, o.id, json_build_object(
          'id', o.id, 'version', o.version, 'stage', o.stage, 'beganAt', o.reported_at,
          'worker', o.worker_name, 'workerAgency', o.worker_agency,
          'nextMethod', o.next_method, 'nextOn', o.next_on,
          'ending', o.ending, 'endedAt', o.ended_at, 'fileId', o.file_id,
          'source', o.source, 'topic', o.topic,
          'hint', CASE WHEN o.source <> 'SITTING' THEN o.hint END,
          'sittingHint', CASE WHEN o.source = 'SITTING' THEN o.hint END,
          'attempts', coalesce((
            SELECT json_agg(json_build_object('id', a.id, 'method', a.method, 'outcome', a.outcome,
                     'happenedAt', a.happened_at, 'agency', a.written_by_agency, 'note', a.note)
                     ORDER BY a.happened_at DESC, a.id)
              FROM collaboration.outreach_attempt a WHERE a.outreach_id = o.id), '[]')) AS outreach
          FROM collaboration.outreach o WHERE o.person IS NOT NULL;

      ${['answer', 'problem', 'kin_tie', 'social_tie'].map((table) => sources(`${table}_version`, 'source')).join('')}
      ${sources('goal', 'learnt')}
      ALTER TABLE collaboration.goal DROP CONSTRAINT not_laundered;
      ALTER TABLE collaboration.goal ADD CONSTRAINT not_laundered
        CHECK (learnt NOT IN ('SITTING', 'OUTREACH') OR confirmed_on IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.whole_outreach, collaboration.outreach');
    await runner.query(
      'DROP TABLE collaboration.outreach_attempt, collaboration.outreach_version, collaboration.outreach_stage',
    );
    await runner.query(
      'DROP FUNCTION collaboration.check_attempt(), collaboration.check_outreach()',
    );
  }
}

const sources = (table: string, column: string): string => /* SQL */ `
      ALTER TABLE collaboration.${table} DROP CONSTRAINT ${table}_${column}_check;
      ALTER TABLE collaboration.${table} ADD CONSTRAINT ${table}_${column}_check
        CHECK (${column} IN ('PERSON', 'FAMILY', 'WINDOW', 'SITTING', 'OUTREACH'));`;
