import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { Agent, fetch as undiciFetch } from 'undici';
import { reportToParent } from './report-to-parent.js';

/**
 * `@apollo/gateway` as its documentation sets it up, over the same supergraph: no sign-in, no
 * consent. It only tells our subgraphs that everybody may be shown, without which they show nobody.
 *
 * Environment: SUPERGRAPH_FILE; FETCHER=undici replaces the default fetcher and nothing else.
 */
const dispatcher = new Agent({ connections: 32, keepAliveTimeout: 30_000 });

const fetcher: NonNullable<RemoteGraphQLDataSource['fetcher']> = (url, init) =>
  undiciFetch(url, {
    method: init?.method ?? 'GET',
    headers: init?.headers ?? {},
    body: typeof init?.body === 'string' ? init.body : null,
    dispatcher,
  });

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env['SUPERGRAPH_FILE'] ?? '', 'utf8'),
  buildService: ({ url }) =>
    new RemoteGraphQLDataSource({
      ...(url === undefined ? {} : { url }),
      ...(process.env['FETCHER'] === 'undici' ? { fetcher } : {}),
      willSendRequest: ({ request }) => {
        request.extensions = { kasane: { visible: { PERSON_REFERENCE: '*' } } };
      },
    }),
});
const server = new ApolloServer({
  gateway,
  plugins: [ApolloServerPluginLandingPageDisabled()],
});
await server.start();
const app = express();
app.use('/graphql', express.json({ limit: '1mb' }), expressMiddleware(server));
reportToParent(createServer(app));
