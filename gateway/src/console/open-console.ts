import type { Router } from 'express';
import pg from 'pg';
import { createAuthenticator } from '../auth/authenticator.js';
import type { GatewayConfig } from '../config.js';
import type { LogCause } from '../errors/coded-error.js';
import type { GraphiqlSamples } from '../graphiql/samples.js';
import { consoleRouter } from './console-router.js';
import { createHealthAsker } from './subgraph-health.js';

export interface ConsoleOptions {
  readonly config: Pick<GatewayConfig, 'databaseUrl' | 'issuers' | 'audience'>;
  readonly samples: GraphiqlSamples;
  readonly log: LogCause;
}

/** The console over the gateway's own rights: it reads, and can do nothing else. */
export function openConsole({ config, samples, log }: ConsoleOptions): Router {
  const database = new pg.Pool({
    connectionString: config.databaseUrl,
    // Few look at it, and none of them may take a connection from those who work.
    max: 2,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
    allowExitOnIdle: true,
    application_name: 'kasane gateway console',
    options: '-c default_transaction_read_only=on',
  });
  // A connection lost while idle is replaced by the next look.
  database.on('error', () => undefined);
  return consoleRouter({
    issuer: config.issuers[0]?.url ?? '',
    staff: samples.staff,
    authenticate: createAuthenticator(config),
    database,
    askHealth: createHealthAsker(),
    log,
  });
}
