import { fileURLToPath } from 'node:url';
import { agencies } from '@kasane/policy/tables/agencies';
import { purposes } from '@kasane/policy/tables/purposes';
import express, { type Request, type Router } from 'express';
import type { Pool } from 'pg';
import type { Authenticate } from '../auth/authenticator.js';
import type { LogCause } from '../errors/coded-error.js';
import { pageHeaders } from '../graphiql/page-headers.js';
import { servePage } from '../graphiql/serve-page.js';
import type { StaffButton } from '../graphiql/samples.js';
import { graphChanges } from './changes/graph-changes.js';
import { ConsoleRefusal, createConsoleErrors } from './console-errors.js';
import { consoleRoles, consoleScope, type ConsoleScope } from './console-scope.js';
import { readActivationTexts, readActiveUrls, readRegistryView } from './registry-view.js';
import type { AskHealth } from './subgraph-health.js';

export interface ConsoleRouterOptions {
  /** The issuer readers of this page sign in at, by authorization code with PKCE. */
  readonly issuer: string;
  /** The page's client at the issuer; its redirect address is `<gateway>/console`. */
  readonly clientId?: string;
  readonly scope?: string;
  /** Sign-in buttons of an example city; those who may not look are left out. */
  readonly staff: readonly StaffButton[];
  readonly authenticate: Authenticate;
  /** Reads the schema `registry`, as the gateway's role. */
  readonly database: Pool;
  readonly askHealth: AskHealth;
  readonly log: LogCause;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

/**
 * The operators' page: what departments registered, what was checked, what is served and how it
 * changed. The page holds nothing; what it shows it asks for with the reader's token, and each
 * reader gets what the role may see (console-scope.ts).
 */
export function consoleRouter(options: ConsoleRouterOptions): Router {
  const { issuer, clientId = 'graphiql', scope = 'openid graph' } = options;
  const { staff, authenticate, database, askHealth, log } = options;
  const router = express.Router();
  const scopeOf = async ({ headers }: Request): Promise<ConsoleScope> =>
    consoleScope(await authenticate(headers.authorization));
  servePage(router, {
    page: PAGE,
    headers: pageHeaders(issuer, { inlineStyles: false }),
    name: 'コンソール',
  });
  router.use((_request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    next();
  });
  router.get('/config.json', (_request, response) => {
    response.json({
      issuer,
      clientId,
      scope,
      staff: staff.filter(({ purpose }) => mayLook(purpose)),
      agencies: agencies.map(({ code, name }) => ({ code, name })),
    });
  });
  router.get('/registry', async (request, response) => {
    const seen = await scopeOf(request);
    const view = await readRegistryView(database, seen);
    response.json({ department: seen.department ?? null, ...view });
  });
  router.get('/health', async (request, response) => {
    const urls = await readActiveUrls(database, await scopeOf(request));
    const subgraphs = await Promise.all(
      urls.map(async ({ subgraph, url }) => ({ subgraph, ...(await askHealth(url)) })),
    );
    response.json({ subgraphs });
  });
  router.get('/activations/:id/changes', async (request, response) => {
    const seen = await scopeOf(request);
    const { id } = request.params;
    // What is not the reader's and what does not exist are answered alike.
    const texts = ACTIVATION.test(id) ? await readActivationTexts(database, id, seen) : undefined;
    if (texts === undefined) throw new ConsoleRefusal('NOT_IN_REGISTRY', 404);
    response.json({ activation: id, changes: graphChanges(texts.before ?? '', texts.after) });
  });
  router.use(createConsoleErrors(log));
  return express.Router().use('/console', router);
}

const ACTIVATION = /^[1-9]\d{0,17}$/;

/** Whether somebody who declares this purpose may have a role of the console. */
const mayLook = (purpose: string): boolean =>
  purposes
    .find(({ code }) => code === purpose)
    ?.roles.some((role) => consoleRoles.some((known) => known.role === role)) ?? false;
