import { toEdtf } from '@kasane/japanese/partial-date';
import { readFlag } from '@kasane/japanese/read-flag';
import { readInteger } from '@kasane/japanese/read-number';
import type { ColumnType } from './column-types.js';

const PHONE = /^0\d{1,4}-?\d{1,4}-?\d{3,4}$/;
const DASHES = /[‐‑‒–—―−ー()（）\s]+/gu;
/** `Int` of GraphQL has 32 bits. */
const MOST = 2 ** 31 - 1;

/** Whether a filled cell can be told as a value of the type. */
export const readable: Readonly<Record<ColumnType, (cell: string) => boolean>> = {
  DATE: (cell) => toEdtf(cell) !== null,
  YEN: isInteger,
  INTEGER: isInteger,
  FLAG: (cell) => readFlag(cell) !== null,
  CODE: () => true,
  PHONE: (cell) => PHONE.test(cell.normalize('NFKC').replace(DASHES, '-').replace(/^-|-$/g, '')),
  TEXT: () => true,
};

function isInteger(cell: string): boolean {
  const value = readInteger(cell);
  return value !== null && Math.abs(value) <= MOST;
}
