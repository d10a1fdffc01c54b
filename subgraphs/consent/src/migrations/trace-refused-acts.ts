import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table.js';

/**
 * A refused act records nothing, and its code tells all the same: that somebody has a guardian, whose
 * parent one is, how old one is. Who asks by trying must leave a trace (leaks.md 19).
 */
export class TraceRefusedActs1760000002470 implements MigrationInterface {
  readonly name = 'TraceRefusedActs1760000002470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.refused_act (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        act text NOT NULL CHECK (act <> ''),
        -- What the policy said; whoever was refused may have been told less.
        code text NOT NULL CHECK (code <> ''),
        viewer text NOT NULL,
        viewer_agency text NOT NULL,
        viewer_role text NOT NULL,
        subjects uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX refused_act_by_moment ON consent.refused_act (recorded_at);
      ${guardTable('refused_act')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent.refused_act');
  }
}
