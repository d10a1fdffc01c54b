import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { readLabels } from '@kasane/directives/read-labels';
import type { GrantSigner } from '@kasane/grant/sign-grant';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { consentExtension } from '../consent/consent-extension.js';
import type { LogCause } from '../errors/coded-error.js';
import { fewErrors } from '../errors/few-errors.js';
import { createFormatError } from '../errors/format-error.js';
import { createFederation } from '../execution/create-federation.js';
import { createCarriedAlong } from '../firewall/carried-categories.js';
import { createConsentDataSource } from '../firewall/consent-data-source.js';
import { createFetchPlan, type FetchPlan } from '../firewall/fetch-plan.js';
import { knownOperation } from '../limits/known-operation.js';
import { limitRules, operationLimits } from '../limits/operation-limits.js';
import { boundedVariables } from '../limits/variable-limits.js';
import type { RequestContext } from '../request-context.js';
import {
  createSubgraphTransport,
  type SubgraphTransport,
} from '../transport/subgraph-transport.js';

/** What answers by one supergraph: its schema, plans, labels and connections, and nobody else's. */
export interface Engine {
  /** Resolves when the operation has ended, whether or not anybody still waits for its answer. */
  readonly answer: (
    request: HTTPGraphQLRequest,
    context: () => Promise<RequestContext>,
  ) => Promise<HTTPGraphQLResponse>;
  /** To be called when nothing is being answered any more. */
  readonly stop: () => Promise<void>;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly signer: GrantSigner;
  /** Milliseconds, for a subgraph that `timeouts` does not name. */
  readonly timeout: number;
  readonly timeouts: ReadonlyMap<string, number>;
  /** What waits for the answer as a whole; the last one has the last word. */
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  /** What looks on while a subgraph is asked; nothing unless given. */
  readonly overTransport?: (subgraph: string, transport: SubgraphTransport) => SubgraphTransport;
  readonly log: LogCause;
}

/** @throws Error where the supergraph cannot be served; then nothing is left open. */
export async function createEngine({
  supergraphSdl,
  signer,
  timeout,
  timeouts,
  plugins,
  overTransport = (_subgraph, transport) => transport,
  log,
}: EngineOptions): Promise<Engine> {
  const labels = readLabels(parse(supergraphSdl, { noLocation: true }));
  const plans = new LRUCache<string, FetchPlan>({ max: 2_000 });
  const carriedAlong = createCarriedAlong(labels);
  const planOf = (query: string, carried: readonly string[] = []): FetchPlan => {
    const key = carried.length === 0 ? query : `${carried.join(' ')} ${query}`;
    const plan = plans.get(key) ?? createFetchPlan(query, labels, carried);
    plans.set(key, plan);
    return plan;
  };
  const transports: SubgraphTransport[] = [];
  const close = () => Promise.all(transports.map((transport) => transport.close()));
  const gateway = createFederation<RequestContext>({
    supergraphSdl,
    log,
    sourceFor: ({ name, url }) => {
      const transport = createSubgraphTransport({
        name,
        url,
        timeout: timeouts.get(name) ?? timeout,
        signer,
        log,
      });
      transports.push(transport);
      return createConsentDataSource({
        ...{ name, transport: overTransport(name, transport), planOf, carriedAlong, log },
      });
    },
  });
  const server = new ApolloServer<RequestContext>({
    gateway,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // A cache that any reader could fill, for clients we do not have.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    // The process decides when it ends; an engine ends when its successor has taken over.
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: operationLimits.tokens },
    validationRules: [...limitRules],
    formatError: createFormatError(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      knownOperation,
      boundedVariables,
      fewErrors,
      consentExtension,
      ...plugins,
    ],
  });
  try {
    await server.start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    answer: (httpGraphQLRequest, context) =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }),
    stop: async () => {
      await server.stop();
      await close();
    },
  };
}
