import { PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from '@kasane/directives/read-labels';
import type { Scope } from '@kasane/grant/grant';
import type { Allowance } from '../consent/allowance.js';
import type { FetchPlan, ShownFields } from './fetch-plan.js';
import type { FetchTools } from './fetch-tools.js';
import { isAnswer, type Answer } from './settle-people.js';

/**
 * Terminology
 * - derived field: one that a subgraph works out from other departments' fields (`@requires`). The
 *   gateway has fetched them under this reader's permissions and hands them on in the
 *   representation: a household with its people, a person with her values.
 * - input: such a value. Withheld ones are null, and so are those that were never recorded. Which of
 *   the two it is nobody can tell from the representation; the grant says it, for each person.
 */
export interface Derived {
  readonly coordinate: string;
  /** Categories of its inputs. */
  readonly categories: readonly string[];
}

export const readDerived = ({ type, field, derivedFrom }: FieldLabel): Derived => ({
  coordinate: `${type}.${field}`,
  categories: [...new Set(derivedFrom)],
});

/**
 * The keys of everybody of whom a representation says something, at any depth, each once. Who is
 * only pointed at, as in a tie, is handed on by nobody's permission but that to be referred to.
 */
export function peopleOf(
  representation: Answer,
  labels: ReadonlyMap<string, TypeLabel>,
): readonly string[] {
  const found = new Set<string>();
  walk(representation, String(representation['__typename']));
  return [...found];

  function walk(value: unknown, typeName: string): void {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, typeName);
      return;
    }
    const type = labels.get(typeName);
    if (!isAnswer(value) || type === undefined) return;
    const said = Object.keys(value).filter((key) => key !== 'id' && key !== '__typename');
    if (typeName === PERSON_TYPE && typeof value['id'] === 'string' && said.length > 0) {
      found.add(value['id']);
    }
    for (const [field, { returns }] of type.fields) {
      if (labels.has(returns) && Object.hasOwn(value, field)) walk(value[field], returns);
    }
  }
}

interface Handed {
  readonly plan: FetchPlan;
  readonly permitted: ReadonlyMap<string, Allowance>;
  readonly representations: readonly (Answer | undefined)[];
}

/**
 * What a subgraph is told about whoever's values it is handed: which categories were open, so that
 * no value and no permission are two things. A category counts as open only where no fetch of this
 * request withheld it: a consent given between two fetches does not turn what was withheld into
 * what was never recorded. `visible` says which categories are open about whomever it
 * may be, by the reader's duty, and so whether anybody may be in a household whom the reader would
 * not meet there; it follows from the reader and the way to the household alone.
 */
export function derivedScope(
  handed: Handed,
  { permissions, wasWithheld, onWithheld }: FetchTools,
): Scope {
  const categories = new Set(handed.plan.derived.flatMap((derived) => derived.categories));
  const lists = new Map<string, { people: string[]; open: readonly string[] }>();
  for (const [person, { open }] of peopleHanded(handed)) {
    const labels = [...open].filter((label) => !wasWithheld(person, label)).sort();
    // Also what the subgraph would have added of its own, and nobody has asked for yet.
    for (const category of categories) if (!open.has(category)) onWithheld(person, category);
    const key = labels.join(' ');
    const known = lists.get(key);
    if (known === undefined) lists.set(key, { people: [person], open: labels });
    else known.people.push(person);
  }
  const standing = [...categories].filter(permissions.standing);
  const meetsAll = [PERSON_REFERENCE, ...handed.plan.carried].every(permissions.standing);
  return {
    subjects: [...lists.values()].filter(({ open }) => open.length > 0),
    visible: {
      ...Object.fromEntries(standing.map((category) => [category, '*'] as const)),
      [PERSON_REFERENCE]: meetsAll ? '*' : [],
    },
  };
}

/** What a derived field says rests on every input that was open: the ledger keeps them all. */
export function tellDerived(handed: Handed, { onDisclosed, wasWithheld }: FetchTools): void {
  for (const [person, { open, ground, permitFor }] of peopleHanded(handed)) {
    const shown = handed.plan.derived.flatMap(({ coordinate, categories }) =>
      categories
        .filter((category) => open.has(category) && !wasWithheld(person, category))
        .map((category): ShownFields => ({ label: category, category, coordinates: [coordinate] })),
    );
    for (const fields of shown) {
      const permit = ground ?? permitFor(fields.label);
      if (permit !== undefined) onDisclosed(person, [fields], permit);
    }
  }
}

const peopleHanded = ({ plan, permitted, representations }: Handed): [string, Allowance][] =>
  [...new Set(representations.flatMap((one) => (one === undefined ? [] : plan.peopleIn(one))))]
    .sort()
    .flatMap((person): [string, Allowance][] => {
      const allowance = permitted.get(person);
      return allowance === undefined ? [] : [[person, allowance]];
    });
