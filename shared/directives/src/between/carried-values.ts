import type { Problem } from '../label-fault.js';
import { carryingUses, type CarryingDirective, type CarryingUse } from './carrying-uses.js';
import { fieldsOfSet } from './fields-of-set.js';
import type { GraphLabelFault, LabelledSubgraph, PublishedLabels } from './published-labels.js';
import { requiredInputs, requiresProblem } from './requires-problem.js';

interface Asked {
  readonly use: CarryingUse;
  readonly subgraph: LabelledSubgraph;
  readonly labels: PublishedLabels;
  readonly inputs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether a value travels past its label by this directive; undefined where it does not. */
const carriers: Readonly<Record<CarryingDirective, (asked: Asked) => Problem | undefined>> = {
  requires: requiresProblem,
  provides: providesProblem,
  override: overrideProblem,
  context: () => ({
    message: 'の @context は、札を越えて値を運びます',
    remedy: '値を必要とする項目を、値を持つ型そのものに置き、@requires を使ってください。',
  }),
  fromContext: () => ({
    message: 'の @fromContext は、札を越えて値を運びます',
    remedy: '値を必要とする項目を、値を持つ型そのものに置き、@requires を使ってください。',
  }),
  interfaceObject: () => ({
    message: 'の @interfaceObject は、実装している型の札を見ずに項目を足します',
    remedy: '@interfaceObject をやめ、項目を足したい型を一つずつ拡張してください。',
  }),
};

/** No value travels into a field, or to a department, that its label would not (leaks.md 3, 4). */
export function carriedValues(labels: PublishedLabels): GraphLabelFault[] {
  const uses = labels.subgraphs.flatMap((subgraph) =>
    carryingUses(subgraph.document).map((use) => ({ use, subgraph })),
  );
  const inputs = requiredInputs(
    uses.map(({ use }) => use),
    labels,
  );
  return uses.flatMap(({ use, subgraph }): GraphLabelFault[] => {
    const problem = carriers[use.directive]({ use, subgraph, labels, inputs });
    if (problem === undefined) return [];
    return [
      {
        subgraph: subgraph.name,
        coordinate: use.coordinate,
        rule: `carries-values-${use.directive}`,
        message: `${use.coordinate} ${problem.message}`,
        remedy: problem.remedy,
      },
    ];
  });
}

/**
 * People's values are asked by key, after the decision about each, so a provided copy would never
 * be used and its subgraph could not answer it.
 */
function providesProblem({ use, labels }: Asked): Problem | undefined {
  const returned = labels.copies.get(use.coordinate)?.[0]?.field.returns ?? '';
  const personal = [...fieldsOfSet(use.given.get('fields') ?? '', returned, labels)].find(
    (coordinate) => labels.copies.get(coordinate)?.some(({ field }) => field.category),
  );
  return personal === undefined
    ? undefined
    : {
        message: `の @provides は、札のある ${personal} を元の課を通さずに答えます`,
        remedy:
          '@provides から外してください。自課でも答えるなら、同じ札を付けて @shareable にし、id から引けるようにしてください。',
      };
}

/** A field moves within a department only: what another answers is not for the taking. */
function overrideProblem({ use, subgraph, labels }: Asked): Problem | undefined {
  const from = labels.subgraphs.find(({ name }) => name === use.given.get('from'));
  if (from !== undefined && from.department !== subgraph.department) {
    return {
      message: `の @override は、${from.department} のサブグラフ ${from.name} から項目を取り上げます`,
      remedy: '@override は自課のサブグラフの間でだけ使えます。他の課の項目はその課が答えます。',
    };
  }
  return use.given.has('label')
    ? {
        message: 'の @override(label:) では、要求ごとに答える課が変わります',
        remedy: 'label: をやめて、一度に移してください。戻すときは rollback を使えます。',
      }
    : undefined;
}
