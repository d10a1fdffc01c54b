import { findCategory, PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { mayDeriveFrom } from '@kasane/policy/tables/derivations';
import { Kind } from 'graphql';
import type { Problem } from '../label-fault.js';
import type { CarryingUse } from './carrying-uses.js';
import { fieldsOfSet } from './fields-of-set.js';
import { inputProblem } from './input-problem.js';
import type { LabelledSubgraph, PublishedLabels } from './published-labels.js';

/**
 * Terminology
 * - input: a field that a `@requires` names. The gateway fetches it under the reader's own
 *   permissions, so what the reader may not see is missing and the field is null. What the firewall
 *   cannot see is left to these rules: that the value derived is not shown under a weaker label,
 *   and that the department which is handed the inputs may hold them.
 */
export type RequiredInputs = ReadonlyMap<string, ReadonlySet<string>>;

/** Inputs of each field that has some, in whichever subgraph. */
export function requiredInputs(
  uses: readonly CarryingUse[],
  labels: PublishedLabels,
): RequiredInputs {
  const inputs = new Map<string, Set<string>>();
  for (const { directive, coordinate, type, given } of uses) {
    if (directive !== 'requires') continue;
    const known = inputs.get(coordinate) ?? new Set<string>();
    for (const input of fieldsOfSet(given.get('fields') ?? '', type, labels)) known.add(input);
    inputs.set(coordinate, known);
  }
  return inputs;
}

interface Asked {
  readonly use: CarryingUse;
  readonly subgraph: LabelledSubgraph;
  readonly labels: PublishedLabels;
  readonly inputs: RequiredInputs;
}

export function requiresProblem({ use, subgraph, labels, inputs }: Asked): Problem | undefined {
  const field = subgraph.labels.get(use.type)?.fields.get(use.field ?? '');
  if (field === undefined) return undefined;
  const unfit = inputProblem(inputs.get(use.coordinate) ?? [], labels);
  if (unfit !== undefined) return unfit;
  const own = [field.category, ...field.derivedFrom];
  for (const input of allInputs(use.coordinate, inputs)) {
    const more = categoriesOf(input, labels).find((category) => !own.includes(category));
    if (more === undefined) continue;
    return field.category === undefined
      ? {
          message: `は、区分 ${more} の ${input} から作られるのに、人の情報ではないとされています`,
          remedy: `@personal(category: "${more}") を付けてください。`,
        }
      : {
          message: `は、区分 ${more} の ${input} から作られるのに、区分 ${field.category} の札しかありません`,
          remedy: `同じ区分 ${more} の札にするか、derivedFrom: ["${more}"] を加えて、値に UNDETERMINED (判定できない) を用意してください。`,
        };
  }
  for (const input of inputs.get(use.coordinate) ?? []) {
    const foreign = categoriesOf(input, labels).find((one) => {
      const category = findCategory(one);
      return (
        category === undefined || !mayDeriveFrom(subgraph.department, use.coordinate, category)
      );
    });
    if (foreign === undefined) continue;
    return {
      message: `は、${subgraph.department} に区分 ${foreign} の ${input} を渡します`,
      remedy:
        '自課の区分だけから作ってください。受け取る根拠があるなら、情報政策課に shared/policy/src/tables/derivations.ts への追加を求めてください。',
    };
  }
  return field.derivedFrom.length > 0 && !isThreeValued(field.returns, subgraph)
    ? {
        message: 'は複数の区分から作られるのに、「判定できない」と言えません',
        remedy:
          '返す列挙型、または返す型の項目の列挙型に、値 UNDETERMINED を加えてください。見えない区分があるとき「ない」と答えないためです。',
      }
    : undefined;
}

/** Inputs, and the inputs of those that are derived themselves, without end. */
export function allInputs(coordinate: string, inputs: RequiredInputs): Set<string> {
  const all = new Set<string>();
  const waiting = [...(inputs.get(coordinate) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    waiting.push(...(inputs.get(next) ?? []));
  }
  return all;
}

/** What an input says; a mere reference to a person says nothing by itself. */
export const categoriesOf = (coordinate: string, labels: PublishedLabels): string[] => [
  ...new Set(
    (labels.copies.get(coordinate) ?? []).flatMap(({ field }) =>
      field.category === undefined || field.category === PERSON_REFERENCE
        ? []
        : [field.category, ...field.derivedFrom],
    ),
  ),
];

/** An enum with UNDETERMINED, or an object that has a field of one. */
function isThreeValued(type: string, { document, labels }: LabelledSubgraph): boolean {
  const inside = [...(labels.get(type)?.fields.values() ?? [])].map(({ returns }) => returns);
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION &&
      [type, ...inside].includes(definition.name.value) &&
      (definition.values ?? []).some(({ name }) => name.value === 'UNDETERMINED'),
  );
}
