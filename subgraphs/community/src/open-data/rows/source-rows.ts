import type { Observe } from '../collect-findings.js';
import type { Meaning } from '../layouts/meanings.js';
import type { RecognisedLayout } from '../layouts/recognise-layout.js';
import type { Table } from '@kasane/csv/read-table';

/** A row by meaning instead of by column. */
export interface SourceRow {
  readonly line: number;
  /** As it stands in the file; empty where the file has no such column. */
  readonly raw: (meaning: Meaning) => string;
  /** What the file calls the column; the meaning itself where there is none. */
  readonly column: (meaning: Meaning) => string;
}

/** Rows whose cells fit the header. A row shifted by a lost comma would put values under wrong names. */
export function toSourceRows(
  { header, rows }: Table,
  { positions }: RecognisedLayout,
  observe: Observe,
): readonly SourceRow[] {
  const fitting = rows.filter(({ line, cells }) => {
    const fits =
      cells.length === header.length || cells.slice(header.length).every((cell) => cell === '');
    if (fits && cells.length >= header.length) return true;
    observe({
      code: 'ROW_WIDTH',
      line,
      column: '(行全体)',
      raw: `${String(cells.length)} 列 (見出しは ${String(header.length)} 列)`,
    });
    return false;
  });
  return fitting.map(({ line, cells }) => ({
    line,
    raw: (meaning) => cells[positions.get(meaning)?.index ?? -1] ?? '',
    column: (meaning) => positions.get(meaning)?.column ?? meaning,
  }));
}
