import { PERSON_TYPE, type TypeLabel } from '@kasane/directives/read-labels';
import { tellsWhereabouts } from '@kasane/policy/tables/whereabouts';
import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';

/** Response keys of our own start with it; no alias of a client may (limits/key-alias-rule.ts). */
export const OWN_ALIAS = 'kasane_';

const BEHIND = `${OWN_ALIAS}behind`;

type Labels = ReadonlyMap<string, TypeLabel>;

/**
 * Asks for the people an answer speaks of where its reader asked for everything but them. An edge
 * without its person would still be counted, and say "a son" (leaks.md 23); a page without its
 * people would still tell by its cursors who was found (leaks.md 19), whatever it was found by: to
 * stand on the list at all is the category of the list. They are decided about and recorded as if
 * they had been asked for, and taken out of the answer again.
 */
export function withPeopleBehind(
  selectionSet: SelectionSetNode,
  type: TypeLabel | undefined,
  { searched, root, placed }: Asked,
  labels: Labels,
): SelectionSetNode {
  if (type === undefined || type.entity) return selectionSet;
  if (!(type.personEdge || searched || placed || (root && isPage(type, labels))))
    return selectionSet;
  const way = wayToPerson(type, labels);
  if (way === undefined || asksAlong(selectionSet, way)) return selectionSet;
  return { ...selectionSet, selections: [...selectionSet.selections, nest(way)] };
}

/** How the answer was asked for. */
interface Asked {
  /** By a labelled argument that was given. */
  readonly searched: boolean;
  /** As a labelled field of the root. */
  readonly root: boolean;
  /** As what refers to somebody by what tells a place (`refersByPlace`). */
  readonly placed: boolean;
}

/**
 * Whether it refers to a person by what tells where somebody is, such as 主介護者 with 同居: of one whose
 * place D-1 hides, all that is said beside tells it as well (leaks.md 24).
 *
 * @param placed whether it was reached by what tells a place
 */
export const refersByPlace = (type: TypeLabel | undefined, placed: boolean): boolean =>
  type?.entity === false &&
  [...type.fields.values()].some(
    ({ returns, category = '' }) =>
      returns === PERSON_TYPE && (placed || tellsWhereabouts(category)),
  );

/** A page of people: what else stands on it is open, and tells of them. */
const isPage = ({ fields }: TypeLabel, labels: Labels): boolean =>
  [...fields.values()].some(({ returns }) => labels.get(returns)?.personEdge === true);

/** Whether the people at the end of a way are asked for as they stand, under no condition. */
const asksAlong = (set: SelectionSetNode, [field = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0
    ? asksFor(set, [field])
    : set.selections.some(
        (selection) =>
          selection.kind === Kind.FIELD &&
          selection.name.value === field &&
          (selection.arguments ?? []).length === 0 &&
          (selection.directives ?? []).length === 0 &&
          selection.selectionSet !== undefined &&
          asksAlong(selection.selectionSet, rest),
      );

/** Whether one of these fields is asked for under no condition. */
export const asksFor = ({ selections }: SelectionSetNode, fields: readonly string[]): boolean =>
  selections.some(
    (selection) =>
      selection.kind === Kind.FIELD &&
      fields.includes(selection.name.value) &&
      (selection.directives ?? []).length === 0,
  );

/** The fields of a type that return a person. */
export const personFields = ({ fields }: TypeLabel): readonly string[] =>
  [...fields.values()].filter(({ returns }) => returns === PERSON_TYPE).map(({ field }) => field);

/** The shortest way of fields to a person that leads through no other entity. */
function wayToPerson(start: TypeLabel, labels: Labels): readonly string[] | undefined {
  const seen = new Set([start.name]);
  const queue = [{ type: start, way: [] as readonly string[] }];
  for (const { type, way } of queue) {
    const [person] = personFields(type);
    if (person !== undefined) return [...way, person];
    for (const { field, returns } of type.fields.values()) {
      const next = labels.get(returns);
      if (next === undefined || next.entity || seen.has(returns)) continue;
      seen.add(returns);
      queue.push({ type: next, way: [...way, field] });
    }
  }
  return undefined;
}

/** `kasane_behind: edges { node { id } }` */
function nest(way: readonly string[]): FieldNode {
  const field = way.reduceRight<FieldNode>(
    (below, name) => ({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [below] },
    }),
    { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } },
  );
  return { ...field, alias: { kind: Kind.NAME, value: BEHIND } };
}
