import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { GRANT_HEADER } from '@kasane/grant/grant';
import { Agent, fetch as undiciFetch } from 'undici';
import { createGrants } from './grant-everything.js';
import { reportToParent } from './report-to-parent.js';

/**
 * `@apollo/gateway` as its documentation sets it up, over the same supergraph: no sign-in, no
 * consent. It only brings our subgraphs a grant for everybody, without which they answer nothing.
 *
 * Environment: SUPERGRAPH_FILE; that of grant-everything.ts; FETCHER=undici replaces the default fetcher and nothing else.
 */
const grant = createGrants();
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
  buildService: ({ name, url }) =>
    new RemoteGraphQLDataSource({
      ...(url === undefined ? {} : { url }),
      ...(process.env['FETCHER'] === 'undici' ? { fetcher } : {}),
      willSendRequest: ({ request }) => {
        const { query = '', variables = {}, http } = request;
        const { body, token } = grant(name, { query, variables });
        http?.headers.set(GRANT_HEADER, token);
        // The grant holds for these bytes: the same members in the same order, and no other.
        for (const member of Object.keys(request)) {
          if (member !== 'http') Reflect.deleteProperty(request, member);
        }
        Object.assign(request, JSON.parse(body));
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
