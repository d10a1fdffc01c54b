import { filledOf, plainName, type Column } from './column.js';
import type { ColumnType } from './column-types.js';
import { readable } from './readable.js';

interface TypeRule {
  readonly type: ColumnType;
  /** Japanese, for the review: what the guess rests on. */
  readonly why: string;
  readonly fits: (seen: Seen) => boolean;
}

interface Seen {
  readonly name: string;
  /** At least one. */
  readonly filled: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** Share of the filled cells that can be read as the type. */
  readonly share: (type: ColumnType) => number;
}

/** Dirt is normal, so a few cells may fail to be what the rest is. */
const MOSTLY = 0.8;
const NEARLY_ALL = 0.95;
/** A code has few values, and each of them stands often. */
const MOST_CODES = 30;
const REPETITION = 3;
const LONGEST_CODE = 20;
/** Nobody counts that far: longer runs of digits are numbers of things. */
const LONGEST_COUNT = 7;

const digitsOnly = (cell: string) => /^\d+$/.test(cell.normalize('NFKC'));
const padded = (cell: string) => /^0\d/.test(cell.normalize('NFKC'));
const few = ({ distinct, filled }: Seen, repetition: number) =>
  distinct.size <= MOST_CODES &&
  filled.length >= distinct.size * repetition &&
  [...distinct].every((value) => value.length <= LONGEST_CODE);

/** The first that fits is the guess. What a column is called weighs more than what it looks like. */
const rules: readonly TypeRule[] = [
  {
    type: 'PHONE',
    why: '列の名前が電話番号',
    fits: ({ name, share }) => /電話|TEL|携帯番号|FAX/i.test(name) && share('PHONE') >= MOSTLY,
  },
  {
    type: 'DATE',
    why: '列の名前が日付で、日付として読める',
    fits: ({ name, share }) =>
      /(?:年月日?|日付|期日|期限|日)(?:\(.*\))?$/.test(name) && share('DATE') >= MOSTLY,
  },
  {
    type: 'DATE',
    why: '日付の書き方をしている',
    fits: ({ filled, share }) => share('DATE') >= NEARLY_ALL && !filled.every(digitsOnly),
  },
  {
    type: 'FLAG',
    why: '有無などの対になる言葉だけ',
    fits: ({ name, filled, share }) =>
      share('FLAG') === 1 &&
      (!filled.every(digitsOnly) || /有無|フラグ|該当|要否|可否|対象$/.test(name)),
  },
  {
    type: 'YEN',
    why: '列の名前か書き方が金額で、数として読める',
    fits: ({ name, filled, share }) =>
      (/(?:額|料|費|家賃|敷金|残高|円)(?:\(.*\))?$/.test(name) ||
        filled.some((cell) => /[円¥]/.test(cell.normalize('NFKC')))) &&
      share('YEN') >= MOSTLY,
  },
  {
    type: 'INTEGER',
    why: '列の名前が数を表し、数として読める',
    fits: ({ name, share }) =>
      /(?:数|人員|年齢|面積|回)(?:\(.*\))?$/.test(name) && share('INTEGER') >= MOSTLY,
  },
  {
    type: 'TEXT',
    why: '番号は数ではなく、先頭の 0 も意味を持つ',
    fits: ({ name }) => /(?:番号|No\.?|ID)$/i.test(name),
  },
  {
    type: 'TEXT',
    why: '名前は符号ではなく、新しいものが増える',
    fits: ({ name }) => /名称?$/.test(name),
  },
  {
    type: 'CODE',
    why: '列の名前が符号を表し、値の種類が少ない',
    fits: (seen) =>
      /(?:区分|種別|種類|コード|状況|状態|級|型|方法|形態|理由)(?:\(.*\))?$/.test(seen.name) &&
      few(seen, 1),
  },
  {
    type: 'INTEGER',
    why: '数だけが入っている',
    fits: ({ filled, share }) =>
      share('INTEGER') >= NEARLY_ALL &&
      !filled.some(padded) &&
      filled.every((cell) => cell.length <= LONGEST_COUNT),
  },
  {
    type: 'CODE',
    why: '同じ値がくり返し現れる',
    fits: (seen) => few(seen, REPETITION),
  },
  { type: 'TEXT', why: '上のどれでもない', fits: () => true },
];

export interface TypeGuess {
  readonly type: ColumnType;
  readonly why: string;
}

/** What a column seems to be. An empty one is text, so that nothing is lost when it is filled. */
export function guessType(column: Column): TypeGuess {
  const filled = filledOf(column);
  if (filled.length === 0) return { type: 'TEXT', why: '値がひとつもない' };
  const share = (type: ColumnType) => filled.filter(readable[type]).length / filled.length;
  const seen = { name: plainName(column.name), filled, distinct: new Set(filled), share };
  const { type, why } = rules.find(({ fits }) => fits(seen)) ?? { type: 'TEXT', why: '' };
  return { type, why };
}
