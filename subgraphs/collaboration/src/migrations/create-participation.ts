import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  followUpSides,
  participationEndings,
  trialOutcomes,
} from '../tables/participation-choices.js';
import { participationStages, participationSteps } from '../tables/participation-stages.js';
import { guardTable, latestView } from './guard-table.js';

const oneOf = (table: readonly { readonly code: string }[]): string =>
  table.map(({ code }) => `'${code}'`).join(', ');

const steps = participationSteps
  .map(({ from, to }) => `('${from ?? ''}', '${to}')`)
  .join(',\n        ');

const consented = (table: string): string => /* SQL */ `
      CREATE TRIGGER d_consent BEFORE INSERT ON collaboration.${table}
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_consent();`;

/**
 * 参加支援 (社会福祉法106条の4第2項2号): what a person wishes, apart from what the staff think; the places
 * the person was introduced to; 体験; and 定着支援 for the person and for the place. All of it is
 * written on the person's consent (KA002). Held here as well, whoever writes:
 *
 * - KA001: there is no such step; or it is called settled before both sides were asked how it goes;
 * - a place is told nothing before the day the person agreed to be introduced there.
 */
export class CreateParticipation1760000005210 implements MigrationInterface {
  readonly name = 'CreateParticipation1760000005210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.participation_step (
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        PRIMARY KEY (from_stage, to_stage)
      );
      INSERT INTO collaboration.participation_step VALUES
        ${steps};

      CREATE TABLE collaboration.participation_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        own_words text NOT NULL CHECK (own_words <> ''),
        judgement text NOT NULL CHECK (judgement <> ''),
        area_code text,
        kinds text[] NOT NULL DEFAULT '{}',
        groups text[] NOT NULL DEFAULT '{}',
        needs text[] NOT NULL DEFAULT '{}',
        days text[] NOT NULL DEFAULT '{}',
        access text[] NOT NULL DEFAULT '{}',
        from_time text,
        until_time text,
        fee_at_most int CHECK (fee_at_most >= 0),
        why text CHECK (why <> ''),
        ended_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      CREATE INDEX participation_by_file ON collaboration.participation_version (file_id);
      ${consented('participation_version')}
      ${latestView('participation')}
      ${guardTable('participation_version', [
        'ended_at',
        ...['own_words', 'judgement', 'area_code', 'kinds', 'groups', 'needs', 'days', 'access'],
        ...['from_time', 'until_time', 'fee_at_most', 'why', 'changed_by', 'changed_by_agency'],
      ])}

      CREATE TABLE collaboration.placement_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        participation_id uuid NOT NULL,
        file_id uuid NOT NULL,
        place_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        told text NOT NULL CHECK (told <> ''),
        agreed_on date NOT NULL,
        stage text NOT NULL CHECK (stage IN (${oneOf(participationStages)})),
        trial_from date,
        trial_to date CHECK (trial_to >= trial_from),
        outcome text CHECK (outcome IN (${oneOf(trialOutcomes)})),
        own_view text CHECK (own_view <> ''),
        judgement text CHECK (judgement <> ''),
        settling_since timestamptz,
        ending text CHECK (ending IN (${oneOf(participationEndings)})),
        why text CHECK (why <> ''),
        ended_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK (agreed_on <= recorded_at::date + 1),
        CHECK (stage <> 'TRIAL' OR trial_from IS NOT NULL),
        CHECK (stage <> 'SETTLING' OR (outcome = 'CONTINUE' AND settling_since IS NOT NULL)),
        CHECK (num_nulls(outcome, own_view, judgement) IN (0, 3)),
        CHECK ((stage = 'ENDED') = (ending IS NOT NULL)),
        CHECK ((stage = 'ENDED') = (ended_at IS NOT NULL))
      );
      CREATE INDEX placement_by_participation ON collaboration.placement_version (participation_id);
      CREATE INDEX placement_by_place ON collaboration.placement_version (place_id);
      ${consented('placement_version')}
      ${latestView('placement')}
      ${guardTable('placement_version', [
        'ended_at',
        ...['stage', 'trial_from', 'trial_to', 'outcome', 'own_view', 'judgement'],
        ...['settling_since', 'ending', 'why', 'changed_by', 'changed_by_agency'],
      ])}

      CREATE TABLE collaboration.follow_up (
        id uuid PRIMARY KEY,
        placement_id uuid NOT NULL,
        file_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN (${oneOf(followUpSides)})),
        kind text NOT NULL CHECK (kind IN ('VISIT', 'PHONE', 'OFFICE', 'ACCOMPANY', 'COORDINATION', 'OTHER')),
        happened_at timestamptz NOT NULL,
        words text NOT NULL CHECK (words <> ''),
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (happened_at <= recorded_at)
      );
      CREATE INDEX follow_up_by_placement ON collaboration.follow_up (placement_id);
      ${consented('follow_up')}
      ${guardTable('follow_up')}

      CREATE FUNCTION collaboration.check_placement() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before text;
      BEGIN
        SELECT p.stage INTO before FROM collaboration.placement_version p
         WHERE p.id = NEW.id ORDER BY p.version DESC LIMIT 1;
        IF NOT EXISTS (SELECT FROM collaboration.participation_step s
                        WHERE s.from_stage = coalesce(before, '') AND s.to_stage = NEW.stage)
        THEN
          RAISE EXCEPTION 'no step from % to %', coalesce(before, 'nothing'), NEW.stage
            USING ERRCODE = 'KA001';
        END IF;
        IF NOT EXISTS (SELECT FROM collaboration.participation p
                        WHERE p.id = NEW.participation_id AND p.file_id = NEW.file_id
                          AND p.ended_at IS NULL)
        THEN
          RAISE EXCEPTION 'no participation goes on there' USING ERRCODE = 'KA001';
        END IF;
        IF NEW.ending = 'SETTLED' AND (
          SELECT count(DISTINCT f.side) FROM collaboration.follow_up f
           WHERE f.placement_id = NEW.id AND f.happened_at >= NEW.settling_since) < 2
        THEN
          RAISE EXCEPTION 'person and place were not both asked' USING ERRCODE = 'KA001';
        END IF;
        RETURN NEW;
      END $$;

      CREATE TRIGGER e_placement BEFORE INSERT ON collaboration.placement_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_placement();

      CREATE VIEW collaboration.asked_last AS
        SELECT p.id AS placement_id, s.side,
               coalesce((SELECT max(f.happened_at) FROM collaboration.follow_up f
                          WHERE f.placement_id = p.id AND f.side = s.side
                            AND f.happened_at >= p.settling_since), p.settling_since) AS at
          FROM collaboration.placement p, (VALUES ('PERSON'), ('PLACE')) s (side)
         WHERE p.stage = 'SETTLING';

      CREATE VIEW collaboration.whole_participation AS
        SELECT w.file_id, w.recorded_at, w.id, json_build_object(
          'id', w.id, 'version', w.version, 'ownWords', w.own_words, 'judgement', w.judgement,
          'endedAt', w.ended_at, 'why', w.why,
          'wishes', json_build_object('areaCode', w.area_code, 'kinds', w.kinds, 'groups', w.groups,
            'needs', w.needs, 'days', w.days, 'access', w.access, 'from', w.from_time,
            'until', w.until_time, 'feeAtMost', w.fee_at_most),
          'placements', coalesce((
            SELECT json_agg(json_build_object(
                     'id', p.id, 'version', p.version, 'placeId', p.place_id, 'stage', p.stage,
                     'reason', p.reason, 'told', p.told, 'agreedOn', p.agreed_on,
                     'trialFrom', p.trial_from, 'trialTo', p.trial_to, 'outcome', p.outcome,
                     'ownView', p.own_view, 'judgement', p.judgement, 'ending', p.ending,
                     'why', p.why, 'endedAt', p.ended_at,
                     'personAskedAt', (SELECT a.at FROM collaboration.asked_last a
                                        WHERE a.placement_id = p.id AND a.side = 'PERSON'),
                     'placeAskedAt', (SELECT a.at FROM collaboration.asked_last a
                                       WHERE a.placement_id = p.id AND a.side = 'PLACE'),
                     'followUps', coalesce((
                       SELECT json_agg(json_build_object('id', f.id, 'side', f.side, 'kind', f.kind,
                                'happenedAt', f.happened_at, 'words', f.words,
                                'agency', f.written_by_agency) ORDER BY f.happened_at DESC, f.id)
                         FROM collaboration.follow_up f WHERE f.placement_id = p.id), '[]'))
                     ORDER BY p.agreed_on DESC, p.id)
              FROM collaboration.placement p WHERE p.participation_id = w.id), '[]')) AS participation
          FROM collaboration.participation w;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW collaboration.whole_participation, collaboration.asked_last, collaboration.placement, collaboration.participation',
    );
    await runner.query(
      'DROP TABLE collaboration.follow_up, collaboration.placement_version, collaboration.participation_version, collaboration.participation_step',
    );
    await runner.query('DROP FUNCTION collaboration.check_placement()');
  }
}
