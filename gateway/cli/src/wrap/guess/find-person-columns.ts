import { filledOf, plainName, type Column } from './column.js';

/**
 * How a row is told to be about whom: by 宛名番号, or, where the system has none, by the department's
 * own key with reading, birth date and sex for the identity index (domain.md §5.1).
 */
export type PersonColumns =
  | { readonly by: 'ATENA'; readonly column: string }
  | {
      readonly by: 'TRAITS';
      /** The department's own key of a person. */
      readonly key: string;
      readonly kana: string;
      readonly birth: string;
      readonly sex: string;
    };

/** Names of the columns, first the better ones. */
const names = {
  atena: /^(?:本人)?(?:宛名|住民)(?:番号|コード)$/,
  kana: /^(?:本人|入居者|利用者|対象者|申請者)?(?:氏名)?(?:フリガナ|ふりがな|カナ|かな)(?:氏名)?$/,
  birth: /^(?:本人|入居者|利用者|対象者|申請者)?生年月日$/,
  sex: /^(?:本人|入居者|利用者|対象者|申請者)?性別$/,
  key: /(?:番号|コード|ID|No\.?)$/i,
} as const;

export const isAtenaName = (name: string): boolean => names.atena.test(plainName(name));

/** Null where the columns do not tell; a human must say then, or the file cannot be linked. */
export function findPersonColumns(columns: readonly Column[]): PersonColumns | null {
  const called = (pattern: RegExp) =>
    columns.find(({ name }) => pattern.test(plainName(name)))?.name;
  const atena = called(names.atena);
  if (atena !== undefined) return { by: 'ATENA', column: atena };
  const key = columns.find((column) => names.key.test(plainName(column.name)) && isKey(column));
  const [kana, birth, sex] = [called(names.kana), called(names.birth), called(names.sex)];
  if (key === undefined || kana === undefined || birth === undefined || sex === undefined) {
    return null;
  }
  return { by: 'TRAITS', key: key.name, kana, birth, sex };
}

/** Filled everywhere and never twice. */
function isKey(column: Column): boolean {
  const filled = filledOf(column);
  return (
    filled.length > 0 &&
    filled.length === column.cells.length &&
    new Set(filled).size === filled.length
  );
}

/** The columns a link needs; they are never fields by themselves. */
export const linkColumns = (person: PersonColumns): readonly string[] =>
  person.by === 'ATENA' ? [person.column] : [person.key, person.kana, person.birth, person.sex];
