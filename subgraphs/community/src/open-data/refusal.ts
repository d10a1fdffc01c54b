/** Why a whole file was not taken. Nothing of a refused file reaches the database. */
export const refusalCodes = [
  { code: 'EMPTY_FILE', title: 'ファイルが空' },
  { code: 'UNREADABLE_ENCODING', title: '文字コードを判定できない' },
  { code: 'NOT_CSV', title: 'CSV として読めない' },
  { code: 'OTHER_LAYOUT', title: '対象でない形式' },
  { code: 'NO_ROWS', title: 'データ行がない' },
] as const;

export type RefusalCode = (typeof refusalCodes)[number]['code'];

/** The message is Japanese and for staff: what is wrong, where, and what to do. */
export class OpenDataRefusal extends Error {
  override readonly name = 'OpenDataRefusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
