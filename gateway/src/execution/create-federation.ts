import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { maskedGraphQLError, type LogCause } from '../errors/coded-error.js';
import { createFaults, type Faults } from './faults.js';
import { readVariables } from './read-variables.js';
import { readyOperation, type Ready } from './ready-operation.js';
import type { FetchSource, Growing, Path, Run } from './run.js';
import { conditionsIn, conditionsOf } from './settle-conditions.js';

/** What `@apollo/server` hands operations to. */
export type Federation = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

type Executor = NonNullable<Awaited<ReturnType<Federation['load']>>['executor']>;
type ExecutorRequest = Parameters<Executor>[0];

export interface FederationOptions<Context> {
  readonly supergraphSdl: string;
  /** The way to each subgraph of the supergraph. */
  readonly sourceFor: (subgraph: {
    readonly name: string;
    readonly url: string;
  }) => FetchSource<Context>;
  readonly log: LogCause;
}

/** Letters of the operations that are kept ready; a plan takes about thirty times as much. */
const READY_LETTERS = 2_000_000;

/**
 * Answers operations over a supergraph by the plans of `@apollo/query-planner`, in the place of
 * `@apollo/gateway`, whose plans these are: it reads the plan and the selection anew for every
 * request, object by object. Here both are made ready once for an operation. The answers are the
 * same (create-federation.test.ts holds them against each other).
 *
 * @throws Error where the supergraph cannot be served.
 */
export function createFederation<Context extends BaseContext>({
  supergraphSdl,
  sourceFor,
  log,
}: FederationOptions<Context>): Federation {
  const supergraph = Supergraph.build(supergraphSdl);
  const sources = new Map(
    supergraph.subgraphsMetadata().map(({ name, url }) => [name, sourceFor({ name, url })]),
  );
  const schema = supergraph.apiSchema();
  const shared = {
    planner: new QueryPlanner(supergraph),
    api: { schema, types: schema.toGraphQLJSSchema() },
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    sources,
  };
  const ready = new LRUCache<string, Ready<Context>>({ maxSize: READY_LETTERS });
  const readyFor = (request: ExecutorRequest, variables: Growing): Ready<Context> => {
    const { queryHash, document, operation, source } = request;
    const conditions = conditionsIn(document, variables);
    const key = `${queryHash} ${operation.name?.value ?? ''} ${JSON.stringify(conditions)}`;
    const known = ready.get(key) ?? readyOperation({ ...shared, document, operation, conditions });
    ready.set(key, known, { size: source.length });
    return known;
  };
  const execute: Executor = async (request) => {
    const variables = request.request.variables ?? {};
    const declared = request.operation.variableDefinitions ?? [];
    const { coerced, errors } = readVariables(shared.api.types, declared, variables);
    if (coerced === undefined) return { errors };
    const undecided = conditionsOf(request.document).find((name) => coerced[name] === null);
    if (undecided !== undefined) return { errors: [undecidedError(undecided)] };
    const operation = readyFor(request, coerced);
    const context = request.context as Context;
    const run: Run<Context> = { context, variables, data: {}, errors: [] };
    await operation.fetch(run);
    const faults = createFaults();
    const data = operation.complete(run, faults);
    // Beside an error of a subgraph the rest is its consequence.
    if (run.errors.length === 0) run.errors.push(...faultErrors(faults, log));
    if (data === null && operation.acts > 1) run.errors.push(oneOfSeveralActs(log));
    return run.errors.length === 0 ? { data } : { data, errors: run.errors };
  };
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: shared.api.types, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: execute }),
    stop: () => Promise.resolve(),
  };
}

/** A variable that has a default may be null all the same, which decides nothing. */
const undecidedError = (variable: string) =>
  new GraphQLError(
    `Variable "$${variable}" decides by @skip or @include what is asked for. Set it to true or false, or leave it out, but not to null.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );

/**
 * Acts are recorded one by one. Where a later one is refused, its refusal is the whole answer, and
 * whoever reads it would record the earlier one again.
 */
const oneOfSeveralActs = (log: LogCause) =>
  maskedGraphQLError(
    { code: 'OUTCOME_UNKNOWN', where: 'operation', cause: 'one of several acts failed' },
    log,
  );

/** The department's system said something its own schema does not allow. */
function faultErrors({ kept, found }: Faults, log: LogCause): GraphQLError[] {
  const errors = kept.map(({ message, path }) => faultError(path.join('.'), message, log, path));
  // A null without an error would say that there is no record: this one is about the whole answer.
  return found === kept.length
    ? errors
    : [...errors, faultError('', `${String(found - kept.length)} more of the same answer`, log)];
}

const faultError = (where: string, cause: string, log: LogCause, path?: Path) =>
  maskedGraphQLError(
    { code: 'SUBGRAPH_ERROR', where, cause, ...(path === undefined ? {} : { path: [...path] }) },
    log,
  );
