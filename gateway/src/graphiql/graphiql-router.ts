import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { agencies } from '@kasane/policy/agencies';
import { purposes } from '@kasane/policy/purposes';
import { roles } from '@kasane/policy/roles';
import express, { type Router } from 'express';
import { fillVariables, readOperations } from './operations.js';
import { pageHeaders } from './page-headers.js';
import type { GraphiqlSamples } from './samples.js';

export interface GraphiqlRouterOptions {
  /** The issuer readers of this page sign in at, by authorization code with PKCE. */
  readonly issuer: string;
  /** The page's client at the issuer; its redirect address is `<gateway>/graphiql`. */
  readonly clientId?: string;
  readonly scope?: string;
  /** From samples.ts; a production gateway has none. */
  readonly samples?: GraphiqlSamples;
  /** Folder of the built page, for tests. */
  readonly page?: string;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

/** Serves GraphiQL and all it needs under `/graphiql`, where the page's own addresses point. */
export function graphiqlRouter(options: GraphiqlRouterOptions): Router {
  const { issuer, clientId = 'graphiql', scope = 'openid graph' } = options;
  const { samples = { staff: [], ids: {} }, page = PAGE } = options;
  const headers = pageHeaders(issuer);
  const router = express.Router();
  router.get('/', async (_request, response) => {
    response.set(headers);
    try {
      await access(`${page}/index.html`);
    } catch {
      response
        .status(503)
        .type('text')
        .send('GraphiQL の画面がまだ作られていません。npm run build を実行してください。');
      return;
    }
    response.sendFile('index.html', { root: page, cacheControl: false });
  });
  router.get('/config.json', async (_request, response) => {
    const operations = await readOperations();
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).json({
      issuer,
      clientId,
      scope,
      staff: samples.staff,
      operations: operations.map((operation) => fillVariables(operation, samples.ids)),
      purposes,
      agencies: agencies.map(({ code, name }) => ({ code, name })),
      roles,
    });
  });
  router.use(
    '/assets',
    express.static(`${page}/assets`, {
      index: false,
      setHeaders: (response) => {
        response.setHeader('x-content-type-options', 'nosniff');
        // Workers take their own policy from their own answer: they need nothing from anywhere.
        response.setHeader('content-security-policy', "default-src 'self'");
      },
    }),
  );
  return express.Router().use('/graphiql', router);
}
