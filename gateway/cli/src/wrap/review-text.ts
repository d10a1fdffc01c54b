import { categories } from '@kasane/policy/tables/categories';
import { columnTypes } from './guess/column-types.js';
import { findProblems } from './review/find-problems.js';
import type { Review } from './review/review.js';

/** What somebody who has to decide is shown: each column, what a rule says, and what is open. */
export function reviewText(review: Review, file: string): string {
  const { source, person, record, columns } = review;
  const problems = findProblems(review);
  return [
    `${review.title}: ${String(source.rows)} 件、${String(columns.length)} 列${source.kind === 'FILE' ? ` (${source.encoding})` : ''}`,
    `人との結び付け: ${person === null ? '決まっていません' : person.by === 'ATENA' ? `${person.column} (宛名番号)` : `${person.key} を ${person.kana}・${person.birth}・${person.sex} で名寄せ (人が確かめるまで何も表示しません)`}`,
    '',
    `記録があること (Person.${record.field}): ${record.category ?? `まだ (提案: ${record.proposed.category ?? 'なし'})`}`,
    '',
    ...columns.map(({ column, field, type, category, proposed, seen }) =>
      [
        `  ${column} → ${field ?? '(名前がまだ)'} : ${columnTypes.find(({ code }) => code === type)?.title ?? type}`,
        `      ${seen}`,
        `      ${category === null ? '出しません' : `出します ${category}`}。提案: ${proposed.category ?? '出さない'} — ${proposed.why}`,
      ].join('\n'),
    ),
    '',
    ...(problems.length === 0
      ? [`決まりました。次は: npx kasane subgraph wrap --name ${review.name}`]
      : [
          'まだ決まっていないこと:',
          ...problems.map((problem) => `  ・${problem}`),
          '',
          'この課の区分 (ここから選びます):',
          ...ownCategories(review).map((line) => `  ${line}`),
          '',
          `${file} を書くか、--record 区分 --label 列,列=区分 --field 列=名前 で決めてください。`,
        ]),
    '',
  ].join('\n');
}

/** Whoever decides has to know what there is to choose from. */
const ownCategories = ({ department }: Review): readonly string[] =>
  categories
    .filter(({ holder }) => holder === department)
    .map(({ code, name, sensitivity }) => `${code}  ${name} (${sensitivity})`);
