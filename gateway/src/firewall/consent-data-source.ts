import { maskedGraphQLError, type LogCause } from '../errors/coded-error.js';
import type { FetchSource } from '../execution/run.js';
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
}: ConsentDataSourceOptions): FetchSource<RequestContext> {
  return async (fetch, { viewer, purpose, permissions, onWithheld, wasWithheld, onDisclosed }) => {
    try {
      const result = await guardedFetch(fetch, {
        planOf,
        permissions,
        send: (guarded) => transport.send({ ...guarded, viewer, purpose }),
        onWithheld,
        wasWithheld,
        onDisclosed,
      });
      if (fetch.handsOn) wholeAnswer(result, planOf(fetch.query));
      return result;
    } catch (cause) {
      // Only the consent store can throw here. Not knowing means refusing (leaks.md 17).
      throw maskedGraphQLError(
        { code: 'CONSENT_STORE_UNAVAILABLE', where: 'consent store', cause },
        log,
      );
    }
  };
}
