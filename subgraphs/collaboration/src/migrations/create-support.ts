import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable, latestView } from './guard-table.js';

/**
 * What is done: 支援経過記録, and the companion (伴走型支援) with the days since anybody was in touch. What a
 * sitting without consent heard is kept as `learnt` in words of its own and shown to sittings only.
 */
export class CreateSupport1760000005040 implements MigrationInterface {
  readonly name = 'CreateSupport1760000005040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.support_entry (
        id uuid PRIMARY KEY,
        file_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('VISIT', 'PHONE', 'OFFICE', 'ACCOMPANY', 'COORDINATION', 'OTHER')),
        met boolean NOT NULL,
        happened_at timestamptz NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (happened_at <= recorded_at)
      );
      CREATE INDEX support_entry_by_file ON collaboration.support_entry (file_id);
      CREATE TRIGGER d_consent BEFORE INSERT ON collaboration.support_entry
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_consent();
      ${guardTable('support_entry')}

      CREATE TABLE collaboration.companion_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        viewer text NOT NULL CHECK (viewer <> ''),
        name text NOT NULL CHECK (name <> ''),
        agency text NOT NULL,
        since timestamptz NOT NULL,
        until timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      CREATE INDEX companion_by_file ON collaboration.companion_version (file_id);
      ${latestView('companion')}
      ${guardTable('companion_version', ['until', 'changed_by', 'changed_by_agency'])}

      ${sittingNotes}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.companion');
    await runner.query(
      'DROP TABLE collaboration.sitting_note, collaboration.companion_version, collaboration.support_entry',
    );
  }
}

/** Notes of a sitting, before there were minutes of meetings (drop-sitting-notes.ts). */
export const sittingNotes = /* SQL */ `
      CREATE TABLE collaboration.sitting_note (
        id uuid PRIMARY KEY,
        file_id uuid NOT NULL,
        sitting_id uuid NOT NULL,
        basis text NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX sitting_note_by_file ON collaboration.sitting_note (file_id);
      ${guardTable('sitting_note')}
`;
