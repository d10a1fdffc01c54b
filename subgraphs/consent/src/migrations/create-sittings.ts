import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table.js';

/**
 * Sittings of every statutory forum (domain.md §3.1) and the review every emergency owes. What a
 * sitting opens is an authorization of its own, for the members present and for nobody else.
 */
export class CreateSittings1760000001020 implements MigrationInterface {
  readonly name = 'CreateSittings1760000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.sitting_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        basis text NOT NULL,
        forum text NOT NULL,
        case_id text NOT NULL,
        subjects uuid[] NOT NULL CHECK (cardinality(subjects) > 0),
        necessity text NOT NULL CHECK (necessity <> ''),
        crime_necessity text,
        authorization_id uuid NOT NULL,
        convened_by text NOT NULL,
        convened_by_agency text NOT NULL,
        opened_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > opened_at),
        closed_at timestamptz,
        closed_by text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version)
      );
      CREATE VIEW consent.sitting AS
        SELECT s.* FROM consent.sitting_version s
         WHERE NOT EXISTS (SELECT FROM consent.sitting_version newer
                            WHERE newer.id = s.id AND newer.version > s.version);
      ${guardTable('sitting_version', ['closed_at', 'closed_by'])}

      -- Nobody sits without the pledge of secrecy (社会福祉法106条の6第5項 and its like).
      CREATE TABLE consent.sitting_member (
        sitting_id uuid NOT NULL,
        viewer text NOT NULL CHECK (viewer <> ''),
        agency text NOT NULL,
        pledge_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (sitting_id, viewer)
      );
      CREATE INDEX sitting_by_member ON consent.sitting_member (viewer);
      ${guardTable('sitting_member')}

      CREATE TABLE consent.emergency_review_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        authorization_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        reviewed_at timestamptz,
        reviewed_by text,
        outcome text,
        note text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK ((reviewed_at IS NULL) = (outcome IS NULL))
      );
      CREATE VIEW consent.emergency_review AS
        SELECT r.* FROM consent.emergency_review_version r
         WHERE NOT EXISTS (SELECT FROM consent.emergency_review_version newer
                            WHERE newer.id = r.id AND newer.version > r.version);
      ${guardTable('emergency_review_version', ['reviewed_at', 'reviewed_by', 'outcome', 'note'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.emergency_review, consent.sitting');
    await runner.query(
      'DROP TABLE consent.emergency_review_version, consent.sitting_member, consent.sitting_version',
    );
  }
}
