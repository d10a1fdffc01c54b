import { PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from '@kasane/directives/read-labels';
import {
  Kind,
  OperationTypeNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isCarried } from './carried-categories.js';
import { asksFor, OWN_ALIAS, personFields } from './people-behind.js';
import { rootFields } from './root-fields.js';
import { isAnswer, type Answer } from './settle-people.js';

/**
 * Terminology
 * - found by id: a root field that takes opaque ids and nothing else (`person(id:)`,
 *   `households(ids:)`). What it finds, and no more, was named by the reader, so it can be decided
 *   about afterwards, by its people alone; a search has to know beforehand whom it may find.
 * - gate: an entity found by id, which stays in the answer only if somebody of it may be referred to,
 *   and is open in the category of the root field, if it is another one.
 */
export interface Gate {
  /** Response key of the root field. */
  readonly key: string;
  /** Response keys below it that bring its people. */
  readonly people: readonly string[];
}

export interface FoundById {
  /** Asks for the people of every entity, whether or not its reader does. */
  readonly operation: OperationDefinitionNode;
  readonly gates: readonly Gate[];
  /** Whether nothing beside it is found in another way, which has to know beforehand whom it may. */
  readonly alone: boolean;
}

type Labels = ReadonlyMap<string, TypeLabel>;

/** Whatever stands beside it, an entity found by id is decided about by its people. */
export function foundById(operation: OperationDefinitionNode, labels: Labels): FoundById {
  if (operation.operation !== OperationTypeNode.QUERY) {
    return { operation, gates: [], alone: false };
  }
  const labelOf = ({ name }: FieldNode) => labels.get('Query')?.fields.get(name.value);
  const gates = new Map<string, readonly string[]>();
  const gated = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return { ...selection, selectionSet: gated(selection.selectionSet) };
      }
      const people = peopleToAsk(labelOf(selection), labels);
      if (people.length === 0) return selection;
      const { selectionSet, keys } = withPeople(selection.selectionSet, people);
      const key = (selection.alias ?? selection.name).value;
      // Of two selections of one entity either may be left out by a condition.
      gates.set(key, [...new Set([...(gates.get(key) ?? []), ...keys])]);
      return { ...selection, selectionSet };
    }),
  });
  return {
    operation: { ...operation, selectionSet: gated(operation.selectionSet) },
    gates: [...gates].map(([key, people]) => ({ key, people })),
    alone: rootFields(operation.selectionSet).every(
      (field) => field.name.value === '__typename' || isDecidedAfterwards(labelOf(field), labels),
    ),
  };
}

/** The fields that bring the people of an entity found by id; none of anything else. */
function peopleToAsk(label: FieldLabel | undefined, labels: Labels): readonly string[] {
  if (label?.category === undefined || !isNamed(label)) return [];
  // By any other category of the register nobody would be decided about.
  if (label.category !== PERSON_REFERENCE && !isCarried(label.category)) return [];
  const entity = label.returns === PERSON_TYPE ? undefined : labels.get(label.returns);
  return entity?.entity === true ? belonging(entity) : [];
}

/** What is open finds nobody, unless it is searched by what is recorded about somebody. */
function isDecidedAfterwards(label: FieldLabel | undefined, labels: Labels): boolean {
  if (label === undefined) return false;
  if (label.category === undefined) return label.personalArguments.length === 0;
  return isNamed(label) && (label.returns === PERSON_TYPE || peopleToAsk(label, labels).length > 0);
}

/** Who belongs to it. Whom it names under any other label (kin beside it) opens nothing. */
const belonging = (entity: TypeLabel): readonly string[] =>
  personFields(entity).filter((name) => entity.fields.get(name)?.category === PERSON_REFERENCE);

const isNamed = ({ arguments: taken, personalArguments }: FieldLabel): boolean =>
  taken.length > 0 && personalArguments.length === 0 && taken.every(({ takes }) => takes === 'ID');

function withPeople(
  selectionSet: SelectionSetNode | undefined,
  people: readonly string[],
): { selectionSet: SelectionSetNode; keys: readonly string[] } {
  const asked = selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  const own = people.map((name): FieldNode | undefined =>
    asksFor(asked, [name])
      ? undefined
      : {
          kind: Kind.FIELD,
          alias: { kind: Kind.NAME, value: `${OWN_ALIAS}behind_${name}` },
          name: { kind: Kind.NAME, value: name },
          selectionSet: {
            kind: Kind.SELECTION_SET,
            selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } }],
          },
        },
  );
  const added = own.flatMap((field) => field ?? []);
  const selections = [...asked.selections, ...added];
  const keys = selections.flatMap((selection) =>
    selection.kind === Kind.FIELD &&
    people.includes(selection.name.value) &&
    (selection.directives ?? []).length === 0
      ? [(selection.alias ?? selection.name).value]
      : [],
  );
  return { selectionSet: { ...asked, selections }, keys };
}

/**
 * Takes out what was found and has nobody left to refer to, as if there were no such thing. An item
 * of a list leaves null in its place, as one that does not exist.
 */
export function closeGates(data: Answer, gates: readonly Gate[]): void {
  for (const { key, people } of gates) {
    const settle = (found: unknown): unknown => {
      if (Array.isArray(found)) return found.map(settle);
      return isAnswer(found) && people.some((place) => isAnybody(found[place])) ? found : null;
    };
    if (Object.hasOwn(data, key)) data[key] = settle(data[key]);
  }
}

const isAnybody = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isAnybody) : isAnswer(value);
