import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | null | readonly string[];

/** A table to fill: its qualified name as SQL text, its columns in order, its rows. */
export interface TableRows {
  /** For example `elderly."認定履歴"`. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly CopyValue[]>;
}

/** Loads rows with COPY, streamed. Empty text stays empty text; null is null. */
export async function copyRows(client: Client, { table, columns, rows }: TableRows): Promise<void> {
  const names = columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
  await pipeline(
    Readable.from(chunks(rows, columns.length)),
    client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`)),
  );
}

const CHUNK = 64 * 1024;

function* chunks(rows: TableRows['rows'], width: number): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    if (row.length !== width) {
      throw new Error(`a row has ${String(row.length)} values for ${String(width)} columns`);
    }
    text += `${row.map(encode).join('\t')}\n`;
    if (text.length > CHUNK) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}

/** COPY text format: https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2 */
function encode(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'object') {
    const items = value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`);
    return escape(`{${items.join(',')}}`);
  }
  return String(value);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escape = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : text;
