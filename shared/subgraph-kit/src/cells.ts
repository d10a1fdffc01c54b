import { readInteger } from '@kasane/japanese/read-number';

/** `Int` of GraphQL has 32 bits; what is beyond is not told rather than told wrongly. */
const MOST = 2 ** 31 - 1;

/** A whole number out of a cell as offices write it; null where there is none. */
export function intOf(cell: string | null): number | null {
  const value = readInteger(cell);
  return value === null || Math.abs(value) > MOST ? null : value;
}

/** The text of a cell without outer spaces; null where it is empty. */
export function textOf(cell: string | null): string | null {
  const text = (cell ?? '').trim();
  return text === '' ? null : text;
}
