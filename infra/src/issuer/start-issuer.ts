import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadIssuerKeys } from './issuer-keys.js';
import { answerInteraction } from './interaction.js';
import { loadProvider } from './load-provider.js';
import { providerConfiguration, SESSION_COOKIE } from './provider-configuration.js';

export interface IssuerOptions {
  /** 0 takes any free port; tokens then outlive a restart only if the next one gets the same port. */
  readonly port: number;
  readonly host?: string;
  /** Made on first use, mode 600. */
  readonly keysFile: string;
  /** Where GraphiQL is served, for example `http://127.0.0.1:4000`. */
  readonly gatewayOrigin: string;
  /** Where a sign-in may return to. */
  readonly redirectUris?: readonly string[];
  /** `Person.id` of a demo resident, by the key of demo-staff.ts. */
  readonly people?: Readonly<Record<string, string>>;
  /** Secrets of the registry's clients, by id (registry-clients.ts). */
  readonly clientSecrets?: Readonly<Record<string, string>>;
}

export interface RunningIssuer {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  readonly stop: () => Promise<void>;
}

/** Starts the demo issuer: a real OpenID provider that asks for no password. */
export async function startIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  const { port, host = '127.0.0.1', keysFile, gatewayOrigin } = options;
  const { people = {}, clientSecrets = {} } = options;
  const gatewayOrigins = originsOf(gatewayOrigin);
  const {
    redirectUris = gatewayOrigins.flatMap((origin) =>
      ['graphiql', 'console'].map((page) => `${origin}/${page}`),
    ),
  } = options;
  const [library, keys] = await Promise.all([loadProvider(), loadIssuerKeys(keysFile)]);
  let handle = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => {
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const issuer = `http://${host}:${String((server.address() as AddressInfo).port)}`;
  const provider = new library.Provider(
    issuer,
    providerConfiguration({
      library,
      keys,
      gatewayOrigins,
      redirectUris,
      people,
      clientSecrets,
    }),
  );
  provider.on('server_error', (_context, error) => {
    process.stderr.write(`issuer: ${error.message}\n`);
  });
  const protocol = provider.callback();
  handle = (request, response) => {
    forgetSession(request);
    if (request.url?.startsWith('/interaction/') === true) {
      void answerInteraction(provider, request, response);
    } else void protocol(request, response);
  };
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * Every sign-in says anew who signs in. With a session, a click on one name would be answered for the
 * person before, or by a page that asks to sign that one out.
 */
function forgetSession({ headers }: IncomingMessage): void {
  const kept = headers.cookie?.split(/; */).filter((cookie) => !cookie.startsWith(SESSION_COOKIE));
  if (kept !== undefined) headers.cookie = kept.join('; ');
}

/** A loopback gateway is opened by either of its two names; both are the same program. */
function originsOf(gatewayOrigin: string): readonly string[] {
  const url = new URL(gatewayOrigin);
  const twin = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[url.hostname];
  if (twin === undefined) return [url.origin];
  const other = new URL(url);
  other.hostname = twin;
  return [url.origin, other.origin];
}
