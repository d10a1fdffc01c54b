import type { FetchNode } from '@apollo/query-planner';
import {
  GraphQLError,
  isObjectType,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { mergeAnswer } from './merge-answer.js';
import { createRepresent } from './represent.js';
import { createRewrite, type Rewrite } from './rewrite.js';
import { isObject, type FetchSource, type Growing } from './run.js';
import type { Run, Step } from './run.js';
import type { Way } from './ways.js';

export interface FetchStepOptions<Context> {
  readonly node: FetchNode;
  readonly source: FetchSource<Context>;
  /** Of the supergraph. */
  readonly schema: GraphQLSchema;
  readonly handsOn: boolean;
  readonly way: Way;
}

/** One fetch: of root fields, or of entities already found elsewhere. */
export function createFetchStep<Context>({
  node,
  source,
  schema,
  handsOn,
  way,
}: FetchStepOptions<Context>): Step<Context> {
  const fetch = async (
    run: Run<Context>,
    added: Readonly<Record<string, unknown>>,
  ): Promise<Growing | null> => {
    const variables: Growing = {};
    for (const name of node.variableUsages ?? []) {
      if (run.variables[name] !== undefined) variables[name] = run.variables[name];
    }
    try {
      const { data, errors } = await source(
        { query: node.operation, variables: { ...variables, ...added }, handsOn, way },
        run.context,
      );
      for (const error of errors) run.errors.push(errorOf(error));
      return data;
    } catch (error) {
      run.errors.push(error instanceof GraphQLError ? error : unexpected(error));
      return null;
    }
  };
  const rewriteOutput = createRewrite(node.outputRewrites, schema);
  if (node.requires === undefined) {
    return async (run, objects) => {
      if (objects.length === 0) return;
      const data = await fetch(run, {});
      if (data === null) return;
      rewriteOutput?.(data);
      for (const object of objects) mergeAnswer(object, data);
    };
  }
  const represent = createRepresent(node.requires, schema);
  const rewriteInput = createRewrite(node.inputRewrites, schema);
  return async (run, objects) => {
    const representations: Growing[] = [];
    const represented: Growing[] = [];
    for (const object of objects) {
      const representation = represent(object);
      if (representation?.['__typename'] === undefined) continue;
      rewriteInput?.(representation);
      representations.push(representation);
      represented.push(object);
    }
    if (representations.length === 0) return;
    const data = await fetch(run, { representations });
    if (data === null) return;
    const received = data['_entities'];
    if (!Array.isArray(received) || received.length !== represented.length) {
      run.errors.push(unexpected(`${node.serviceName} did not answer entity by entity`));
      return;
    }
    represented.forEach((object, at) => {
      const entity: unknown = received[at];
      if (isObject(entity)) addEntity(object, entity, rewriteOutput, schema);
    });
  };
}

function addEntity(
  object: Growing,
  entity: Growing,
  rewrite: Rewrite | undefined,
  schema: GraphQLSchema,
): void {
  const typename = object['__typename'];
  if (rewrite !== undefined) {
    entity['__typename'] ??= typename;
    rewrite(entity);
  }
  mergeAnswer(object, entity);
  // To an `@interfaceObject` every entity is of the interface; who said more said it before.
  if (object['__typename'] !== typename && isObjectType(schema.getType(String(typename)))) {
    object['__typename'] = typename;
  }
}

/** A subgraph's path names positions of its own answer, and is left out of what it said already. */
const errorOf = ({ message, extensions }: GraphQLFormattedError): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'SUBGRAPH_ERROR', ...extensions } });

/** A fault of ours or of the planner's: masked and logged by the last look (errors/format-error.ts). */
const unexpected = (cause: unknown): GraphQLError =>
  new GraphQLError(cause instanceof Error ? cause.message : String(cause), {
    originalError: cause instanceof Error ? cause : null,
  });
