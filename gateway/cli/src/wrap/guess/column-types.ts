/**
 * What a column can become in the graph. A cell that does not fit its type is null there, never a
 * guess; the review counts them.
 */
// prettier-ignore
export const columnTypes = [
  { code: 'DATE', scalar: 'PartialDate', title: '日付 (和暦・西暦・不詳日)' },
  { code: 'YEN', scalar: 'Int', title: '金額 (円)' },
  { code: 'INTEGER', scalar: 'Int', title: '整数' },
  { code: 'FLAG', scalar: 'Boolean', title: '有無' },
  { code: 'CODE', scalar: null, title: '符号 (列挙値)' },
  { code: 'PHONE', scalar: 'String', title: '電話番号' },
  { code: 'TEXT', scalar: 'String', title: '文字' },
] as const;

export type ColumnType = (typeof columnTypes)[number]['code'];

export const isColumnType = (value: unknown): value is ColumnType =>
  columnTypes.some(({ code }) => code === value);
