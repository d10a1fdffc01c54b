import type { Pool } from 'pg';
import type { AuthorizationCount, OperationUse, RecordedOperation } from '../checks/check.js';

interface OperationRow {
  readonly sha256: string;
  readonly text: string;
  readonly name: string | null;
  readonly uses: readonly OperationUse[];
}

/** What gateways executed in the last `days` days, by whom. */
export async function readOperations(
  database: Pool,
  days: number,
): Promise<readonly RecordedOperation[]> {
  const { rows } = await database.query<OperationRow>(
    `SELECT o.sha256, o.text, o.name, jsonb_agg(jsonb_build_object(
              'client', u.client, 'clientVersion', u.client_version, 'agency', u.agency,
              'role', u.role, 'purpose', u.purpose, 'count', u.count, 'lastDay', u.last_day)
              ORDER BY u.count DESC, u.client, u.client_version, u.agency, u.role, u.purpose) AS uses
       FROM registry.operation o
       JOIN (SELECT operation, client, client_version, agency, role, purpose,
                    sum(count)::bigint AS count, max(day) AS last_day
               FROM registry.operation_use WHERE day > current_date - $1::int
              GROUP BY 1, 2, 3, 4, 5, 6) u ON u.operation = o.sha256
      GROUP BY o.sha256 ORDER BY o.sha256`,
    [days],
  );
  return rows;
}

/** What is in force now, in numbers of people. */
export async function readAuthorizations(database: Pool): Promise<readonly AuthorizationCount[]> {
  const { rows } = await database.query<AuthorizationCount>(
    `SELECT basis, category, recipient, purpose, people FROM registry.authorization_count
      ORDER BY basis, category, recipient, purpose`,
  );
  return rows;
}
