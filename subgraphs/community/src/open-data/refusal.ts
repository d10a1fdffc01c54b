import { FileRefusal } from '@kasane/csv/file-refusal';

/** Why a file that can be read as CSV was not taken after all. */
export const refusalCodes = [
  { code: 'OTHER_LAYOUT', title: '対象でない形式' },
  { code: 'NO_ROWS', title: 'データ行がない' },
] as const;

export type RefusalCode = (typeof refusalCodes)[number]['code'];

/** The message is Japanese and for staff: what is wrong, where, and what to do. */
export class OpenDataRefusal extends FileRefusal {
  override readonly name = 'OpenDataRefusal';

  constructor(
    override readonly code: RefusalCode,
    message: string,
  ) {
    super(code, message);
  }
}
