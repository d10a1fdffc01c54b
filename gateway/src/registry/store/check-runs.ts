import { randomUUID } from 'node:crypto';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Pool } from 'pg';
import type { Approval, CheckResult } from '../checks/check.js';

/** One look at a candidate, whatever came of it. */
export interface CheckRun {
  readonly id: string;
  readonly subgraph: string;
  readonly department: AgencyCode;
  readonly sdlSha256: string;
  readonly by: string;
  readonly outcome: 'passed' | 'failed';
  readonly results: readonly CheckResult[];
  /** ISO 8601 */
  readonly at: string;
}

export async function recordCheckRun(
  database: Pool,
  run: Omit<CheckRun, 'id' | 'at'>,
): Promise<void> {
  await database.query(
    `INSERT INTO registry.check_run (id, subgraph, department, sdl_sha256, run_by, outcome, results)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      randomUUID(),
      run.subgraph,
      run.department,
      run.sdlSha256,
      run.by,
      run.outcome,
      JSON.stringify(run.results),
    ],
  );
}

interface CheckRunRow {
  readonly id: string;
  readonly subgraph: string;
  readonly department: AgencyCode;
  readonly sdl_sha256: string;
  readonly run_by: string;
  readonly outcome: 'passed' | 'failed';
  readonly results: readonly CheckResult[];
  readonly recorded_at: Date;
}

/** The fifty newest, newest first; of all subgraphs where none is named. */
export async function readCheckRuns(
  database: Pool,
  subgraph: string | undefined,
): Promise<readonly CheckRun[]> {
  const { rows } = await database.query<CheckRunRow>(
    `SELECT * FROM registry.check_run WHERE $1::text IS NULL OR subgraph = $1
      ORDER BY recorded_at DESC, id LIMIT 50`,
    [subgraph ?? null],
  );
  return rows.map((row) => ({
    id: row.id,
    subgraph: row.subgraph,
    department: row.department,
    sdlSha256: row.sdl_sha256,
    by: row.run_by,
    outcome: row.outcome,
    results: row.results,
    at: row.recorded_at.toISOString(),
  }));
}

export async function wasChecked(
  database: Pool,
  subgraph: string,
  sdlSha256: string,
): Promise<boolean> {
  const { rows } = await database.query(
    'SELECT FROM registry.check_run WHERE subgraph = $1 AND sdl_sha256 = $2 LIMIT 1',
    [subgraph, sdlSha256],
  );
  return rows.length > 0;
}

export interface RecordedApproval extends Approval {
  readonly id: string;
  readonly subgraph: string;
  readonly reason: string;
}

export async function recordApproval(
  database: Pool,
  approval: Omit<RecordedApproval, 'id' | 'at'>,
): Promise<RecordedApproval> {
  const id = randomUUID();
  const { rows } = await database.query<{ recorded_at: Date }>(
    `INSERT INTO registry.approval (id, subgraph, sdl_sha256, approved_by, reason)
     VALUES ($1, $2, $3, $4, $5) RETURNING recorded_at`,
    [id, approval.subgraph, approval.sdlSha256, approval.approvedBy, approval.reason],
  );
  const at = rows[0]?.recorded_at.toISOString() ?? '';
  return { id, ...approval, at };
}

export async function readApprovals(
  database: Pool,
  subgraph: string,
): Promise<readonly Approval[]> {
  const { rows } = await database.query<{
    sdl_sha256: string;
    approved_by: string;
    recorded_at: Date;
  }>('SELECT * FROM registry.approval WHERE subgraph = $1 ORDER BY recorded_at', [subgraph]);
  return rows.map((row) => ({
    sdlSha256: row.sdl_sha256,
    approvedBy: row.approved_by,
    at: row.recorded_at.toISOString(),
  }));
}
