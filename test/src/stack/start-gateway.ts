import { startService, type Service } from '@kasane/infra/stack/service';
import type { StackReport } from '@kasane/infra/stack/start-stack';

export interface GatewayOptions {
  readonly stack: StackReport;
  readonly supergraphFile?: string;
  readonly onLog?: (line: string) => void;
}

/** One more gateway over the parts of a running stack, in a process of its own. */
export const startGateway = ({
  stack,
  supergraphFile = stack.supergraphFile,
  onLog = () => undefined,
}: GatewayOptions): Promise<Service> =>
  startService({
    name: 'gateway',
    program: new URL('../../../gateway/dist/main.js', import.meta.url),
    env: {
      PORT: '0',
      SUPERGRAPH_FILE: supergraphFile,
      GRANT_KEY_FILE: stack.grantKeyFile,
      OIDC_ISSUERS: stack.issuer,
      DATABASE_URL_GATEWAY: stack.databases['gateway'] ?? '',
    },
    onLog,
  });
