/** Whoever fills the sheet types one circle or another; they look alike and mean the same. */
const circles: ReadonlySet<string> = new Set(['○', '〇', '◯', 'レ', '✓']);

/** Whether an item of the sheet applies; null where the cell holds something else, like `要確認`. */
export function readMark(cell: string): boolean | null {
  const mark = cell.trim();
  if (mark === '') return false;
  return circles.has(mark) ? true : null;
}
