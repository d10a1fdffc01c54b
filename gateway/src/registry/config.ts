import { databaseUrl } from '@kasane/db/database-url';
import { readPort } from '@kasane/process/read-port';
import { readIssuers, type TrustedIssuer } from '../auth/trusted-issuers.js';

export interface RegistryConfig {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly issuers: readonly TrustedIssuer[];
  readonly audience: string;
  readonly allowedNetworks: readonly string[];
  readonly usageDays: number;
}

/**
 * Reads the environment, the only configuration there is.
 *
 * | variable | meaning | default |
 * |---|---|---|
 * | HOST, PORT | where to listen | 127.0.0.1, any free port |
 * | DATABASE_URL_REGISTRY | the schema registry | – |
 * | OIDC_ISSUERS | trusted issuers, separated by spaces; departments are told the first | – |
 * | REGISTRY_AUDIENCE | audience of access tokens | kasane-registry |
 * | REGISTRY_NETWORKS | where subgraphs may live, CIDR, separated by spaces | none |
 * | METRICS_PORT, METRICS_HOST | `GET /metrics` (../metrics/serve-metrics.ts) | none, 127.0.0.1 |
 * | REGISTRY_USAGE_DAYS | how long a recorded operation counts as used | 30 |
 *
 * @throws Error naming the variable that is wrong and what it takes.
 */
export function readRegistryConfig(env: NodeJS.ProcessEnv = process.env): RegistryConfig {
  const issuers = readIssuers(env['OIDC_ISSUERS'] ?? '');
  if (issuers.length === 0) {
    throw new Error('OIDC_ISSUERS is not set; it takes the trusted issuers, separated by spaces');
  }
  const usageDays = Number(env['REGISTRY_USAGE_DAYS'] ?? '30');
  if (!Number.isInteger(usageDays) || usageDays < 1 || usageDays > 3_650) {
    throw new Error('REGISTRY_USAGE_DAYS takes a whole number of days from 1 to 3650');
  }
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: readPort(env['PORT']),
    databaseUrl: databaseUrl('registry', env),
    issuers,
    audience: env['REGISTRY_AUDIENCE'] ?? 'kasane-registry',
    allowedNetworks: words(env['REGISTRY_NETWORKS']),
    usageDays,
  };
}

const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter((word) => word !== '');
