import { fileURLToPath } from 'node:url';
import { agencies } from '@kasane/policy/tables/agencies';
import { purposes } from '@kasane/policy/tables/purposes';
import { roles } from '@kasane/policy/tables/roles';
import express, { type Router } from 'express';
import { fillVariables, readOperations } from './operations.js';
import { pageHeaders } from './page-headers.js';
import type { GraphiqlSamples } from './samples.js';
import { servePage } from './serve-page.js';

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
  const router = express.Router();
  servePage(router, { page, headers: pageHeaders(issuer), name: 'GraphiQL' });
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
  return express.Router().use('/graphiql', router);
}
