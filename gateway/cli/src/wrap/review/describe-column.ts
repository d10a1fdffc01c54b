import { filledOf, type Column } from '../guess/column.js';
import { guessType } from '../guess/guess-type.js';
import { readable } from '../guess/readable.js';
import type { ColumnType } from '../guess/column-types.js';

/** How many lines a review names where cells do not fit. */
const MOST_LINES = 5;

export interface Described {
  readonly type: ColumnType;
  /** `値 812 件。日付として読めない 3 件 (行 12、45、80)` */
  readonly seen: string;
}

/**
 * The guessed type of a column and, in counts and lines, what does not fit it. No cell is quoted: a
 * review is kept with the code, and cells are about people.
 *
 * @param lineOf line of the file for an index of a cell; a table has none
 */
export function describeColumn(
  column: Column,
  lineOf: ((index: number) => number) | undefined,
  type?: ColumnType,
): Described {
  const guessed = guessType(column);
  const guess =
    type === undefined || type === guessed.type ? guessed : { type, why: '人が決めた型' };
  const filled = filledOf(column).length;
  const unreadable = column.cells.flatMap((cell, index) =>
    cell === '' || readable[guess.type](cell) ? [] : [index],
  );
  const parts = [`値 ${String(filled)} 件 (${guess.why})`];
  if (unreadable.length > 0) {
    const lines = unreadable.slice(0, MOST_LINES).map((index) => String(lineOf?.(index) ?? ''));
    const where = lineOf === undefined ? '' : ` (行 ${lines.join('、')}${rest(unreadable.length)})`;
    parts.push(`読めない値 ${String(unreadable.length)} 件${where} は null になります`);
  }
  return { type: guess.type, seen: parts.join('。') };
}

const rest = (count: number): string => (count > MOST_LINES ? ' ほか' : '');
