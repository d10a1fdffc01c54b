import { mayHold } from '@kasane/policy/tables/custodies';
import type { Problem } from '../label-fault.js';
import type { FieldLabel } from '../read-labels.js';
import { carryingUses, type CarryingUse } from './carrying-uses.js';
import type { GraphLabelFault, LabelledSubgraph, PublishedLabels } from './published-labels.js';
import {
  allInputs,
  categoriesOf,
  requiredInputs,
  type RequiredInputs,
} from './requires-problem.js';

/**
 * A derived field of a household is asked for as it stands, for what it was derived from has been
 * permitted person by person before it was handed on. One that is handed nothing would say whatever
 * its subgraph holds, with nobody decided about (leaks.md 3), and the ledger would write down
 * categories that nobody was shown.
 */
export function derivedWithoutInputs(labels: PublishedLabels): GraphLabelFault[] {
  const uses = labels.subgraphs.map((subgraph) => carryingUses(subgraph.document));
  const inputs = requiredInputs(uses.flat(), labels);
  return labels.subgraphs.flatMap((subgraph, at) =>
    [...subgraph.labels.values()].flatMap(({ fields }) =>
      [...fields.values()].flatMap((field): GraphLabelFault[] => {
        const problem = problemOf(field, { subgraph, labels, inputs, uses: uses[at] ?? [] });
        if (problem === undefined) return [];
        const coordinate = coordinateOf(field);
        return [
          {
            ...{ subgraph: subgraph.name, coordinate, rule: 'derived-without-inputs' },
            ...{ message: `${coordinate} ${problem.message}`, remedy: problem.remedy },
          },
        ];
      }),
    ),
  );
}

interface Asked {
  readonly subgraph: LabelledSubgraph;
  readonly labels: PublishedLabels;
  readonly inputs: RequiredInputs;
  readonly uses: readonly CarryingUse[];
}

function problemOf(
  field: FieldLabel,
  { subgraph, labels, inputs, uses }: Asked,
): Problem | undefined {
  const { derivedFrom, external } = field;
  // What another subgraph derives is only repeated here.
  if (derivedFrom.length === 0 || external) return undefined;
  const coordinate = coordinateOf(field);
  const requires = uses.some(
    (use) => use.directive === 'requires' && use.coordinate === coordinate,
  );
  const handed = new Set(
    [...allInputs(coordinate, inputs)].flatMap((input) => categoriesOf(input, labels)),
  );
  if (!requires || !derivedFrom.some((category) => handed.has(category))) {
    return {
      message: 'は derivedFrom を持つのに、もとになる項目を @requires で受け取っていません',
      remedy:
        'もとになる項目を @requires(fields: "…") で名指ししてください。ほかの項目から作らないなら、derivedFrom を消してください。',
    };
  }
  const idle = derivedFrom.find(
    (category) => !handed.has(category) && !mayHold(subgraph.department, category),
  );
  return idle === undefined
    ? undefined
    : {
        message: `の derivedFrom にある区分 ${idle} の項目を、@requires で受け取っていません`,
        remedy: `その区分の項目を @requires(fields: "…") に加えるか、derivedFrom から ${idle} を消してください。`,
      };
}

const coordinateOf = ({ type, field }: FieldLabel): string => `${type}.${field}`;
