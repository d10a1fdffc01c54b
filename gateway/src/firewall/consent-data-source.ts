import { maskedError, maskedGraphQLError, type LogCause } from '../errors/coded-error.js';
import type { FetchSource, PlannedFetch } from '../execution/run.js';
import type { RequestContext } from '../request-context.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import type { FetchTools, Keys } from './fetch-tools.js';
import { guardedFetch } from './guarded-fetch.js';
import { wholeAnswer } from './whole-answer.js';

export interface ConsentDataSourceOptions {
  /** Of the subgraph. */
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly planOf: FetchTools['planOf'];
  /** What the way to its entities says of whom they name (carried-categories.ts). */
  readonly carriedAlong: (way: PlannedFetch['way']) => readonly string[];
  readonly log: LogCause;
}

/**
 * The one way from the gateway to what a subgraph knows. Every fetch of every plan passes here; else
 * a subgraph is asked only whether it is up. Its schema the registry brings.
 */
export function createConsentDataSource({
  name,
  transport,
  planOf,
  carriedAlong,
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
  return async ({ query, variables, handsOn, way }, context) => {
    const { viewer, purpose, permissions, onWithheld, wasWithheld, onDisclosed } = context;
    const carried = carriedAlong(way);
    try {
      const result = await guardedFetch(
        { query, variables, carried },
        {
          planOf,
          permissions,
          send: async (guarded) => {
            const sent = await transport.send({ ...guarded, viewer, purpose });
            if (sent.data !== null) inPlace = sent.inPlace;
            return sent;
          },
          keys: keysOf(context),
          misanswered: (cause) =>
            maskedError({ code: 'SUBGRAPH_ERROR', where: `subgraph ${name}`, cause }, log),
          onWithheld,
          wasWithheld,
          onDisclosed,
        },
      );
      if (handsOn) wholeAnswer(result, planOf(query, carried));
      return result;
    } catch (cause) {
      // Only the consent store can throw here: what a subgraph does is an answer, whatever its form and
      // however deep (answer-shape.ts). Not knowing means refusing (leaks.md 17).
      throw maskedGraphQLError(
        { code: 'CONSENT_STORE_UNAVAILABLE', where: 'consent store', cause },
        log,
      );
    }
  };
}
