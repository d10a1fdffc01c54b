import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { readLabels } from '@kasane/directives/read-labels';
import { createGrantSigner } from '@kasane/grant/sign-grant';
import express, { type Router } from 'express';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { createAuthenticator } from './auth/authenticator.js';
import { readPurpose } from './auth/purpose.js';
import type { GatewayConfig } from './config.js';
import { createAuthorizationStore } from './consent/authorization-store.js';
import { consentExtension } from './consent/consent-extension.js';
import type { LogCause } from './errors/coded-error.js';
import { createFormatError } from './errors/format-error.js';
import { createMalformedBody } from './errors/malformed-body.js';
import { createConsentDataSource } from './firewall/consent-data-source.js';
import { createFetchPlan, type FetchPlan } from './firewall/fetch-plan.js';
import { openGrantKey } from './grant/grant-key.js';
import { grantKeysRouter } from './grant/grant-keys-router.js';
import { createLedger } from './ledger/create-ledger.js';
import { ledgerPlugin } from './ledger/ledger-plugin.js';
import { knownOperation } from './limits/known-operation.js';
import { limitRules, operationLimits } from './limits/operation-limits.js';
import { createRequestContext, type RequestContext } from './request-context.js';
import { createSubgraphTransport, type SubgraphTransport } from './transport/subgraph-transport.js';

export interface RunningGateway {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface GatewayOptions {
  readonly config: GatewayConfig;
  /** Pages served beside the endpoint: GraphiQL, and later the console. */
  readonly pages: readonly Router[];
  readonly log: LogCause;
}

/**
 * Serves the gateway. The life of a request, in order:
 *
 * 1. limits: size of the body, simple content types refused (CSRF), how much one operation may ask
 *    (limits/operation-limits.ts);
 * 2. sign-in: a bearer token of a trusted issuer, or nothing (auth/authenticator.ts);
 * 3. purpose: declared, and one that the reader's role has (auth/purpose.ts);
 * 4. planning: Apollo's query planner over the composed supergraph;
 * 5. consent firewall: every fetch of the plan is decided per person and category before it is
 *    sent (firewall/guarded-fetch.ts);
 * 6. transport: kept-alive connections, a timeout for each subgraph (transport/), and a signed grant
 *    for this subgraph and this body (grant/);
 * 7. answer: withheld values are null and listed in `extensions.consent`;
 * 8. ledger: who saw what about whom is written before the answer leaves, or it does not leave
 *    (ledger/ledger-plugin.ts);
 * 9. errors: coded, in our words, the cause in the log under an id (errors/format-error.ts).
 */
export async function serveGateway({
  config,
  pages,
  log,
}: GatewayOptions): Promise<RunningGateway> {
  const store = createAuthorizationStore({ url: config.databaseUrl });
  const ledger = createLedger({ url: config.databaseUrl });
  const labels = readLabels(parse(config.supergraphSdl, { noLocation: true }));
  const plans = new LRUCache<string, FetchPlan>({ max: 2_000 });
  const planOf = (query: string): FetchPlan => {
    const plan = plans.get(query) ?? createFetchPlan(query, labels);
    plans.set(query, plan);
    return plan;
  };
  const grantKey = openGrantKey(config.grantKeyFile);
  const signer = createGrantSigner({ key: grantKey.privateKey });
  const transports: SubgraphTransport[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: config.supergraphSdl,
    buildService: ({ name, url }) => {
      if (url === undefined) throw new Error(`the supergraph has no url for subgraph ${name}`);
      const timeout = config.timeouts.get(name) ?? config.timeout;
      const transport = createSubgraphTransport({ name, url, timeout, signer, log });
      transports.push(transport);
      return createConsentDataSource({ transport, planOf, log });
    },
  });

  const app = express();
  app.disable('x-powered-by');
  const http = createServer(app);
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  http.keepAliveTimeout = 65_000;
  const server = new ApolloServer<RequestContext>({
    gateway,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // A cache that any reader could fill, for clients we do not have.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxLexicalTokens: operationLimits.tokens },
    validationRules: [...limitRules],
    formatError: createFormatError(log),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      knownOperation,
      consentExtension,
      ledgerPlugin({ ledger, log }),
    ],
  });
  await server.start();

  const authenticate = createAuthenticator(config);
  app.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  app.use(grantKeysRouter(grantKey.jwks));
  for (const page of pages) app.use(page);
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(server, {
      context: async ({ req }) => {
        const viewer = await authenticate(req.headers.authorization);
        const purpose = readPurpose(req.get('x-kasane-purpose'), viewer);
        return createRequestContext({ viewer, purpose, store });
      },
    }),
  );
  app.use(createMalformedBody(log));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, resolve);
  });
  return {
    url: `http://${config.host}:${String((http.address() as AddressInfo).port)}`,
    stop: async () => {
      await server.stop();
      await Promise.all(transports.map((transport) => transport.close()));
      await Promise.all([store.close(), ledger.close()]);
    },
  };
}
