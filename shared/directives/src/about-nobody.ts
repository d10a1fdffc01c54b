import { isRoot } from './is-root.js';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from './read-labels.js';

type Labels = ReadonlyMap<string, TypeLabel>;

/** Known by a key of its own and nobody's record: a household. What is open says nothing. */
export const isNobodys = ({ name, entity, open }: TypeLabel): boolean =>
  entity && !open && name !== PERSON_TYPE && !isRoot(name);

/**
 * Whether a labelled field can be decided about where nobody's record is: by the people it leads to,
 * who are absent where they are refused, or by those whose values it was handed. Whatever else it
 * might say, its being there at all would be said of people about whom nobody was asked, and no
 * ledger could write it down (leaks.md 23, 33).
 */
export const isDecidable = ({ returns, derivedFrom }: FieldLabel, labels: Labels): boolean =>
  returns === PERSON_TYPE || derivedFrom.length > 0 || labels.get(returns)?.personEdge === true;
