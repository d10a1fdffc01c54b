import type { FetchNode, PlanNode } from '@apollo/query-planner';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/**
 * The fields that lead from the root to what a fetch is about, step by step, by their coordinates.
 * Empty at the root itself. Of one step there are several where fields of several types share a key.
 */
export type Way = readonly (readonly string[])[];

/** A place of the answer to a plan. */
interface Place {
  readonly way: Way;
  readonly below: Map<string, Place & { readonly fields: string[] }>;
}

/**
 * The way to each fetch of a plan. A fetch of entities says whom it is about, not how they were
 * reached; what brought them stands in the fetches before it, in every selection of them, those that
 * only a derived field needs (`@requires`) as well.
 *
 * @throws Error where a plan goes on from what it never asked for
 */
export function readWays(plan: PlanNode, schema: GraphQLSchema): ReadonlyMap<FetchNode, Way> {
  const ways = new Map<FetchNode, Way>();
  read(plan, { way: [], below: new Map() });
  return ways;

  function read(node: PlanNode, place: Place): void {
    switch (node.kind) {
      case 'Fetch':
        ways.set(node, place.way);
        grow(place, node, schema);
        return;
      case 'Sequence':
      case 'Parallel':
        for (const child of node.nodes) read(child, place);
        return;
      case 'Flatten':
        read(node.node, placeAt(place, node.path));
        return;
      case 'Condition':
      case 'Defer':
        // Refused where the plan is made ready (plan-step.ts).
        return;
    }
  }
}

function placeAt(start: Place, path: readonly (string | number)[]): Place {
  let place = start;
  for (const key of path) {
    if (key === '@') continue;
    const next = place.below.get(String(key));
    if (next === undefined) throw new Error(`a plan goes on from ${path.join('.')}`);
    place = next;
  }
  return place;
}

/** Adds what a fetch brings to a place. */
function grow(start: Place, node: FetchNode, schema: GraphQLSchema): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const renamed = new Map(
    (node.outputRewrites ?? []).flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1) ?? '', rewrite.renameKeyTo]] : [],
    ),
  );
  const { definitions } = parse(node.operation, { noLocation: true });
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    add(definition.selectionSet, schema.getRootType(definition.operation)?.name ?? '', start);
  }

  function add(set: SelectionSetNode, type: string, place: Place): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(selection.selectionSet, selection.typeCondition?.name.value ?? type, place);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined) continue;
        add(fragment.selectionSet, fragment.typeCondition.name.value, place);
      } else if (selection.selectionSet !== undefined) {
        const { name, alias, selectionSet } = selection;
        // Whose fields they are, the fragments below it say.
        if (name.value === '_entities' && node.requires !== undefined) {
          add(selectionSet, '', place);
          continue;
        }
        const returns = returned(type, name.value);
        if (returns === undefined) continue;
        const key = (alias ?? name).value;
        const next = placeBelow(place, renamed.get(key) ?? key);
        const coordinate = `${type}.${name.value}`;
        if (!next.fields.includes(coordinate)) next.fields.push(coordinate);
        add(selectionSet, returns, next);
      }
    }
  }

  function returned(type: string, field: string): string | undefined {
    const known = schema.getType(type);
    if (!isObjectType(known) && !isInterfaceType(known)) return undefined;
    const definition = known.getFields()[field];
    return definition && getNamedType(definition.type).name;
  }
}

function placeBelow({ way, below }: Place, key: string) {
  const known = below.get(key);
  if (known !== undefined) return known;
  const fields: string[] = [];
  const place = { way: [...way, fields], fields, below: new Map() as Place['below'] };
  below.set(key, place);
  return place;
}
