import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable, latestView } from './guard-table.js';

/** Where a fact was learnt. What a sitting heard without consent never becomes the plan's. */
export const SOURCES = ['PERSON', 'FAMILY', 'WINDOW', 'SITTING'] as const;

const source = /* SQL */ `
        source text NOT NULL CHECK (source IN (${SOURCES.map((one) => `'${one}'`).join(', ')})),
        sitting_id uuid,
        CHECK ((source = 'SITTING') = (sitting_id IS NOT NULL)),
        retired_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)`;

const changeable = ['retired_at', 'changed_by', 'changed_by_agency'] as const;

const consented = (table: string): string => /* SQL */ `
      CREATE INDEX ${table}_by_file ON collaboration.${table}_version (file_id);
      CREATE TRIGGER d_consent BEFORE INSERT ON collaboration.${table}_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_consent();
      ${latestView(table)}
      ${guardTable(`${table}_version`, changeable)}`;

/**
 * インテーク・アセスメントシート (domain.md §3.3): answers, the 26 problem items, ジェノグラム and エコマップ,
 * each of one person and each with where it was learnt. A fact is never changed: it is retired, and
 * the right one written.
 */
export class CreateAssessments1760000005020 implements MigrationInterface {
  readonly name = 'CreateAssessments1760000005020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.answer_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        field text NOT NULL,
        values text[] NOT NULL CHECK (cardinality(values) > 0),
        ${source}
      );
      ${consented('answer')}

      CREATE TABLE collaboration.problem_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        item text NOT NULL,
        note text,
        ${source}
      );
      ${consented('problem')}

      CREATE TABLE collaboration.kin_tie_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        relation text NOT NULL,
        other uuid,
        living_together boolean,
        deceased boolean NOT NULL DEFAULT false,
        key_person boolean NOT NULL DEFAULT false,
        ${source}
      );
      ${consented('kin_tie')}

      CREATE TABLE collaboration.social_tie_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('AGENCY', 'PLACE', 'NEIGHBOURHOOD', 'FRIEND', 'WORK', 'OTHER')),
        name text NOT NULL CHECK (name <> ''),
        place_id text,
        strength text NOT NULL CHECK (strength IN ('STRONG', 'ORDINARY', 'WEAK', 'STRAINED', 'BROKEN')),
        ${source}
      );
      ${consented('social_tie')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW collaboration.social_tie, collaboration.kin_tie, collaboration.problem, collaboration.answer',
    );
    await runner.query(
      'DROP TABLE collaboration.social_tie_version, collaboration.kin_tie_version, collaboration.problem_version, collaboration.answer_version',
    );
  }
}
