import { maskedGraphQLError, type LogCause } from '../errors/coded-error.js';
import type { FetchSource } from '../execution/run.js';
import type { RequestContext } from '../request-context.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import { guardedFetch, type FetchTools, type Keys } from './guarded-fetch.js';
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
  // What the last answer said of all of them. A request goes by what was so when it began: what it
  // asks must not hang on which of its own fetches was answered first (leaks.md 20).
  let inPlace = false;
  const requests = new WeakMap<RequestContext, Keys>();
  const keysOf = (request: RequestContext): Keys => {
    const keys = requests.get(request) ?? { needed: !inPlace };
    requests.set(request, keys);
    return keys;
  };
  return async (fetch, context) => {
    const { viewer, purpose, permissions, onWithheld, wasWithheld, onDisclosed } = context;
    try {
      const result = await guardedFetch(fetch, {
        planOf,
        permissions,
        send: async (guarded) => {
          const sent = await transport.send({ ...guarded, viewer, purpose });
          if (sent.data !== null) inPlace = sent.inPlace;
          return sent;
        },
        keys: keysOf(context),
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
