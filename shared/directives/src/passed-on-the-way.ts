import { isDecidable, isNobodys } from './about-nobody.js';
import { PERSON_TYPE, type TypeLabel } from './read-labels.js';

type Labels = ReadonlyMap<string, TypeLabel>;
type Categories = ReadonlySet<string>;

/**
 * Terminology
 * - page: an object without a key that is reached from the root or from nobody's record, with no
 *   person above it: a connection, a part of a finding. Whoever may ask for what leads to it was
 *   decided by the labels on the way.
 *
 * The categories that every way to a page has passed, by its type.
 */
export function passedOnTheWay(
  labels: Labels,
  possible: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Categories> {
  const passed = new Map<string, Categories>();
  const waiting: TypeLabel[] = [];
  const arrive = (type: TypeLabel, categories: Categories): void => {
    const known = passed.get(type.name);
    const both = new Set([...categories].filter((category) => known?.has(category) ?? true));
    if (known?.size === both.size) return;
    passed.set(type.name, both);
    waiting.push(type);
  };
  const goOn = (type: TypeLabel, categories: Categories): void => {
    for (const field of type.fields.values()) {
      if (isNobodys(type) && field.category !== undefined && !isDecidable(field, labels)) continue;
      const below = field.category === undefined ? categories : [...categories, field.category];
      for (const name of [field.returns, ...(possible.get(field.returns) ?? [])]) {
        const found = labels.get(name);
        if (found !== undefined && isPage(found)) arrive(found, new Set(below));
      }
    }
  };
  for (const type of labels.values()) {
    if (type.name === 'Query' || isNobodys(type)) goOn(type, new Set());
  }
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    goOn(type, passed.get(type.name) ?? new Set());
  }
  return passed;
}

/** People and edges are decided about one by one; another entity begins anew. */
const isPage = ({ name, entity, personEdge }: TypeLabel): boolean =>
  name !== PERSON_TYPE && !entity && !personEdge;
