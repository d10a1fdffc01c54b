import type { MigrationInterface, QueryRunner } from 'typeorm';
import { minuteKinds } from '../../meetings/tables/minute-kinds.js';
import { taskActs } from '../../meetings/tables/task-acts.js';
import { guardTable, latestView } from '../guard-table.js';

const codes = (table: readonly { readonly code: string }[]): string =>
  table.map(({ code }) => `'${code}'`).join(', ');

/**
 * What is before a meeting and what comes of it. Each item is about one person under one part, so
 * each entry of the minutes and each task has one subject and one legal basis (domain.md §3.1).
 */
export class CreateMinutes1760000005310 implements MigrationInterface {
  readonly name = 'CreateMinutes1760000005310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.meeting_item (
        id uuid PRIMARY KEY,
        part_id uuid NOT NULL,
        person uuid NOT NULL,
        file_id uuid,
        matter text NOT NULL CHECK (matter <> ''),
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (part_id, person)
      );
      CREATE INDEX meeting_item_by_person ON collaboration.meeting_item (person);
      ${guardTable('meeting_item')}

      CREATE TABLE collaboration.meeting_minute (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL REFERENCES collaboration.meeting_item,
        kind text NOT NULL CHECK (kind IN (${codes(minuteKinds)})),
        text text NOT NULL CHECK (text <> ''),
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX meeting_minute_by_item ON collaboration.meeting_minute (item_id);
      ${guardTable('meeting_minute')}

      CREATE TABLE collaboration.meeting_task_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        item_id uuid NOT NULL REFERENCES collaboration.meeting_item,
        act text NOT NULL CHECK (act IN (${codes(taskActs)})),
        what text NOT NULL CHECK (what <> ''),
        agency text NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('TODO', 'DOING', 'DONE', 'DROPPED')),
        result text,
        ended_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK ((state IN ('DONE', 'DROPPED')) = (ended_at IS NOT NULL)),
        CHECK (ended_at IS NULL OR result <> '')
      );
      CREATE INDEX meeting_task_by_item ON collaboration.meeting_task_version (item_id);
      CREATE INDEX meeting_task_by_agency ON collaboration.meeting_task_version (agency);
      ${latestView('meeting_task')}
      ${guardTable('meeting_task_version', ['ended_at', 'state', 'result', 'changed_by', 'changed_by_agency'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.meeting_task');
    await runner.query(
      'DROP TABLE collaboration.meeting_task_version, collaboration.meeting_minute, collaboration.meeting_item',
    );
  }
}
