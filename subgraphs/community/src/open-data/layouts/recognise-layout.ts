import { layouts, otherLayouts } from './layouts.js';
import type { Layout, LayoutColumn, Meaning } from './meanings.js';
import { OpenDataRefusal } from '../refusal.js';

export interface RecognisedLayout {
  readonly layout: Layout;
  /** Where each meaning stands, by index into a row's cells, and what the file calls the column. */
  readonly positions: ReadonlyMap<Meaning, { readonly index: number; readonly column: string }>;
  /** Columns of the file the layout does not know. */
  readonly unknown: readonly string[];
}

/** Headers are the same column where they differ only in width, brackets or spaces. */
const columnKey = (column: string): string => column.normalize('NFKC').replaceAll(/\s/g, '');

/**
 * Finds the layout a header belongs to.
 * @throws OpenDataRefusal `OTHER_LAYOUT` naming the columns expected and the columns found.
 */
export function recogniseLayout(header: readonly string[]): RecognisedLayout {
  const keys = header.map(columnKey);
  const layout = layouts.find((candidate) => missing(candidate, keys).length === 0);
  if (layout === undefined) throw refusal(header, keys);
  const means = new Map(layout.columns.map((known) => [columnKey(known.column), known.means]));
  const positions = new Map<Meaning, { index: number; column: string }>();
  for (const [index, key] of keys.entries()) {
    const meaning = means.get(key);
    if (meaning === undefined || meaning === null || positions.has(meaning)) continue;
    positions.set(meaning, { index, column: header[index]?.trim() ?? '' });
  }
  return {
    layout,
    positions,
    unknown: header.filter(
      (column, index) => column.trim() !== '' && !means.has(keys[index] ?? ''),
    ),
  };
}

const required = (layout: Layout): readonly LayoutColumn[] =>
  layout.columns.filter((column) => column.required === true);

const missing = (layout: Layout, keys: readonly string[]): readonly string[] =>
  required(layout)
    .map(({ column }) => column)
    .filter((column) => !keys.includes(columnKey(column)));

function refusal(header: readonly string[], keys: readonly string[]): OpenDataRefusal {
  const other = otherLayouts.find(({ marks }) => marks.every((mark) => keys.includes(mark)));
  const nearest = layouts.reduce((best, candidate) =>
    share(candidate, keys) > share(best, keys) ? candidate : best,
  );
  const expected = required(nearest).map(({ column }) => column);
  return new OpenDataRefusal(
    'OTHER_LAYOUT',
    [
      other === undefined
        ? '取り込める形式のファイルではありません。'
        : `「${other.name}」の形式です。この取り込みの対象ではありません。`,
      `取り込める形式: ${layouts.map(({ name }) => name).join(' / ')}`,
      `最も近い形式 (${nearest.name}) に必要な列: ${expected.join(', ')}`,
      `足りない列: ${missing(nearest, keys).join(', ')}`,
      `見つかった列: ${header.join(', ')}`,
    ].join('\n'),
  );
}

const share = (layout: Layout, keys: readonly string[]): number =>
  1 - missing(layout, keys).length / required(layout).length;
