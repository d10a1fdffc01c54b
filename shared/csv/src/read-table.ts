import { parse } from 'csv-parse/sync';
import { FileRefusal } from './file-refusal.js';

export interface TableRow {
  /** Line in the file where the row begins; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Splits CSV text (RFC 4180; CRLF, LF or CR, also mixed) into cells. Lines without any content are
 * no rows.
 * @throws FileRefusal `NOT_CSV` naming the line.
 */
export function readTable(text: string): Table {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const parsed = parseCells(lines);
  const [header, ...rest] = parsed;
  if (header === undefined) {
    throw new FileRefusal('EMPTY_FILE', 'ファイルに見出しの行がありません。');
  }
  return {
    header: header.record,
    rows: rest
      .map(({ record, info }) => ({ line: info.lines - lineBreaksIn(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

function parseCells(text: string): readonly Parsed[] {
  try {
    return parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as readonly Parsed[];
  } catch (error) {
    const line = (error as { readonly lines?: unknown }).lines;
    throw new FileRefusal(
      'NOT_CSV',
      `CSV として読めません${typeof line === 'number' ? ` (${String(line)} 行目付近)` : ''}。引用符 (") の閉じ忘れがないか確認してください。`,
    );
  }
}

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
