import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { PlanNode, QueryPlanner } from '@apollo/query-planner';
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { createFields } from './complete-answer.js';
import type { Faults } from './faults.js';
import { handsValuesOn } from './hands-on.js';
import { createIntrospect } from './introspection.js';
import { createPlanStep } from './plan-step.js';
import type { FetchSource, Growing, Run } from './run.js';
import { createFieldsBelow } from './selected-fields.js';
import { settleConditions, type Conditions } from './settle-conditions.js';
import { readWays } from './ways.js';

/** An operation whose conditions are settled, ready to be asked with any variables. */
export interface Ready<Context> {
  /** Fetches everything into `run.data`. */
  readonly fetch: (run: Run<Context>) => Promise<void>;
  /** What the client asked for of `run.data`; faults are added. */
  readonly complete: (run: Run<Context>, faults: Faults) => Growing | null;
  /** How many acts it sends, one after the other; none if it only asks. */
  readonly acts: number;
}

export interface ReadyOptions<Context> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly conditions: Conditions;
  readonly planner: QueryPlanner;
  /** What clients see, as Apollo reads it and as `graphql` does. */
  readonly api: { readonly schema: Schema; readonly types: GraphQLSchema };
  readonly supergraph: GraphQLSchema;
  readonly sources: ReadonlyMap<string, FetchSource<Context>>;
}

/** Works out what of an operation does not depend on the request. */
export function readyOperation<Context>({
  document,
  operation,
  conditions,
  planner,
  api,
  supergraph,
  sources,
}: ReadyOptions<Context>): Ready<Context> {
  const plan = planner.buildQueryPlan(
    operationFromDocument(api.schema, settleConditions(document, conditions), {
      ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
    }),
  );
  // A subscription is refused before it is planned (limits/operation-limits.ts).
  const node = plan.node as PlanNode | undefined;
  const handsOn = node !== undefined && handsValuesOn(node);
  const step =
    node &&
    createPlanStep(node, {
      ...{ sources, schema: supergraph, handsOn },
      ways: readWays(node, supergraph),
    });
  const { fields, introspect, asked } = createShape(api.types, document, operation, conditions);
  return {
    acts: operation.operation === OperationTypeNode.MUTATION ? asked : 0,
    fetch: async (run) => {
      await step?.(run, [run.data]);
    },
    complete: (run, faults) => {
      if (introspect !== undefined) Object.assign(run.data, introspect(run.variables));
      return fields(run.data, faults);
    },
  };
}

interface Shape {
  readonly fields: ReturnType<typeof createFields>;
  readonly introspect: ReturnType<typeof createIntrospect>;
  /** Response keys at the top, but for those of `__typename`. */
  readonly asked: number;
}

function createShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Conditions,
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
  const selected = collectFields(schema, fragments, conditions, root, operation.selectionSet);
  const below = createFieldsBelow({ schema, fragments, conditions });
  return {
    fields: createFields(root, selected, below),
    introspect: createIntrospect(schema, document, operation, selected),
    asked: [...selected.values()].filter(([field]) => field?.name.value !== '__typename').length,
  };
}
