import { rmSync, writeFileSync } from 'node:fs';
import { openGrantKey } from '@kasane/gateway/grant/grant-key';
import { prepareDatabase, type CastIds } from '../database/prepare-database.js';
import { freePort } from '../database/free-port.js';
import { recreateRegistry } from '../database/recreate-registry.js';
import { roleUrls } from '../database/role-urls.js';
import { demoPeople } from '../issuer/demo-people.js';
import { staffButtons } from '../issuer/staff-buttons.js';
import { RegistrationRefused, registerSubgraphs } from '../registry/register-subgraphs.js';
import { lockFolder } from './folder-lock.js';
import { sampleVariables } from './sample-variables.js';
import { openDatabase, type Database } from './postgres.js';
import { startService, type Service } from './service.js';
import { program, subgraphServices, variablesOf } from './services.js';
import { openStackFolder } from './state.js';
import { keepPorts, wantedPorts } from './subgraph-ports.js';
import { subgraphSdl } from './subgraph-sdl.js';

export interface StackOptions {
  readonly folder: string;
  readonly progress: (line: string) => void;
  /** 0 takes any free port; another one that is taken gives way to a free one. */
  readonly gatewayPort?: number;
  readonly issuerPort?: number;
  readonly registryPort?: number;
}

export interface Stack {
  readonly gateway: string;
  readonly issuer: string;
  readonly registry: string;
  /** Serves the last checkpoint and the public key it is signed with. */
  readonly sealer: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  /** Whoever asks a subgraph directly, as a test or a benchmark, signs its own grant with it. */
  readonly grantKeyFile: string;
  /** Connection strings of `administrator` and of every login role; secrets. */
  readonly databases: Readonly<Record<string, string>>;
  /** Secret of each client of the registry (issuer/registry-clients.ts). */
  readonly clientSecrets: Readonly<Record<string, string>>;
  /** Operating-system processes by name, as started; a crash is answered with another one. */
  readonly processes: Readonly<Record<string, number | undefined>>;
  readonly cast: CastIds;
  readonly stop: () => Promise<void>;
}

/** A running stack, for a process that did not start it itself. */
export type StackReport = Omit<Stack, 'stop'>;

/**
 * Brings the whole of Kasane up on this machine, in the order things need each other, and writes
 * where it is to `stack.json` once all of it answers.
 */
export async function startStack({
  folder: folderPath,
  progress,
  gatewayPort = 4000,
  issuerPort = 4010,
  registryPort = 4020,
}: StackOptions): Promise<Stack> {
  const folder = openStackFolder(folderPath);
  const unlock = lockFolder(folderPath);
  rmSync(folder.running, { force: true });
  let opened: Database | undefined;
  const services: Service[] = [];
  const stop = async () => {
    rmSync(folder.running, { force: true });
    // Ctrl-C reaches the database as well as us: from here on its end is no crash.
    opened?.expectEnd();
    await Promise.all(services.map((service) => service.stop()));
    await opened?.stop();
    unlock();
  };
  try {
    progress('PostgreSQL を起動しています');
    const database = await openDatabase(folder, progress);
    opened = database;
    const cast = await prepareDatabase({ database, secrets: folder.secrets, progress }).catch(
      (error: unknown) => {
        if (!database.embedded) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(
          `データベースを整えられませんでした: ${reason}\n` +
            `  くり返し起きるときは、フォルダー ${folderPath} を消してください。中身は例示の市だけで、次の起動で作り直します。`,
          { cause: error },
        );
      },
    );

    progress('サブグラフと発行者を起動しています');
    const urls = roleUrls(database.administratorUrl, folder.secrets.roles);
    const gatewayAt = await portFor('ゲートウェイ', gatewayPort, progress);
    const origin = `http://127.0.0.1:${String(gatewayAt)}`;
    const launch = async (options: Parameters<typeof startService>[0]): Promise<Service> => {
      const service = await startService(options);
      services.push(service);
      return service;
    };
    const issuer = launch({
      name: 'issuer',
      program: new URL('../issuer/main.js', import.meta.url),
      env: {
        PORT: String(await portFor('発行者', issuerPort, progress)),
        ISSUER_KEYS_FILE: folder.issuerKeys,
        GATEWAY_ORIGIN: origin,
        ISSUER_PEOPLE: JSON.stringify(demoPeople(cast)),
        ISSUER_CLIENTS: JSON.stringify(folder.secrets.clients),
      },
      onLog: progress,
    });
    const registryAt = await portFor('登録簿', registryPort, progress);
    const registry = issuer.then(({ url }) =>
      launch({
        name: 'registry',
        program: program('@kasane/gateway/registry/main'),
        env: {
          PORT: String(registryAt),
          OIDC_ISSUERS: url,
          REGISTRY_NETWORKS: '127.0.0.0/8 ::1',
          ...variablesOf(['registry'], urls),
        },
        onLog: progress,
      }),
    );
    // Waited for below; until then a failure belongs to nobody else.
    registry.catch(() => undefined);
    writeFileSync(folder.grantKeys, JSON.stringify(openGrantKey(folder.grantKey).jwks));
    const ports = await wantedPorts(
      folder.ports,
      subgraphServices.map(({ name }) => name),
    );
    let registering = true;
    const subgraphs = await Promise.all(
      subgraphServices.map(async ({ name, department, systems }) => {
        const start = (port: number) =>
          launch({
            name,
            program: program(`@kasane/subgraph-${name}/main`),
            env: {
              PORT: String(port),
              GRANT_KEYS_FILE: folder.grantKeys,
              ...variablesOf(systems, urls),
            },
            onLog: (line) => {
              // The registry's checks ask without a grant, and with a false one, to be refused.
              if (!registering || !line.includes('"grant":')) progress(line);
            },
          });
        // Between looking at a port and using it, somebody else may have taken it.
        const port = ports.get(name) ?? 0;
        const service = await (port === 0 ? start(0) : start(port).catch(() => start(0)));
        return { ...service, department, sdl: await subgraphSdl(name) };
      }),
    );
    keepPorts(folder.ports, subgraphs);

    progress('サブグラフを登録し、ゲートウェイを起動しています');
    const register = async () =>
      registerSubgraphs({
        registry: (await registry).url,
        secrets: folder.secrets.clients,
        subgraphs,
      });
    const registered = await register().catch(async (error: unknown) => {
      if (!(error instanceof RegistrationRefused) || !database.embedded) throw error;
      progress(`${error.message}\n  例示の登録簿を空にして、登録し直します`);
      await recreateRegistry(database.administratorUrl, folder.secrets.roles);
      return register();
    });
    registering = false;
    if (registered.length > 0) progress(`登録: ${registered.join('、')}`);
    const gateway = await launch({
      name: 'gateway',
      program: program('@kasane/gateway/main'),
      env: {
        PORT: String(gatewayAt),
        SUPERGRAPH_FILE: folder.supergraph,
        GRANT_KEY_FILE: folder.grantKey,
        OIDC_ISSUERS: (await issuer).url,
        GRAPHIQL_STAFF: JSON.stringify(staffButtons),
        GRAPHIQL_VARIABLES: JSON.stringify(sampleVariables(cast)),
        ...variablesOf(['gateway'], urls),
      },
      onLog: progress,
    });
    const sealer = await launch({
      name: 'sealer',
      program: new URL('../sealer/main.js', import.meta.url),
      env: {
        PORT: '0',
        SEAL_KEY_FILE: folder.sealKey,
        SEAL_WITNESS_DIR: folder.witness,
        SEAL_INTERVAL_MS: '5000',
        // The embedded database is made up, and is made anew with its log (prepare-database.ts).
        SEAL_NEW_LOG: database.embedded ? 'yes' : (process.env['SEAL_NEW_LOG'] ?? ''),
        ...variablesOf(['sealer'], urls),
      },
      onLog: progress,
    });
    const running = {
      gateway: gateway.url,
      sealer: sealer.url,
      issuer: (await issuer).url,
      registry: (await registry).url,
      subgraphs: Object.fromEntries(subgraphs.map(({ name, url }) => [name, url])),
    };
    writeFileSync(
      folder.running,
      `${JSON.stringify({
        ...running,
        processId: process.pid,
        database: database.processId(),
        databaseAt: withoutPassword(database.administratorUrl),
      })}\n`,
    );
    return {
      ...running,
      supergraphFile: folder.supergraph,
      grantKeyFile: folder.grantKey,
      clientSecrets: folder.secrets.clients,
      databases: {
        administrator: database.administratorUrl,
        ...Object.fromEntries(Object.entries(urls).map(([name, { url }]) => [name, url])),
      },
      processes: {
        database: database.processId(),
        ...Object.fromEntries(
          [...subgraphs, gateway, sealer, await issuer, await registry].map(
            ({ name, processId }) => [name, processId()],
          ),
        ),
      },
      cast,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function withoutPassword(url: string): string {
  const place = new URL(url);
  place.username = '';
  place.password = '';
  return place.href;
}

/** The wanted port or, said aloud, another one. */
async function portFor(
  what: string,
  wanted: number,
  progress: (line: string) => void,
): Promise<number> {
  const port = await freePort(wanted);
  if (wanted !== 0 && port !== wanted) {
    progress(`ポート ${String(wanted)} は使われているので、${what}は ${String(port)} を使います`);
  }
  return port;
}
