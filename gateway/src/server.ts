import { createGrantSigner } from '@kasane/grant/sign-grant';
import { utf8Only } from '@kasane/process/utf8-only';
import express, { type Router } from 'express';
import { createAuthenticator } from './auth/authenticator.js';
import { PURPOSE_HEADER, readPurpose } from './auth/purpose.js';
import type { GatewayConfig } from './config.js';
import { createAuthorizationStore } from './consent/authorization-store.js';
import { createEngine } from './engine/create-engine.js';
import { createCurrentEngine } from './engine/current-engine.js';
import { drainHttp } from './engine/drain-http.js';
import { graphqlHandler } from './engine/graphql-handler.js';
import { listenHttp } from './engine/listen-http.js';
import type { LogCause } from './errors/coded-error.js';
import { createMalformedBody } from './errors/malformed-body.js';
import { openGrantKey } from './grant/grant-key.js';
import { grantKeysRouter } from './grant/grant-keys-router.js';
import { createLedger } from './ledger/create-ledger.js';
import { ledgerPlugin } from './ledger/ledger-plugin.js';
import { createLimitedServer } from './limits/limited-server.js';
import { postOnly } from './limits/post-only.js';
import { createGatewayMetrics, type GatewayMetrics } from './metrics/gateway-metrics.js';
import type { FeedEvent } from './registry/feed/feed-event.js';
import { openSupergraphFeed } from './registry/feed/supergraph-feed.js';
import { usagePlugin } from './registry/usage/usage-plugin.js';
import { createUsageRecorder } from './registry/usage/usage-recorder.js';
import { createRequestContext } from './request-context.js';

export interface RunningGateway {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface GatewayOptions {
  readonly config: GatewayConfig;
  /** Pages served beside the endpoint: GraphiQL and the console. */
  readonly pages: readonly Router[];
  readonly log: LogCause;
  /** Told when another supergraph is served, and when one may not be. */
  readonly report: (event: FeedEvent) => void;
  readonly metrics?: GatewayMetrics;
}

/**
 * Serves the gateway. The life of a request, in order:
 *
 * 1. limits: POST alone, size of the body, simple content types refused (CSRF); once signed in, how much
 *    one operation may ask (limits/operation-limits.ts);
 * 2. sign-in and purpose: a bearer token of a trusted issuer, and a declared purpose that the
 *    reader's role has (auth/);
 * 3. planning: Apollo's query planner over the supergraph the registry serves at this moment, to whose
 *    engine the request belongs from here to its end (engine/, registry/feed/);
 * 4. consent firewall: every fetch of the plan is decided per person and category before it is
 *    sent (firewall/guarded-fetch.ts);
 * 5. transport: kept-alive connections, a timeout for each subgraph (transport/), and a signed grant
 *    for this subgraph and this body (grant/);
 * 6. answer: withheld values are null and listed in `extensions.consent`;
 * 7. ledger: who saw what about whom is written before the answer leaves, or it does not leave
 *    (ledger/ledger-plugin.ts);
 * 8. errors: coded, in our words, the cause in the log under an id (errors/format-error.ts).
 */
export async function serveGateway({
  config,
  pages,
  log,
  report,
  metrics = createGatewayMetrics(),
}: GatewayOptions): Promise<RunningGateway> {
  const store = metrics.overStore(createAuthorizationStore({ url: config.databaseUrl }));
  const ledger = metrics.overLedger(createLedger({ url: config.databaseUrl }));
  const grantKey = openGrantKey(config.grantKeyFile);
  const usage = createUsageRecorder({ url: config.databaseUrl });
  const signer = createGrantSigner({ key: grantKey.privateKey });
  const plugins = [
    metrics.plugin,
    usagePlugin(usage),
    ledgerPlugin({ ledger, log, now: store.now }),
  ];
  const { timeout, timeouts } = config;
  const overTransport = metrics.overTransport;
  const feed = await openSupergraphFeed({
    databaseUrl: config.databaseUrl,
    file: config.supergraphFile,
    pollMs: config.supergraphPoll,
    build: (supergraphSdl) =>
      createEngine({ supergraphSdl, signer, timeout, timeouts, plugins, overTransport, log }),
    report: (event) => {
      metrics.onFeed(event);
      report(event);
    },
  });
  metrics.watchActivation(feed.activation);
  const current = createCurrentEngine(feed.first);
  feed.follow(current.replace);

  const app = express();
  app.disable('x-powered-by');
  // Nobody keeps an answer, so nobody asks whether one is still the same.
  app.disable('etag');
  const http = createLimitedServer(app);
  const authenticate = createAuthenticator(config);
  app.get('/health', (_request, response) => {
    response.json({ status: 'up', activation: feed.activation() ?? null });
  });
  app.use(grantKeysRouter(grantKey.jwks));
  for (const page of pages) app.use(page);
  app.use(
    '/graphql',
    metrics.endpoint,
    postOnly,
    express.json({ limit: '1mb', verify: utf8Only }),
    graphqlHandler({
      current,
      context: async (request) => {
        const viewer = await authenticate(request.headers.authorization);
        const purpose = readPurpose(request.get(PURPOSE_HEADER), viewer);
        return createRequestContext({ viewer, purpose, store });
      },
    }),
  );
  app.use(createMalformedBody(log));
  const url = await listenHttp(http, config);
  return {
    url,
    stop: async () => {
      await feed.stop();
      await drainHttp(http);
      await current.stop();
      await Promise.all([store.close(), ledger.close(), usage.close()]);
    },
  };
}
