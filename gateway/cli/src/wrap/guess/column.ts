/** One column of an export or a table, as found: nothing of it is decided. */
export interface Column {
  readonly name: string;
  /** Cells in order, outer spaces gone; empty text where there is nothing. */
  readonly cells: readonly string[];
}

/** Cells that say something. */
export const filledOf = ({ cells }: Column): readonly string[] =>
  cells.filter((cell) => cell !== '');

/** Names as they are compared: width unified, no spaces, no brackets' width. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');
