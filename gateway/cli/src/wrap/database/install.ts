import { copyRows } from '@kasane/db/copy-rows';
import { isIndividualNumber } from '@kasane/japanese/individual-number';
import { schemas } from '@kasane/db/systems';
import { Client } from 'pg';
import { Refused } from '../../refused.js';
import type { Review } from '../review/review.js';
import type { Export } from '../source/read-export.js';
import { literal, name } from './sql-text.js';
import {
  createIncoming,
  createLinkViews,
  createRole,
  createSchema,
  IMPORT_LOG,
  INCOMING,
  LINE,
  loadedColumns,
  placeOf,
  placeRecords,
} from './wrapped-schema.js';

export interface InstallOptions {
  /** May create schemas and roles. */
  readonly url: string;
  readonly review: Review;
  /** The file, where it is one. */
  readonly file?: Export | undefined;
  /** Of the subgraph's login role; undefined leaves the one it has. */
  readonly password?: string | undefined;
}

/**
 * Puts the records in their place: all of it in one transaction, so that readers see the former
 * records until the new ones are whole, and a fault changes nothing.
 */
export async function install({ url, review, file, password }: InstallOptions): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'kasane wrap' });
  await client.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : '理由は不明';
    throw new Refused(`データベースに接続できません (${reason})。`, 2);
  });
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('kasane wrap'))`);
    await refuseForeignSchema(client, review);
    for (const sql of createSchema(review)) await client.query(sql);
    if (file !== undefined) await load(client, review, file);
    await dropFormer(client, review);
    for (const sql of [
      ...placeRecords(review),
      ...createLinkViews(review),
      ...createRole(review, password),
    ]) {
      await client.query(sql);
    }
    await client.query('COMMIT');
  } finally {
    // Without COMMIT the server rolls back.
    await client.end();
  }
}

/** Whether the subgraph's login role is there already, with a password we do not know. */
export async function roleExists(url: string, role: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/** The same for an administrator who runs SQL by hand; of a table only, for it brings no rows. */
export const installSql = (review: Review): string =>
  [
    'BEGIN',
    ...createSchema(review),
    ...placeRecords(review),
    ...createLinkViews(review),
    ...createRole(review, undefined),
    'COMMIT',
  ]
    .map((sql) => `${sql};\n`)
    .join('');

/** A schema we did not make is somebody else's. */
async function refuseForeignSchema(client: Client, { name: subgraph }: Review): Promise<void> {
  const schema = subgraph.replaceAll('-', '_');
  const { rows } = await client.query<{ there: boolean; ours: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1) AS there,
            EXISTS (SELECT FROM household.link_source WHERE schema_name = $1) AS ours`,
    [schema],
  );
  const { there = false, ours = false } = rows[0] ?? {};
  if ((there && !ours) || schemas.some((known) => known.name === schema)) {
    throw new Refused(
      `スキーマ ${schema} は、ほかのものが使っています。--name に別の名前を付けてください。`,
    );
  }
}

async function load(client: Client, review: Review, { table, encoding, sha256 }: Export) {
  const { schema } = placeOf(review);
  const wanted = loadedColumns(review);
  const at = wanted.map((column) => table.header.findIndex((head) => head.trim() === column));
  const incoming = `${name(schema)}.${name(INCOMING)}`;
  await client.query(createIncoming(review));
  await copyRows(client, {
    table: incoming,
    columns: [LINE, ...wanted],
    rows: table.rows.map(({ line, cells }) => [line, ...at.map((index) => cells[index] ?? '')]),
  });
  await refuseDisguisedNumbers(client, review, incoming);
  await client.query(
    `INSERT INTO ${name(schema)}.${name(IMPORT_LOG)} (file_name, sha256, encoding, rows) VALUES ($1, $2, $3, $4)`,
    [review.source.kind === 'FILE' ? review.source.file : '', sha256, encoding, table.rows.length],
  );
}

/** Twelve digits with the right check digit that no resident has as 宛名番号 are 個人番号 (D-3). */
async function refuseDisguisedNumbers(client: Client, { person }: Review, incoming: string) {
  if (person?.by !== 'ATENA') return;
  const { rows } = await client.query<{ number: string; known: boolean }>(
    `SELECT k.number, EXISTS (SELECT FROM household.person p WHERE p.atena_number = k.number) AS known
       FROM (SELECT DISTINCT trim(${name(person.column)}) AS number FROM ${incoming}) k`,
  );
  const suspects = rows.filter(({ number, known }) => !known && isIndividualNumber(number));
  if (suspects.length > 0 && suspects.length * 2 > rows.length) {
    throw new Refused(
      `列「${person.column}」の ${String(suspects.length)} 件は個人番号 (マイナンバー) の形をしていて、住民記録の宛名番号にありません。取り込みません (番号法19条・20条)。`,
    );
  }
}

/** What an earlier wrap put there, views before what they look at. */
async function dropFormer(client: Client, review: Review): Promise<void> {
  const { schema } = placeOf(review);
  const { rows } = await client.query<{ relation: string; kind: string }>(
    `SELECT relname AS relation, relkind AS kind FROM pg_class
      WHERE relnamespace = ${literal(schema)}::regnamespace AND relkind IN ('r', 'v')
        AND relname <> ALL ($1) ORDER BY relkind DESC, relname DESC`,
    [[IMPORT_LOG, INCOMING]],
  );
  const what = { r: 'TABLE', v: 'VIEW' } as Readonly<Record<string, string>>;
  for (const { relation, kind } of rows) {
    await client.query(
      `DROP ${what[kind] ?? 'TABLE'} IF EXISTS ${name(schema)}.${name(relation)} CASCADE`,
    );
  }
}
