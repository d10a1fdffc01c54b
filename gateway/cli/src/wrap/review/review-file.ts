import { readFile, rename, writeFile } from 'node:fs/promises';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { parse, stringify } from 'yaml';
import { Refused, refuseAll } from '../../refused.js';
import { isColumnType } from '../guess/column-types.js';
import type { Review } from './review.js';

const HEAD = `# 包む前の見直し表。ここに書いたことだけがグラフに出ます。
#
#   category: null  … その列はどこにも出ず、データベースにも写しません
#   category: 区分  … その区分の札を付けて出します (区分は shared/policy/src/tables/categories.ts)
#   proposed        … 規則が言っていることです。読んで、決めるのは人です
#
# 決め終えたら npx kasane subgraph wrap --name <名前> で作ります。
`;

/** Written aside and moved, so that a review is never half a one. */
export async function writeReview(file: string, review: Review): Promise<void> {
  const text = HEAD + stringify(review, { lineWidth: 0 });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Undefined where there is none. @throws Refused where it cannot be understood */
export async function readReview(file: string): Promise<Review | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new Refused(`${file} を YAML として読めません: ${(error as Error).message}`);
  }
  refuseAll(`${file} を読めません。`, shapeProblems(value));
  return value as Review;
}

type Loose = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

/** Everything the rest relies on; a human edits this file. */
function shapeProblems(value: unknown): readonly string[] {
  if (!isObject(value)) return ['中身がありません'];
  const { name, department, title, source, person, record, columns } = value;
  return [
    ...(isText(name) && isText(title) ? [] : ['name と title が必要です']),
    ...(isAgencyCode(department)
      ? []
      : ['department は課の符号です (shared/policy/src/tables/agencies.ts)']),
    ...(isSource(source) ? [] : ['source は手で変えないでください']),
    ...(person === null || isPerson(person)
      ? []
      : ['person は by: ATENA と column、または by: TRAITS と key・kana・birth・sex です']),
    ...(isObject(record) && isText(record['type']) && isText(record['field'])
      ? []
      : ['record に type と field が必要です']),
    ...(isObject(record) && isTextOrNull(record['category'])
      ? []
      : ['record.category は区分の符号か null です']),
    ...(Array.isArray(columns) ? columns.flatMap(columnProblems) : ['columns がありません']),
  ];
}

const isSource = (source: unknown): boolean =>
  isObject(source) &&
  isText(source['table']) &&
  (source['kind'] === 'FILE'
    ? isText(source['file']) && isText(source['sha256'])
    : source['kind'] === 'TABLE' && isText(source['schema']) && isText(source['order']));

const isPerson = (person: unknown): boolean =>
  isObject(person) &&
  (person['by'] === 'ATENA'
    ? isText(person['column'])
    : person['by'] === 'TRAITS' &&
      ['key', 'kana', 'birth', 'sex'].every((name) => isText(person[name])));

function columnProblems(value: unknown, at: number): readonly string[] {
  if (!isObject(value) || !isText(value['column'])) {
    return [`columns の ${String(at + 1)} 番目に column がありません`];
  }
  const where = `列「${value['column']}」`;
  return [
    ...(isColumnType(value['type']) ? [] : [`${where}: type がありません`]),
    ...(isTextOrNull(value['field']) ? [] : [`${where}: field は名前か null です`]),
    ...(isTextOrNull(value['category']) ? [] : [`${where}: category は区分の符号か null です`]),
    ...(isText(value['description']) ? [] : [`${where}: description がありません`]),
    ...(isObject(value['proposed']) ? [] : [`${where}: proposed を消さないでください`]),
    ...(Array.isArray(value['values']) && value['values'].every(isCodeValue)
      ? []
      : [`${where}: values は code・value・name の並びです`]),
  ];
}

const isCodeValue = (value: unknown): boolean =>
  isObject(value) && ['code', 'value', 'name'].every((name) => isText(value[name]));
