import { readLabels } from '@kasane/directives/read-labels';
import { publicationRule, roundedUp } from '@kasane/policy/tables/publication';
import { parse } from 'graphql';
import { isApproved } from './approved.js';
import { apiSchemaOf } from './changes/api-schema.js';
import { labelChanges, type LabelChange } from './changes/label-changes.js';
import { permittedGrounds, type PermittedGround } from './changes/newly-permitted.js';
import { readRecorded } from './changes/read-recorded.js';
import type {
  AuthorizationCount,
  Check,
  CheckContext,
  CheckFinding,
  OperationUse,
} from './check.js';
import { failed, passed, skipped } from './passed.js';

/**
 * Replays the recorded operations and what is in force, and says in counts what would newly become
 * visible, to which roles, on which ground. It informs, with one exception: where a label became
 * another and recorded readers would see what they did not, people are shown who permitted something
 * else, and that needs the approval a weakened label needs.
 */
export const privacyImpact: Check = async (context) => {
  const { candidate, former, composed } = context;
  if (composed.kind !== 'composed') return skipped('合成できないため、確かめていません。');
  const document = parse(candidate.sdl);
  const before = former === undefined ? undefined : parse(former.sdl);
  const authorizations = await context.authorizations();
  const moved = replayed(labelChanges(before, document), context, authorizations);
  const added = newFields(context, authorizations);
  if (moved.length > 0 && !isApproved(context)) {
    return failed(
      '記録された操作で、新たに見えるようになるものがあります。別の人の承認が要ります。',
      [...moved, ...added],
    );
  }
  return passed(
    moved.length + added.length === 0
      ? '新たに見えるようになるものはありません。'
      : '新たに見えるようになるものがあります。知らせるべき人がいないか確かめてください。',
    [...moved, ...added],
  );
};

/** What recorded readers would see under other labels than before. */
function replayed(
  changes: readonly LabelChange[],
  { operations, activeSupergraphSdl }: CheckContext,
  authorizations: readonly AuthorizationCount[],
): CheckFinding[] {
  if (changes.length === 0 || activeSupergraphSdl === undefined) return [];
  const schema = apiSchemaOf(activeSupergraphSdl);
  const recorded = readRecorded(operations, schema);
  return changes.flatMap(({ coordinate, from, to }) => {
    const uses = recorded
      .filter(({ used }) => used.has(coordinate))
      .flatMap(({ operation }) => operation.uses);
    return distinctReaders(uses).flatMap((reader): CheckFinding[] => {
      if (sees(reader, from, authorizations).some(({ people }) => people === undefined)) return [];
      const grounds = sees(reader, to, authorizations);
      if (grounds.length === 0) return [];
      return [
        {
          coordinate,
          message: `${coordinate} (${from || 'なし'} → ${to || 'なし'}) が、${reader.agency} の ${reader.role} に目的 ${reader.purpose} で新たに見えるようになります: ${told(grounds)}`,
          remedy: '札を元に戻すか、別の承認者に承認を求めてください。',
        },
      ];
    });
  });
}

const sees = (
  reader: OperationUse,
  label: string,
  authorizations: readonly AuthorizationCount[],
): PermittedGround[] =>
  label === '@open' || label === ''
    ? [{ basis: '札なし', people: undefined }]
    : permittedGrounds(reader, label, authorizations);

/** Fields that nobody could ask for yet, by the grounds that open their categories already. */
function newFields(
  { candidate, former }: CheckContext,
  authorizations: readonly AuthorizationCount[],
): CheckFinding[] {
  const known = former === undefined ? undefined : readLabels(parse(former.sdl));
  const byCategory = new Map<string, string[]>();
  for (const type of readLabels(parse(candidate.sdl)).values()) {
    for (const { field, category, external } of type.fields.values()) {
      if (category === undefined || external) continue;
      if (known?.get(type.name)?.fields.has(field) === true) continue;
      const fields = byCategory.get(category) ?? [];
      byCategory.set(category, [...fields, `${type.name}.${field}`]);
    }
  }
  return [...byCategory].flatMap(([category, fields]): CheckFinding[] => {
    const rows = authorizations.filter((row) => row.category === category);
    if (rows.length === 0) return [];
    const grounds = rows.map(
      ({ basis, recipient, purpose, people }) =>
        `${basis} により ${recipient} に目的 ${purpose} で ${counted(people)}`,
    );
    return [
      {
        coordinate: fields[0] ?? null,
        message: `新しい項目 ${fields.join('、')} は、区分 ${category} の既にある許しで見えるようになります: ${grounds.join('、')}`,
        remedy: '許した人が想定していない内容なら、区分を分けてください。',
      },
    ];
  });
}

const distinctReaders = (uses: readonly OperationUse[]): OperationUse[] => [
  ...new Map(
    uses.map((use) => [`${use.agency} ${use.role} ${use.purpose}`, use] as const),
  ).values(),
];

const told = (grounds: readonly PermittedGround[]): string =>
  grounds
    .map(({ basis, people }) => `${basis} (${people === undefined ? '全員' : counted(people)})`)
    .join('、');

/** As every number of people: a check asked again after one person consented says no other (leaks.md 21). */
function counted(people: number): string {
  const rule = publicationRule(new Date());
  return people < rule.smallest
    ? `${String(rule.smallest)}人未満`
    : `多くて${String(roundedUp(people, rule))}人`;
}
