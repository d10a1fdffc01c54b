import { categories, type Category } from '@kasane/policy/tables/categories';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { tellsWhereabouts } from '@kasane/policy/tables/whereabouts';
import { plainName } from './column.js';
import type { ColumnType } from './column-types.js';

/** What is said to whoever decides. Nothing follows from it until a human writes the category down. */
export interface LabelProposal {
  /** Null: better left out. */
  readonly category: string | null;
  readonly rule: string;
  /** Japanese. */
  readonly why: string;
}

interface LabelRule {
  readonly rule: string;
  readonly why: string;
  readonly fits: (column: LabelledColumn) => boolean;
  /** Which of the department's own categories would do; none: left out. */
  readonly among?: (category: Category) => boolean;
}

interface LabelledColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const called = (pattern: RegExp) => (column: LabelledColumn) => pattern.test(column.name);

/** The first that fits speaks. Whatever is dangerous stands before whatever is ordinary. */
const rules: readonly LabelRule[] = [
  {
    rule: 'THIRD_PARTY',
    why: '本人でない人についての列です。その人の情報は、その人の同意なしに本人の記録から出しません',
    fits: called(
      /保証人|緊急連絡|親族|配偶者|代理人|引受人|同居者?(?:氏?名|続柄)|世帯員(?:氏?名|続柄)/,
    ),
  },
  {
    rule: 'BASE_REGISTER',
    why: '住民記録が持つ項目です。写しから出すと、支援措置の抑止 (D-1) をすり抜けます',
    fits: called(
      /氏名|名前|フリガナ|ふりがな|カナ|生年月日|年齢|性別|住所|方書|番地|町字|地番|郵便|本籍|世帯主|続柄|国籍|宛名/,
    ),
  },
  {
    rule: 'CONTACT_POINT',
    why: '連絡先は支援措置の抑止 (D-1) の対象です',
    fits: (column) =>
      column.type === 'PHONE' || /電話|TEL|携帯|FAX|メール|E-?mail|連絡先/i.test(column.name),
  },
  {
    rule: 'WHEREABOUTS',
    why: '居どころが分かります (D-1)。居どころを表す区分のほかでは出しません',
    fits: called(/団地|棟|号室|部屋|住戸|所在|施設名|事業所|学校|園名?$|通学|勤務先|転出先|転居先/),
    among: ({ code }) => tellsWhereabouts(code),
  },
  {
    rule: 'TAX',
    why: '税の情報、または税から決まる区分です (地方税法22条、D-4)',
    fits: called(/所得|課税|税|控除|収入|階層/),
    among: ({ sensitivity }) => sensitivity === 'S3-TAX',
  },
  {
    rule: 'CRIME',
    why: '犯罪の経歴に関わります (個人情報保護法2条3項、D-5)',
    fits: called(/罪|前科|保護観察|出所|矯正|刑/),
    among: ({ sensitivity }) => sensitivity === 'S4-CRIM',
  },
  {
    rule: 'ABUSE',
    why: '虐待・DV、または通報者に関わります (D-1・D-2)',
    fits: called(/虐待|DV|ＤＶ|暴力|通報|支援措置|被害/),
    among: ({ sensitivity }) => sensitivity === 'S4-ABUSE',
  },
  {
    rule: 'HEALTH',
    why: '病気や障がいに関わります (要配慮個人情報、個人情報保護法2条3項)',
    fits: called(/病|診断|障害|障がい|手帳|要介護|介護度|認知症|疾|通院|入院|服薬|妊/),
    among: ({ sensitivity }) => sensitivity === 'S4-HEALTH',
  },
  {
    rule: 'PUBLIC_ASSISTANCE',
    why: '生活保護は福祉課が持つ区分で、ほかの課の写しからは出しません',
    fits: called(/生活保護|生保|被保護|住宅扶助/),
  },
  {
    rule: 'FREE_TEXT',
    why: '自由に書く欄には、家族など別の人のことや通報者が書かれることがあります (D-2)',
    fits: ({ name, type }) =>
      /備考|特記|メモ|記事|摘要|経過|内容|所見|コメント|その他/.test(name) ||
      (type === 'TEXT' && !/(?:番号|No\.?|ID|名|コード|担当.*)$/i.test(name)),
  },
  {
    rule: 'DESK',
    why: '窓口・担当者です',
    fits: called(/担当|窓口/),
    among: ({ sensitivity }) => sensitivity === 'S2',
  },
];

/**
 * Whether a decided category holds what the rule about a column asks for: a place needs a category
 * of places, a tax class one of taxes. Where a rule offers none, no category does.
 */
export function categoryFits(rule: string, category: Category): boolean {
  const found = rules.find((known) => known.rule === rule);
  return found === undefined || found.among?.(category) === true;
}

/** What the rules would say about a column of this department. */
export function proposeLabel(
  { name, type }: LabelledColumn,
  department: AgencyCode,
): LabelProposal {
  const own = (categories as readonly Category[]).filter(({ holder }) => holder === department);
  const column = { name: plainName(name), type };
  const found = rules.find(({ fits }) => fits(column));
  if (found !== undefined) {
    const category = found.among === undefined ? undefined : own.find(found.among);
    return { category: category?.code ?? null, rule: found.rule, why: found.why };
  }
  const alike = own.find((category) => shareWord(category.name, column.name));
  if (alike !== undefined) {
    return { category: alike.code, rule: 'NAMED_ALIKE', why: '区分の名前に同じ言葉があります' };
  }
  const usual = own.find(({ sensitivity }) => sensitivity === 'S3' || sensitivity === 'S2');
  return usual === undefined
    ? { category: null, rule: 'NO_CATEGORY', why: 'この課の区分がまだありません' }
    : { category: usual.code, rule: 'USUAL', why: 'この課のふつうの区分です' };
}

/** Two letters in a row of a Japanese word are most of it. */
function shareWord(category: string, column: string): boolean {
  const pairs = Array.from({ length: Math.max(0, column.length - 1) }, (_, at) =>
    column.slice(at, at + 2),
  );
  return pairs.some((pair) => /^\p{sc=Han}{2}$/u.test(pair) && category.includes(pair));
}
