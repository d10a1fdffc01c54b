import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { decodeText, type FileEncoding } from '@kasane/csv/decode-text';
import { readTable, type Table } from '@kasane/csv/read-table';
import { Refused, refuseAll } from '../../refused.js';
import { findIndividualNumbers } from '../guess/find-individual-numbers.js';
import type { Extract } from './extract.js';

export interface Export extends Extract {
  readonly encoding: FileEncoding;
  /** Of the bytes, so that what is generated is what was reviewed. */
  readonly sha256: string;
  /** Cells as exported, outer spaces included. */
  readonly table: Table;
}

/** Bytes of a name in PostgreSQL. */
const LONGEST_NAME = 63;

/**
 * Reads a department's export: CSV in UTF-8 or CP932. All of it is fit to be loaded, or none.
 * @throws FileRefusal where the bytes are no CSV; Refused where the table is not one
 */
export async function readExport(file: string): Promise<Export> {
  const bytes = await readFile(file).catch(() => {
    throw new Refused(`ファイルを開けません: ${file}。場所と名前を確かめてください。`, 2);
  });
  const { text, encoding } = decodeText(bytes);
  const table = readTable(text);
  const { header, rows } = table;
  refuseAll(`${file} を表として読めません。直してから、もう一度お試しください。`, [
    ...headerProblems(header),
    ...rows
      .filter(({ cells }) => cells.length !== header.length)
      .map(
        ({ line, cells }) =>
          `${String(line)} 行目: 列が ${String(cells.length)} 個あります (見出しは ${String(header.length)} 個)。値の中のカンマは引用符 (") で囲んで書き出してください`,
      )
      .slice(0, 20),
    ...(rows.length === 0 ? ['データの行がありません'] : []),
  ]);
  const columns = header.map((name, at) => ({
    name: name.trim(),
    cells: rows.map(({ cells }) => (cells[at] ?? '').trim()),
  }));
  const lineOf = (index: number) => rows[index]?.line ?? 0;
  refuseIndividualNumbers({ columns, rows: rows.length, lineOf });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { columns, rows: rows.length, lineOf, encoding, sha256, table };
}

function headerProblems(header: readonly string[]): readonly string[] {
  const names = header.map((name) => name.trim());
  return [
    ...names.flatMap((name, at) =>
      name === '' ? [`見出しの ${String(at + 1)} 列目に名前がありません`] : [],
    ),
    // https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
    ...names
      .filter((name) => Buffer.byteLength(name) > LONGEST_NAME)
      .map(
        (name) =>
          `見出し「${name}」が長すぎます。日本語で ${String(Math.floor(LONGEST_NAME / 3))} 字までにしてください`,
      ),
    ...[...new Set(names.filter((name, at) => name !== '' && names.indexOf(name) !== at))].map(
      (name) => `見出し「${name}」が2度あります。別の名前にしてください`,
    ),
  ];
}

/** 個人番号 is never taken in, not even to be left out afterwards (D-3: 番号法19条・20条). */
export function refuseIndividualNumbers({ columns, lineOf }: Extract): void {
  refuseAll(
    '個人番号 (マイナンバー) らしい値があるので、取り込みません (番号法19条・20条)。その列や値を除いて書き出し直し、このファイルは消してください。',
    findIndividualNumbers(columns).map(({ column, rows }) => {
      const lines = lineOf === undefined ? [] : rows.slice(0, 5).map((row) => String(lineOf(row)));
      const where =
        lines.length === 0 ? '' : ` (行 ${lines.join('、')}${rows.length > 5 ? ' ほか' : ''})`;
      return `列「${column}」に ${String(rows.length)} 件${where}`;
    }),
  );
}
