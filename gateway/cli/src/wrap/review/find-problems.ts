import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { findCategory, type Category } from '@kasane/policy/tables/categories';
import { linkColumns } from '../guess/find-person-columns.js';
import { categoryFits, proposeLabel } from '../guess/label-rules.js';
import { PERSON_KEY, SOURCE_ORDER } from '../project/words.js';
import { publishedColumns, type Review, type ReviewColumn } from './review.js';

/** `id` is the person's; the others are how a row is ordered and linked. */
const RESERVED: readonly string[] = ['id', PERSON_KEY, SOURCE_ORDER];
const NAME = /^[a-z][A-Za-z0-9]*$/;
const TYPE = /^[A-Z][A-Za-z0-9]*$/;
const VALUE = /^[A-Z][A-Z0-9_]*$/;

/** What a human must still decide or mend before anything is generated; Japanese, one line each. */
export function findProblems(review: Review): readonly string[] {
  const { person, record, columns, department } = review;
  const published = publishedColumns(review);
  const names = published.map(({ field }) => field);
  return [
    ...(person === null
      ? [
          'person: 人に結ぶ列が決まっていません。宛名番号の列、または 番号・フリガナ・生年月日・性別 の列を書いてください',
        ]
      : linkColumns(person)
          .filter((name) => !columns.some(({ column }) => column === name))
          .map((name) => `person: 列「${name}」がありません`)),
    ...(TYPE.test(record.type) ? [] : [`record.type: 「${record.type}」は型の名前になりません`]),
    ...(NAME.test(record.field)
      ? []
      : [`record.field: 「${record.field}」は項目の名前になりません`]),
    ...labelProblems('record', record.category, department),
    ...(record.category === null
      ? [
          `record.category: 記録があること自体の区分を書いてください (提案: ${record.proposed.category ?? 'なし'})`,
        ]
      : []),
    ...(published.length === 0
      ? [
          'columns: 区分を決めた列がひとつもありません。出してよい列の category に区分を書いてください',
        ]
      : []),
    ...published.flatMap((column) => columnProblems(column, names, department)),
  ];
}

function columnProblems(
  { column, field, type, values, category, reason }: ReviewColumn,
  names: readonly (string | null)[],
  department: AgencyCode,
): readonly string[] {
  const where = `列「${column}」`;
  const problems = [...labelProblems(where, category, department)];
  if (field === null) problems.push(`${where}: field に英語の名前を書いてください`);
  else if (!NAME.test(field) || RESERVED.includes(field)) {
    problems.push(`${where}: field「${field}」は使えません (英小文字で始まる英数字)`);
  } else if (names.filter((name) => name === field).length > 1) {
    problems.push(`${where}: field「${field}」がほかの列と同じです`);
  }
  if (type === 'CODE') {
    if (values.length === 0)
      problems.push(
        `${where}: 値の一覧がまだありません。もう一度 --file (または --table) で見直すか、型を TEXT にしてください`,
      );
    for (const { code, value } of values) {
      if (!VALUE.test(value) || values.filter((other) => other.value === value).length > 1) {
        problems.push(
          `${where}: 値「${code}」の value「${value}」は使えません (英大文字、重複なし)`,
        );
      }
    }
  }
  // Asked of the rules again: what the file says they said may have been edited.
  const proposed = proposeLabel({ name: column, type }, department);
  const decided = category === null ? undefined : findCategory(category);
  if (decided !== undefined && !categoryFits(proposed.rule, decided) && !isReason(reason)) {
    problems.push(
      `${where}: ${proposed.why}。${decided.code} では足りません。出すのをやめるか、reason に理由を書いてください`,
    );
  }
  return problems;
}

const isReason = (reason: string | undefined): boolean => (reason ?? '').trim().length >= 5;

function labelProblems(where: string, code: string | null, department: string): readonly string[] {
  if (code === null) return [];
  const category: Category | undefined = findCategory(code);
  if (category === undefined) {
    return [
      `${where}: 区分「${code}」は区分表にありません (shared/policy/src/tables/categories.ts)`,
    ];
  }
  return category.holder === department
    ? []
    : [
        `${where}: 区分 ${code} は ${category.holder} のもので、${department} の列には付けられません`,
      ];
}
