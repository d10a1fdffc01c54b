import { databaseUrl } from '@kasane/db/database-url';
import { readIssuers, type TrustedIssuer } from './auth/trusted-issuers.js';

export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** The last good supergraph; made and kept by the gateway. */
  readonly supergraphFile: string;
  /** Milliseconds between two looks at the registry. */
  readonly supergraphPoll: number;
  /** Private key for grants; made where there is none. */
  readonly grantKeyFile: string;
  readonly issuers: readonly TrustedIssuer[];
  readonly audience: string;
  /** Milliseconds, for a subgraph that `timeouts` does not name. */
  readonly timeout: number;
  readonly timeouts: ReadonlyMap<string, number>;
}

/**
 * Reads the environment, the only configuration there is.
 *
 * | variable | meaning | default |
 * |---|---|---|
 * | HOST, PORT | where to listen | 127.0.0.1, any free port |
 * | DATABASE_URL_GATEWAY | the consent store, the ledger and what the registry says | – |
 * | SUPERGRAPH_FILE | where the last good supergraph is kept, for a start without the registry | – |
 * | SUPERGRAPH_POLL_MS | from one look at the registry to the next, where it tells nothing | 10000 |
 * | GRANT_KEY_FILE | private key for grants, made at the first start | – |
 * | OIDC_ISSUERS | trusted issuers, `https://city.example partner=https://partner.example`; the name stands before the ids of that issuer's readers | – |
 * | OIDC_AUDIENCE | audience of access tokens | kasane |
 * | SUBGRAPH_TIMEOUT_MS | until a subgraph has answered | 5000 |
 * | METRICS_PORT, METRICS_HOST | `GET /metrics` (metrics/serve-metrics.ts) | none, 127.0.0.1 |
 * | SUBGRAPH_TIMEOUTS | single ones, `elderly=3000,household=8000` | – |
 *
 * @throws Error naming the variable that is wrong and what it takes.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): GatewayConfig {
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: whole('PORT', env['PORT'] ?? '0', 0, 65_535),
    databaseUrl: databaseUrl('gateway', env),
    supergraphFile: required(
      env,
      'SUPERGRAPH_FILE',
      'the path to keep the last good supergraph at',
    ),
    supergraphPoll: whole(
      'SUPERGRAPH_POLL_MS',
      env['SUPERGRAPH_POLL_MS'] ?? '10000',
      50,
      3_600_000,
    ),
    grantKeyFile: required(env, 'GRANT_KEY_FILE', 'the path of the private key for grants'),
    issuers: readIssuers(required(env, 'OIDC_ISSUERS', 'the trusted issuers, separated by spaces')),
    audience: env['OIDC_AUDIENCE'] ?? 'kasane',
    timeout: whole('SUBGRAPH_TIMEOUT_MS', env['SUBGRAPH_TIMEOUT_MS'] ?? '5000', 1, 120_000),
    timeouts: readTimeouts(env['SUBGRAPH_TIMEOUTS'] ?? ''),
  };
}

function readTimeouts(text: string): ReadonlyMap<string, number> {
  const entries = text.split(',').filter((entry) => entry.trim() !== '');
  return new Map(
    entries.map((entry) => {
      const [name, value] = entry.split('=').map((part) => part.trim());
      if (name === undefined || name === '' || value === undefined) {
        throw new Error(
          `SUBGRAPH_TIMEOUTS has "${entry}"; write subgraph=milliseconds, separated by commas`,
        );
      }
      return [name, whole('SUBGRAPH_TIMEOUTS', value, 1, 120_000)];
    }),
  );
}

function required(env: NodeJS.ProcessEnv, name: string, meaning: string): string {
  const value = env[name];
  if (value === undefined || value.trim() === '') {
    throw new Error(`${name} is not set; it takes ${meaning}`);
  }
  return value;
}

function whole(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new Error(
    `${name} is "${text}"; it takes a whole number from ${String(low)} to ${String(high)}`,
  );
}
