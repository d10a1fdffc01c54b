import { PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from '@kasane/directives/read-labels';
import type { Way } from '../execution/ways.js';

/**
 * Terminology
 * - carried category: the label of a field that leads to another entity than a person, such as
 *   `Person.publicAssistanceHousehold`. To be of that household says of everybody in it what it
 *   says of whoever it was reached from, so whom it names is decided about by that category as well,
 *   and recorded under it (leaks.md 23).
 */
type Labels = ReadonlyMap<string, TypeLabel>;

/** Who belongs to a household of the register, the reference to each tells already. */
const OF_THE_REGISTER: ReadonlySet<string> = new Set([PERSON_REFERENCE, 'RESIDENT_HOUSEHOLD']);

export const isCarried = (category: string): boolean => !OF_THE_REGISTER.has(category);

/** What is carried below a field that leads to an entity. */
export const carriedBelow = (
  carried: readonly string[],
  { category }: FieldLabel,
): readonly string[] =>
  category === undefined || !isCarried(category) || carried.includes(category)
    ? carried
    : [...carried, category];

/** What is carried to the entities of a fetch, by the way that leads to them; read once for each. */
export function createCarriedAlong(labels: Labels): (way: Way) => readonly string[] {
  const known = new WeakMap<Way, readonly string[]>();
  return (way) => {
    const carried = known.get(way) ?? carriedAlong(way, labels);
    known.set(way, carried);
    return carried;
  };
}

function carriedAlong(way: Way, labels: Labels): readonly string[] {
  let carried: readonly string[] = [];
  for (const step of way) {
    const fields = step.flatMap((coordinate) => {
      const [type = '', field = ''] = coordinate.split('.');
      return labels.get(type)?.fields.get(field) ?? [];
    });
    // A person is decided about on their own.
    if (fields.every(({ returns }) => returns === PERSON_TYPE)) carried = [];
    for (const field of fields) {
      if (field.returns === PERSON_TYPE || labels.get(field.returns)?.entity !== true) continue;
      carried = carriedBelow(carried, field);
    }
  }
  return carried;
}
