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
import { asksFor, OWN_ALIAS, personFields } from './people-behind.js';
import { isAnswer, type Answer } from './settle-people.js';

/**
 * Terminology
 * - found by id: a root field that takes opaque ids and nothing else (`person(id:)`,
 *   `households(ids:)`). What it finds, and no more, was named by the reader, so it can be decided
 *   about afterwards, by its people alone; a search has to know beforehand whom it may find.
 * - gate: an entity found by id, which stays in the answer only if somebody of it may be referred to.
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
}

type Labels = ReadonlyMap<string, TypeLabel>;

/** Undefined where one root field is anything else: then whom it may find is decided beforehand. */
export function foundById(
  operation: OperationDefinitionNode,
  labels: Labels,
): FoundById | undefined {
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const gates: Gate[] = [];
  const selections: SelectionNode[] = [];
  for (const field of operation.selectionSet.selections) {
    const label =
      field.kind === Kind.FIELD ? labels.get('Query')?.fields.get(field.name.value) : undefined;
    if (field.kind !== Kind.FIELD || label === undefined) return undefined;
    const entity = label.category === undefined ? undefined : labels.get(label.returns);
    if (label.category !== undefined && !isNamed(label)) return undefined;
    if (entity === undefined || label.returns === PERSON_TYPE) {
      selections.push(field);
      continue;
    }
    const people = belonging(entity);
    if (!entity.entity || people.length === 0 || label.category !== PERSON_REFERENCE) {
      return undefined;
    }
    const { selectionSet, keys } = withPeople(field.selectionSet, people);
    selections.push({ ...field, selectionSet });
    gates.push({ key: (field.alias ?? field.name).value, people: keys });
  }
  const selectionSet = { ...operation.selectionSet, selections };
  return { operation: { ...operation, selectionSet }, gates };
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
