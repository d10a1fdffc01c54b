import { Client } from 'pg';
import { runSql } from './run-sql.js';
import { stack } from './running-stack.js';
import { waitUntil } from './wait-until.js';

export interface HeldTable {
  /** Resolves when somebody waits for the table. */
  readonly awaited: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Keeps everybody from reading a table, so that a request stands still where it needs it. */
export async function holdTable(table: string): Promise<HeldTable> {
  const client = new Client({ connectionString: stack.databases['administrator'] });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return {
    awaited: async () => {
      await waitUntil(
        () =>
          runSql(
            'administrator',
            'SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
            [table],
          ),
        (waiting) => waiting.length > 0,
      );
    },
    release: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}
