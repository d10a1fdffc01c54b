import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { PlanNode, QueryPlanner } from '@apollo/query-planner';
import {
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { LRUCache } from 'lru-cache';
import { createFields, type Fault } from './complete-answer.js';
import { handsValuesOn } from './hands-on.js';
import { createIntrospect } from './introspection.js';
import { createPlanStep } from './plan-step.js';
import type { FetchSource, Growing, Run } from './run.js';
import { createFieldsBelow } from './selected-fields.js';

export interface Ready<Context> {
  /** @returns the values with their defaults, or what is wrong with them. */
  readonly coerce: (
    variables: Growing,
  ) =>
    | { readonly coerced: Growing; readonly errors?: never }
    | { readonly coerced?: never; readonly errors: readonly GraphQLError[] };
  /** Fetches everything into `run.data`. */
  readonly fetch: (run: Run<Context>) => Promise<void>;
  /** What the client asked for of `run.data`; faults are added. */
  readonly complete: (run: Run<Context>, faults: Fault[]) => Growing | null;
}

export interface ReadyOptions<Context> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly planner: QueryPlanner;
  /** What clients see, as Apollo reads it and as `graphql` does. */
  readonly api: { readonly schema: Schema; readonly types: GraphQLSchema };
  readonly supergraph: GraphQLSchema;
  readonly sources: ReadonlyMap<string, FetchSource<Context>>;
}

/** Combinations of the values of `@skip` and `@include` that one operation keeps at hand. */
const MOST_COMBINATIONS = 16;

/** Works out what of an operation does not depend on the request. */
export function readyOperation<Context>({
  document,
  operation,
  planner,
  api,
  supergraph,
  sources,
}: ReadyOptions<Context>): Ready<Context> {
  const plan = planner.buildQueryPlan(
    operationFromDocument(api.schema, document, {
      ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
    }),
  );
  // A subscription is refused before it is planned (limits/operation-limits.ts).
  const node = plan.node as PlanNode | undefined;
  const handsOn = node !== undefined && handsValuesOn(node);
  const step = node && createPlanStep(node, { sources, schema: supergraph, handsOn });
  const conditions = conditionsOf(document);
  const shapes = new LRUCache<string, Shape>({ max: MOST_COMBINATIONS });
  const shapeFor = (variables: Growing): Shape => {
    const key = JSON.stringify(conditions.map((name) => variables[name]));
    const shape = shapes.get(key) ?? createShape(api.types, document, operation, variables);
    shapes.set(key, shape);
    return shape;
  };
  return {
    coerce: (variables) => {
      const { coerced, errors } = getVariableValues(
        api.types,
        operation.variableDefinitions ?? [],
        variables,
      );
      return errors === undefined ? { coerced } : { errors };
    },
    fetch: async (run) => {
      await step?.(run, { path: [], objects: [run.data] });
    },
    complete: (run, faults) => {
      const { fields, introspect } = shapeFor(run.coerced);
      if (introspect !== undefined) Object.assign(run.data, introspect(run.variables));
      return fields(run.data, faults);
    },
  };
}

interface Shape {
  readonly fields: ReturnType<typeof createFields>;
  readonly introspect: ReturnType<typeof createIntrospect>;
}

function createShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Growing,
): Shape {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) {
    throw new Error(`the schema has no ${operation.operation}`);
  }
  const selected = collectFields(schema, fragments, variables, root, operation.selectionSet);
  const below = createFieldsBelow({ schema, fragments, variables });
  return {
    fields: createFields(root, selected, below),
    introspect: createIntrospect(schema, document, operation, selected),
  };
}

/** Variables that decide what is asked for. */
function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
