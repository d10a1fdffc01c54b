import type { MigrationInterface, QueryRunner } from 'typeorm';
import { meetingKinds, type MeetingKind } from '../../meetings/tables/meeting-kinds.js';
import { guardTable, latestView } from '../guard-table.js';

const text = (value: string | null): string =>
  value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

const kinds = meetingKinds
  .map(
    ({ code, restsOn, basis, forum, pledge, plans, validFrom, validTo }: MeetingKind) =>
      `(${[code, restsOn, basis, forum].map(text).join(', ')}, ${String(pledge)}, ${String(plans)}, ` +
      `${text(validFrom)}, ${text(validTo)})`,
  )
  .join(',\n        ');

const pairs = meetingKinds
  .flatMap(({ code, heldWith }: MeetingKind) =>
    heldWith.flatMap((other) => [
      [code, other],
      [other, code],
    ]),
  )
  .map((pair) => `(${pair.map((one) => text(one)).join(', ')})`)
  .join(', ');

const WRITER = /* SQL */ `
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)`;

/**
 * Meetings of every kind of domain.md §3.1. A meeting held as one body (一体開催) has a part for each
 * kind; a part has its own legal basis, agenda and minutes. Nothing here opens anything: a part that
 * rests on a sitting points to it in the consent room, where it is opened and closed.
 */
export class CreateMeetings1760000005300 implements MigrationInterface {
  readonly name = 'CreateMeetings1760000005300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.meeting_kind (
        code text PRIMARY KEY,
        rests_on text NOT NULL CHECK (rests_on IN ('SITTING', 'CONSENT', 'NO_CASE')),
        basis text,
        forum text,
        pledge boolean NOT NULL,
        plans boolean NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CHECK ((rests_on = 'SITTING') = (forum IS NOT NULL)),
        CHECK (rests_on <> 'SITTING' OR (basis IS NOT NULL AND NOT plans))
      );
      INSERT INTO collaboration.meeting_kind VALUES
        ${kinds};
      CREATE TABLE collaboration.meeting_kind_pair (
        kind text NOT NULL REFERENCES collaboration.meeting_kind,
        other text NOT NULL REFERENCES collaboration.meeting_kind,
        PRIMARY KEY (kind, other)
      );
      INSERT INTO collaboration.meeting_kind_pair VALUES ${pairs};

      CREATE TABLE collaboration.meeting_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        reference text NOT NULL CHECK (reference ~ '^[0-9A-F]{8}$'),
        minutes_long int NOT NULL CHECK (minutes_long BETWEEN 10 AND 480),
        starts_at timestamptz,
        cancelled_at timestamptz,
        why text NOT NULL CHECK (why <> ''),
        ${WRITER}
      );
      CREATE UNIQUE INDEX meeting_reference ON collaboration.meeting_version (reference)
        WHERE version = 1;
      ${latestView('meeting')}
      ${guardTable('meeting_version', ['cancelled_at', 'starts_at', 'why', 'changed_by', 'changed_by_agency'])}

      CREATE TABLE collaboration.meeting_part_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        meeting_id uuid NOT NULL,
        kind text NOT NULL REFERENCES collaboration.meeting_kind,
        convener text NOT NULL,
        sitting_id uuid,
        opened_at timestamptz,
        closed_at timestamptz,
        ${WRITER},
        CHECK (sitting_id IS NULL OR opened_at IS NOT NULL),
        CHECK (closed_at IS NULL OR opened_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX meeting_part_once ON collaboration.meeting_part_version (meeting_id, kind)
        WHERE version = 1;
      ${latestView('meeting_part')}
      ${guardTable('meeting_part_version', ['closed_at', 'sitting_id', 'opened_at', 'changed_by', 'changed_by_agency'])}

      CREATE TABLE collaboration.meeting_member_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        meeting_id uuid NOT NULL,
        viewer text NOT NULL CHECK (viewer <> ''),
        agency text NOT NULL,
        role text NOT NULL CHECK (role IN ('CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER')),
        kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
        pledged_at timestamptz,
        pledge_how text CHECK (pledge_how IN ('SELF', 'WRITTEN')),
        pledge_ref text,
        pledge_recorded_by text,
        left_at timestamptz,
        ${WRITER},
        CHECK ((pledged_at IS NULL) = (pledge_how IS NULL)),
        CHECK ((pledged_at IS NULL) = (pledge_recorded_by IS NULL)),
        CHECK (pledge_how IS DISTINCT FROM 'WRITTEN' OR pledge_ref <> ''),
        CHECK (pledge_how IS DISTINCT FROM 'SELF' OR pledge_recorded_by = viewer),
        CHECK (pledged_at <= recorded_at)
      );
      CREATE UNIQUE INDEX meeting_member_once
        ON collaboration.meeting_member_version (meeting_id, viewer) WHERE version = 1;
      CREATE INDEX meeting_by_member ON collaboration.meeting_member_version (viewer);
      ${latestView('meeting_member')}
      ${guardTable('meeting_member_version', [
        ...['left_at', 'pledged_at', 'pledge_how', 'pledge_ref', 'pledge_recorded_by'],
        ...['changed_by', 'changed_by_agency'],
      ])}

      -- When somebody can come. The latest offer of a member counts.
      CREATE TABLE collaboration.meeting_offer (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL,
        viewer text NOT NULL CHECK (viewer <> ''),
        spans jsonb NOT NULL CHECK (jsonb_typeof(spans) = 'array'),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX meeting_offer_by_meeting ON collaboration.meeting_offer (meeting_id);
      ${guardTable('meeting_offer')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW collaboration.meeting_member, collaboration.meeting_part, collaboration.meeting',
    );
    await runner.query(
      'DROP TABLE collaboration.meeting_offer, collaboration.meeting_member_version, collaboration.meeting_part_version, collaboration.meeting_version, collaboration.meeting_kind_pair, collaboration.meeting_kind',
    );
  }
}
