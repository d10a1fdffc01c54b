import { utf8Only } from '@kasane/process/utf8-only';
import express, { type Request, type RequestHandler } from 'express';
import { drainHttp } from '../engine/drain-http.js';
import { listenHttp } from '../engine/listen-http.js';
import { createLimitedServer } from '../limits/limited-server.js';
import { createRegistryMetrics } from '../metrics/registry-metrics.js';
import { serveMetrics } from '../metrics/serve-metrics.js';
import { createCallerReader } from './callers/caller.js';
import { createBoundedComposer } from './compose/bounded-composer.js';
import type { RegistryConfig } from './config.js';
import { createRefusals, type LogRefusal } from './http/refusals.js';
import { routes } from './http/routes.js';
import { createNetworkList } from './probing/allowed-networks.js';
import { createProber } from './probing/probe.js';
import { createDepartmentQueue } from './publishing/department-queue.js';
import { RegistryError } from './registry-errors.js';
import { openRegistryDatabase } from './store/registry-database.js';

export interface RunningRegistry {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface RegistryOptions {
  readonly config: RegistryConfig;
  readonly log: LogRefusal;
}

/**
 * Serves the registry. The life of a request, in order:
 *
 * 1. sign-in: a token of a program, made for this registry (callers/caller.ts), before anything of
 *    the request is read;
 * 2. body: JSON, up to a megabyte;
 * 3. who may: each act says it itself, knowing whose subgraph it is (callers/may.ts);
 * 4. turn: a department's changes one after the other (publishing/department-queue.ts);
 * 5. the act: checks first, then one transaction or nothing (publishing/);
 * 6. refusals: a code of one table, with what to do (registry-errors.ts).
 *
 * Gateways do not ask it: they read what it wrote, and go on without it.
 */
export async function serveRegistry({ config, log }: RegistryOptions): Promise<RunningRegistry> {
  const database = openRegistryDatabase(config.databaseUrl);
  const metrics = createRegistryMetrics(routes.map(({ method, path }) => `${method} ${path}`));
  const figures = await serveMetrics(metrics);
  const composer = metrics.overComposer(createBoundedComposer());
  const prober = createProber({ inNetworks: createNetworkList(config.allowedNetworks) });
  const tools = {
    database,
    compose: composer.compose,
    probe: prober.probe,
    allowedNetworks: config.allowedNetworks,
    usageDays: config.usageDays,
  };
  const readCaller = createCallerReader(config);
  const inTurn = createDepartmentQueue();
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', async (_request, response) => {
    await database.query('SELECT 1');
    response.json({ status: 'up' });
  });
  app.get('/.well-known/kasane-registry.json', (_request, response) => {
    response.json({ issuer: config.issuers[0]?.url, audience: config.audience });
  });
  app.use('/v1', async (request, response, next) => {
    response.locals['caller'] = await readCaller(request.headers.authorization);
    next();
  });
  app.use(express.json({ limit: '1mb', verify: utf8Only }));
  for (const { method, path, who, answer } of routes) {
    const handle: RequestHandler = async (request: Request, response) => {
      const caller = response.locals['caller'] as Awaited<ReturnType<typeof readCaller>>;
      const { params, query } = request;
      const body: unknown = request.body;
      const act = () => answer({ tools, caller, params, query, body });
      const answered = await metrics.over(`${method} ${path}`, () =>
        who === 'department' ? inTurn(caller.agency, act) : act(),
      );
      response.status(answered.status).set('cache-control', 'no-store').json(answered.body);
    };
    app[method.toLowerCase() as Lowercase<typeof method>](path, handle);
  }
  app.use(() => {
    throw new RegistryError('NOT_FOUND');
  });
  app.use(createRefusals(log));
  const http = createLimitedServer(app);
  const url = await listenHttp(http, config);
  return {
    url,
    stop: async () => {
      figures.stop();
      await drainHttp(http);
      await Promise.all([composer.close(), prober.close(), database.end()]);
    },
  };
}
