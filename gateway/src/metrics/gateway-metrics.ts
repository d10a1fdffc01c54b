import type { ApolloServerPlugin } from '@apollo/server';
import { categories, findCategory } from '@kasane/policy/tables/categories';
import type { RequestHandler } from 'express';
import type { AuthorizationStore } from '../consent/authorization-store.js';
import { errorCodes } from '../errors/error-codes.js';
import type { Ledger } from '../ledger/create-ledger.js';
import type { FeedEvent } from '../registry/feed/feed-event.js';
import type { RequestContext } from '../request-context.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import { createMetricSet } from './metric-set.js';
import { timed } from './timed.js';

export interface GatewayMetrics {
  readonly text: () => string;
  /** Stands before the endpoint. */
  readonly endpoint: RequestHandler;
  readonly plugin: ApolloServerPlugin<RequestContext>;
  readonly overStore: (store: AuthorizationStore) => AuthorizationStore;
  readonly overLedger: (ledger: Ledger) => Ledger;
  readonly overTransport: (subgraph: string, transport: SubgraphTransport) => SubgraphTransport;
  readonly onFeed: (event: Pick<FeedEvent, 'outcome'>) => void;
  /** Tells which activation is served; undefined where it came from the file. */
  readonly watchActivation: (read: () => string | undefined) => void;
}

const WRITTEN = ['good', 'failed'] as const;
const STATUSES = ['200', '400', '401', '403', '405', '413', '415', '429', '500', '503'];
/** As the registry names them; more of them than this are counted together. */
const subgraphNames = { pattern: /^[a-z][a-z0-9-]{0,62}$/, most: 200 };

/** What a gateway counts: by tables of ours alone, never about whom or by whom (leaks.md 32). */
export function createGatewayMetrics(): GatewayMetrics {
  const { counter, histogram, gauge, text } = createMetricSet();
  const requests = counter({
    name: 'kasane_requests_total',
    help: 'Requests to /graphql by HTTP status.',
    labels: { status: STATUSES },
  });
  const seconds = histogram({
    name: 'kasane_request_seconds',
    help: 'From a request to the end of its answer.',
    labels: {},
  });
  const operations = counter({
    name: 'kasane_operations_total',
    help: 'Operations; partly: with errors, refused: without data.',
    labels: {
      kind: ['query', 'mutation', 'subscription', 'unknown'],
      outcome: ['answered', 'partly', 'refused'],
    },
  });
  const classes = [...new Set(categories.map(({ sensitivity }) => sensitivity))];
  const perClass = (name: string, help: string) =>
    counter({ name, help, labels: { class: classes } });
  const withheld = perClass('kasane_withheld_total', 'Categories withheld, by class.');
  const shown = perClass('kasane_shown_total', 'Categories shown, by class.');
  const fetches = histogram({
    name: 'kasane_fetch_seconds',
    help: 'Fetches from subgraphs, by the first error code.',
    labels: {
      subgraph: subgraphNames,
      outcome: ['answered', ...errorCodes.map(({ code }) => code)],
    },
  });
  const ledgerWrites = histogram({
    name: 'kasane_ledger_seconds',
    help: 'Entries written to the disclosure ledger.',
    labels: { outcome: WRITTEN },
  });
  const storeReads = histogram({
    name: 'kasane_consent_store_seconds',
    help: 'Questions to the consent store.',
    labels: { outcome: WRITTEN },
  });
  const feed = counter({
    name: 'kasane_supergraph_events_total',
    help: 'Engine swaps (switched) and supergraphs that were not taken.',
    labels: { outcome: ['switched', 'kept', 'last-good', 'registry-unreachable'] },
  });
  let running = 0;
  gauge({
    name: 'kasane_requests_running',
    help: 'Requests that are being answered.',
    read: () => running,
  });
  const classOf = (category: string): string => findCategory(category)?.sensitivity ?? '';
  return {
    text,
    endpoint: (_request, response, next) => {
      const began = performance.now();
      running += 1;
      response.once('close', () => {
        running -= 1;
        requests({ status: String(response.statusCode) });
        seconds({}, (performance.now() - began) / 1_000);
      });
      next();
    },
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse: ({ response: { body }, operation, contextValue }) => {
            const result = body.kind === 'single' ? body.singleResult : body.initialResult;
            const clean = result.errors === undefined || result.errors.length === 0;
            const none = result.data === undefined || result.data === null;
            const outcome = clean ? 'answered' : none ? 'refused' : 'partly';
            operations({ kind: operation?.operation ?? 'unknown', outcome });
            const kept = contextValue.withheld().map(({ category }) => category);
            for (const [category, times] of countOf(kept)) {
              withheld({ class: classOf(category) }, times);
            }
            const lists = contextValue.disclosures().map((disclosure) => disclosure.shown);
            for (const [list, people] of countOf(lists)) {
              for (const { category } of list) shown({ class: classOf(category) }, people);
            }
            return Promise.resolve();
          },
        }),
    },
    overStore: ({ about, changes, openTo, protections, now, close }) => ({
      about: timed(about, storeReads),
      changes: timed(changes, storeReads),
      openTo: timed(openTo, storeReads),
      protections: timed(protections, storeReads),
      now,
      close,
    }),
    overLedger: ({ record, close }) => ({ record: timed(record, ledgerWrites), close }),
    overTransport: (subgraph, { send, close }) => ({
      close,
      send: async (fetch) => {
        const began = performance.now();
        const result = await send(fetch);
        const [error] = result.errors;
        const outcome = error === undefined ? 'answered' : String(error.extensions?.['code']);
        fetches({ subgraph, outcome }, (performance.now() - began) / 1_000);
        return result;
      },
    }),
    onFeed: ({ outcome }) => {
      feed({ outcome });
    },
    watchActivation: (read) => {
      gauge({
        name: 'kasane_supergraph_activation',
        help: 'The activation of the supergraph that is served.',
        read: () => {
          const activation = read();
          return activation === undefined ? undefined : Number(activation);
        },
      });
    },
  };
}

/** How often each of them is there: a caseload is a few of them hundreds of times. */
function countOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
