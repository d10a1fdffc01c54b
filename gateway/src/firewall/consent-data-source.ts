import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { maskedGraphQLError, type LogCause } from '../errors/coded-error.js';
import type { RequestContext } from '../request-context.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import { guardedFetch, type FetchTools } from './guarded-fetch.js';
import { wholeAnswer } from './whole-answer.js';

export interface ConsentDataSourceOptions {
  readonly transport: SubgraphTransport;
  readonly planOf: FetchTools['planOf'];
  readonly log: LogCause;
}

/**
 * The one way from the gateway to a subgraph. Every fetch of every plan passes here, and there is
 * no other kind of traffic: subgraphs are not asked for their schema, the registry brings it.
 */
export function createConsentDataSource({
  transport,
  planOf,
  log,
}: ConsentDataSourceOptions): GraphQLDataSource<RequestContext> {
  return {
    process: async (options: GraphQLDataSourceProcessOptions<RequestContext>) => {
      if (!('incomingRequestContext' in options)) {
        throw new Error(`the gateway does not send ${options.kind} requests`);
      }
      const { query, variables } = options.request;
      if (query === undefined) throw new Error('a fetch without a query');
      const { viewer, purpose, permissions } = options.context;
      const { onWithheld, wasWithheld, onDisclosed } = options.context;
      try {
        const result = await guardedFetch(
          { query, variables: variables ?? {} },
          {
            planOf,
            permissions,
            send: (fetch) => transport.send({ ...fetch, viewer, purpose }),
            onWithheld,
            wasWithheld,
            onDisclosed,
          },
        );
        wholeAnswer(result, planOf(query));
        const { data, errors } = result;
        return { data, ...(errors.length === 0 ? {} : { errors }) };
      } catch (cause) {
        // Only the consent store can throw here. Not knowing means refusing (leaks.md 17).
        throw maskedGraphQLError(
          { code: 'CONSENT_STORE_UNAVAILABLE', where: 'consent store', cause },
          log,
        );
      }
    },
  };
}
