import { Client } from 'pg';
import { Refused } from '../../refused.js';
import type { Extract } from './extract.js';
import { refuseIndividualNumbers } from './read-export.js';

export interface TableSource extends Extract {
  readonly schema: string;
  readonly table: string;
  /** First column of the primary key, or the first column: rows are ordered by it. */
  readonly order: string;
}

/** Enough to guess from; a table may have millions of rows. */
const SAMPLE = 50_000;

/**
 * Looks at a table of an existing system, read-only. Nothing is copied.
 * @param name `schema.table`
 */
export async function readTableSource(url: string, name: string): Promise<TableSource> {
  const [schema = '', table = '', ...more] = name.split('.');
  if (schema === '' || table === '' || more.length > 0) {
    throw new Refused(
      '--table は スキーマ.表 の形で指定してください (例: housing.入居者台帳)。',
      2,
    );
  }
  const client = new Client({ connectionString: url, application_name: 'kasane wrap' });
  await client.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : '理由は不明';
    throw new Refused(
      `データベースに接続できません (${reason})。--database を確かめてください。`,
      2,
    );
  });
  try {
    await client.query('BEGIN READ ONLY');
    const names = await columnsOf(client, schema, table);
    if (names.length === 0) {
      throw new Refused(`表 ${name} がないか、読む権限がありません。`, 2);
    }
    const list = names.map((column) => `${client.escapeIdentifier(column)}::text`).join(', ');
    const place = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
    const { rows } = await client.query<(string | null)[]>({
      text: `SELECT ${list} FROM ${place} LIMIT ${String(SAMPLE)}`,
      rowMode: 'array',
    });
    const columns = names.map((column, at) => ({
      name: column,
      cells: rows.map((row) => (row[at] ?? '').trim()),
    }));
    const extract = { columns, rows: rows.length, lineOf: undefined };
    refuseIndividualNumbers(extract);
    return { ...extract, schema, table, order: await orderOf(client, place, names) };
  } finally {
    await client.end();
  }
}

async function columnsOf(client: Client, schema: string, table: string) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position`,
    [schema, table],
  );
  return rows.map(({ name }) => name);
}

async function orderOf(client: Client, place: string, names: readonly string[]) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
      WHERE i.indisprimary AND i.indrelid = $1::regclass`,
    [place],
  );
  return rows[0]?.name ?? names[0] ?? '';
}
