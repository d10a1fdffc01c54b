import { isIndividualNumber, twelveDigitRuns } from '@kasane/japanese/individual-number';
import { plainName, type Column } from './column.js';
import { isAtenaName } from './find-person-columns.js';

/** A column that seems to hold 個人番号, and the rows (from 0) where. */
export interface IndividualNumbers {
  readonly column: string;
  readonly rows: readonly number[];
}

/** By chance one in eleven numbers of twelve digits has the right check digit. */
const TOO_MANY = 0.5;

/**
 * Columns with 個人番号 in them, which are never taken in (D-3: 番号法19条・20条): so called, or with
 * numbers whose check digits are right more often than chance. 宛名番号 of twelve digits have the same
 * check digit; a column called so is held against the register when it is loaded.
 */
export const findIndividualNumbers = (columns: readonly Column[]): readonly IndividualNumbers[] =>
  columns.flatMap((column) => {
    const name = plainName(column.name);
    if (/個人番号|マイナンバー|MyNumber/i.test(name)) {
      return [{ column: column.name, rows: filledRows(column) }];
    }
    if (isAtenaName(name)) return [];
    const runs = column.cells.flatMap((cell, row) =>
      twelveDigitRuns(cell).map((digits) => ({ row, valid: isIndividualNumber(digits) })),
    );
    const valid = runs.filter((run) => run.valid);
    return valid.length > 0 && valid.length >= runs.length * TOO_MANY
      ? [{ column: column.name, rows: [...new Set(valid.map(({ row }) => row))] }]
      : [];
  });

const filledRows = ({ cells }: Column): readonly number[] =>
  cells.flatMap((cell, row) => (cell === '' ? [] : [row]));
