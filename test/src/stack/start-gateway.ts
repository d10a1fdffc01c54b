import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startService, type Service } from '@kasane/infra/stack/service';
import type { StackReport } from '@kasane/infra/stack/start-stack';

export interface GatewayOptions {
  readonly stack: StackReport;
  /** Where it keeps its last good supergraph; a file of its own unless given. */
  readonly supergraphFile?: string;
  /** The stack's own unless given; where there is none, a new key is made. */
  readonly grantKeyFile?: string;
  /** Milliseconds between two looks at the registry. */
  readonly poll?: number;
  /** Milliseconds a subgraph has to answer. */
  readonly timeout?: number;
  /** Issuers it trusts beside the stack's own, `clerks=http://…`. */
  readonly issuers?: string;
  /** Where it serves its metrics; nowhere unless given. */
  readonly metricsPort?: number;
  readonly onLog?: (line: string) => void;
}

/** One more gateway over the parts of a running stack, in a process of its own. */
export const startGateway = ({
  stack,
  supergraphFile = path.join(
    mkdtempSync(path.join(tmpdir(), 'kasane-gateway-')),
    'supergraph.graphql',
  ),
  grantKeyFile = stack.grantKeyFile,
  poll = 10_000,
  timeout = 5_000,
  issuers = '',
  metricsPort,
  onLog = () => undefined,
}: GatewayOptions): Promise<Service> =>
  startService({
    name: 'gateway',
    program: new URL('../../../gateway/dist/main.js', import.meta.url),
    env: {
      PORT: '0',
      SUPERGRAPH_FILE: supergraphFile,
      SUPERGRAPH_POLL_MS: String(poll),
      SUBGRAPH_TIMEOUT_MS: String(timeout),
      METRICS_PORT: String(metricsPort ?? ''),
      GRANT_KEY_FILE: grantKeyFile,
      OIDC_ISSUERS: `${stack.issuer} ${issuers}`,
      DATABASE_URL_GATEWAY: stack.databases['gateway'] ?? '',
    },
    onLog,
  });
