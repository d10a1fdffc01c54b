import { isDecidable, isNobodys } from '@kasane/directives/about-nobody';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from '@kasane/directives/read-labels';
import { tellsWhereabouts } from '@kasane/policy/tables/whereabouts';
import { carriedBelow } from './carried-categories.js';
import {
  asksFor,
  OWN_ALIAS,
  personFields,
  refersByPlace,
  withPeopleBehind,
} from './people-behind.js';
import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/**
 * Terminology
 * - subject: the person a labelled field speaks about. Known inside the selection of a `Person`
 *   representation; `NONE` at the root and inside another entity such as `Household`.
 * - site: a place in the answer where another person appears. There only the key is asked for;
 *   what else was selected is deferred until that person has been decided about (keys first).
 */
export interface PersonSite {
  /** Response keys from the top of the operation's answer down to the person. */
  readonly path: readonly string[];
  /** Response key of the person's id: `id` where it was selected, else an alias of our own. */
  readonly key: string;
  /** How many steps of `path` lead to the object that is absent when the person is. */
  readonly edgeDepth: number | undefined;
  /**
   * Passed on the way from a known subject: what tells where the person is as well (D-1). `depth`: how
   * many steps lead to the object that says it, absent where the person's place is hidden.
   */
  readonly place: { readonly depth: number | undefined } | undefined;
  /** Labels of the fields passed on the way that have no subject of their own, and those carried. */
  readonly categories: readonly string[];
  /** Labelled arguments on the way: whoever was found by them is said to match (leaks.md 19). */
  readonly searched: readonly SearchedBy[];
  /** Coordinate of the field that refers to the person, `Household.members`. */
  readonly coordinate: string;
  /** What was selected of the person besides the key; empty where only the key was. */
  readonly deferred: readonly SelectionNode[];
}

export type Subject = 'NONE' | { readonly permitted: Pick<ReadonlySet<string>, 'has'> };

export interface SearchedBy {
  readonly category: string;
  /** Coordinate of the argument, `Query.searchPeople(kana:)`. */
  readonly coordinate: string;
  /** The variable that has to have a value for it to have been searched by; undefined: it was. */
  readonly variable: string | undefined;
}

export interface PruneContext {
  readonly labels: ReadonlyMap<string, TypeLabel>;
  readonly sites: PersonSite[];
  /** Variables with a default value. */
  readonly defaults: ReadonlySet<string>;
  /** Told every labelled field of a known subject that the selection asks for, permitted or not. */
  readonly onField: (field: AskedField) => void;
  /** Told every derived field the selection asks for. */
  readonly onDerived: (field: FieldLabel) => void;
}

export interface AskedField {
  readonly category: string;
  readonly coordinate: string;
  /**
   * The outermost field of the same category it stands below, or itself. An authorization of a
   * single field opens what stands below it, too.
   */
  readonly under: string;
}

interface Position {
  readonly type: string;
  readonly subject: Subject;
  readonly path: readonly string[];
  readonly edgeDepth: number | undefined;
  readonly place?: PersonSite['place'];
  readonly categories: readonly string[];
  /** What is said of whomever the entity names (carried-categories.ts). */
  readonly carried: readonly string[];
  readonly searched: readonly SearchedBy[];
  readonly outer?: AskedField | undefined;
  /**
   * The field above that is derived from people's values, of an entity that is nobody's record. What
   * it was derived from was permitted, person by person, before it was handed on (derived-inputs.ts),
   * so what it says under its own category is asked for as it stands.
   */
  readonly derived?: FieldLabel | undefined;
}

/** Aliases of our own for the key, so that no alias of a client can take its place (leaks.md 5). */
export const KEY_ALIAS = `${OWN_ALIAS}id`;

export const keySelection: readonly SelectionNode[] = [
  {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: KEY_ALIAS },
    name: { kind: Kind.NAME, value: 'id' },
  },
];

/**
 * What may be asked of a selection: fields that are open, keys, and labelled fields whose category
 * is permitted about the known subject. Everything else, and everything the labels do not know, is
 * left out.
 */
export function pruneSelection(
  selectionSet: SelectionSetNode,
  position: Position,
  context: PruneContext,
): SelectionSetNode | undefined {
  const selections = selectionSet.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return pruneField(selection, position, context);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const type = selection.typeCondition?.name.value ?? position.type;
    const kept = pruneSelection(selection.selectionSet, { ...position, type }, context);
    return kept === undefined ? [] : [{ ...selection, selectionSet: kept }];
  });
  return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
}

function pruneField(field: FieldNode, position: Position, context: PruneContext): SelectionNode[] {
  if (field.name.value === '__typename') return [field];
  const type = context.labels.get(position.type);
  const label = type?.fields.get(field.name.value);
  if (type === undefined || label === undefined) return [];
  const asked = askedField(label, position.outer);
  if (!mayAsk(label, type, position, asked, context)) return [];
  const isDerived = label.derivedFrom.length > 0;
  if (isDerived) context.onDerived(label);
  if (field.selectionSet === undefined) return [field];

  const path = [...position.path, (field.alias ?? field.name).value];
  const categories =
    label.category !== undefined && position.subject === 'NONE'
      ? [...position.categories, label.category]
      : position.categories;
  const searched = [...position.searched, ...searchedBy(field, label, context)];
  const returned = context.labels.get(label.returns);
  const place = placeBy(label, position);
  if (label.returns === PERSON_TYPE) {
    const all = [...new Set([...position.carried, ...categories])];
    const site = { path, categories: all, searched, coordinate: coordinateOf(label) };
    const { edgeDepth } = position;
    return [personSite(field, field.selectionSet, { ...site, edgeDepth, place }, context)];
  }
  const placed = position.subject !== 'NONE' && refersByPlace(returned, place !== undefined);
  const below: Position = {
    type: label.returns,
    subject: returned?.entity === true ? 'NONE' : position.subject,
    path,
    edgeDepth: returned?.personEdge === true ? path.length : position.edgeDepth,
    place: placed ? { depth: path.length } : returned?.entity === true ? undefined : place,
    categories: returned?.entity === true ? [] : categories,
    carried: carriedOn(label, type, position, context),
    searched: returned?.entity === true ? [] : searched,
    outer: returned?.entity === true ? undefined : (asked ?? position.outer),
    derived:
      returned?.entity === true ? undefined : isDerived && type.entity ? label : position.derived,
  };
  const wanted = withPeopleBehind(
    field.selectionSet,
    returned,
    {
      searched: searched.length > position.searched.length,
      root: type.name === 'Query' && label.category !== undefined,
      placed,
    },
    context.labels,
  );
  const kept = pruneSelection(wanted, below, context);
  if (kept === undefined) return [];
  // An edge whose person may not be asked for cannot be decided about.
  const isEdge = placed || returned?.personEdge === true;
  if (isEdge && returned !== undefined && !asksFor(kept, personFields(returned))) return [];
  return [{ ...field, selectionSet: kept }];
}

/** Of nobody known a place is asked about by its own category, of whomever it leads to. */
const placeBy = ({ category = '' }: FieldLabel, { subject, place }: Position): Position['place'] =>
  subject === 'NONE' || !tellsWhereabouts(category) ? place : (place ?? { depth: undefined });

/** Whom a derived field speaks of, its inputs named; they were decided about before. */
function carriedOn(
  label: FieldLabel,
  type: TypeLabel,
  { carried }: Position,
  { labels }: PruneContext,
): readonly string[] {
  if (labels.get(label.returns)?.entity === true) return carriedBelow(carried, label);
  return type.entity && label.derivedFrom.length > 0 ? [] : carried;
}

function mayAsk(
  label: FieldLabel,
  type: TypeLabel,
  { subject, derived, categories }: Position,
  asked: AskedField | undefined,
  { labels, onField }: PruneContext,
): boolean {
  // A mutation has happened before anything could be taken out of its answer, so one that would
  // need a decision is never sent (leaks.md 16). Its own subgraph decides who may (@open).
  if (type.name === 'Mutation' && !label.open) return false;
  if (asked === undefined) return label.open || type.open || label.field === 'id';
  if (subject === 'NONE') {
    if (label.category === derived?.category) return true;
    if (!labels.has(label.returns)) return false;
    if (type.name === 'Query' || isDecidable(label, labels)) return true;
    // What is said beside a person, or on a page of them, would be said of them, by a category nobody
    // was asked about; of a page but what it was opened for.
    const beside = isNobodys(type) || type.personEdge;
    return !beside && categories.includes(asked.category);
  }
  onField(asked);
  return subject.permitted.has(asked.category) || subject.permitted.has(asked.coordinate);
}

const askedField = (label: FieldLabel, outer: AskedField | undefined): AskedField | undefined =>
  label.category === undefined
    ? undefined
    : {
        category: label.category,
        coordinate: coordinateOf(label),
        under: outer?.category === label.category ? outer.under : coordinateOf(label),
      };

const coordinateOf = ({ type, field }: FieldLabel): string => `${type}.${field}`;

/** The labelled arguments of a field that were given; null says that one is not searched by. */
function searchedBy(
  { arguments: given = [] }: FieldNode,
  label: FieldLabel,
  { defaults }: PruneContext,
): readonly SearchedBy[] {
  return label.personalArguments.flatMap(({ name, category }): SearchedBy[] => {
    const value = given.find((argument) => argument.name.value === name)?.value;
    if (value === undefined || value.kind === Kind.NULL) return [];
    const variable =
      value.kind === Kind.VARIABLE && !defaults.has(value.name.value)
        ? value.name.value
        : undefined;
    return [{ category, coordinate: `${coordinateOf(label)}(${name}:)`, variable }];
  });
}

/** The person is asked for by key alone; `__typename` and `id` stay where they were selected. */
function personSite(
  field: FieldNode,
  selectionSet: SelectionSetNode,
  {
    path,
    edgeDepth,
    place,
    categories,
    searched,
    coordinate,
  }: Omit<PersonSite, 'key' | 'deferred'>,
  { sites }: PruneContext,
): FieldNode {
  const isKey = (selection: SelectionNode) =>
    selection.kind === Kind.FIELD &&
    (selection.name.value === '__typename' || selection.name.value === 'id');
  const keys = selectionSet.selections.filter(isKey);
  // No client may give the name to anything else (leaks.md 5, key-alias-rule.ts).
  const isSelected = keys.some((key) => isPlain(key) && key.name.value === 'id');
  sites.push({
    path,
    key: isSelected ? 'id' : KEY_ALIAS,
    edgeDepth,
    place,
    categories,
    searched,
    coordinate,
    deferred: selectionSet.selections.filter((selection) => !isKey(selection)),
  });
  return {
    ...field,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: isSelected ? keys : [...keys, ...keySelection],
    },
  };
}

const isPlain = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD &&
  selection.alias === undefined &&
  (selection.directives ?? []).length === 0;
