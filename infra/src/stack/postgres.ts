import { Client } from 'pg';
import { startEmbeddedServer, type EmbeddedServer } from '../database/embedded-server.js';
import type { StackFolder } from './state.js';

export interface Database {
  readonly administratorUrl: string;
  /** True where we started the server, so that its content is ours to make anew. */
  readonly embedded: boolean;
  /** Process of the embedded server, another one after a crash; undefined for a server elsewhere. */
  readonly processId: () => number | undefined;
  /** Tells that the server is about to end on purpose, so that nobody starts it again. */
  readonly expectEnd: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * The server DATABASE_URL names (a URL that may create schemas and roles), or else the embedded one,
 * which is started again on the same port when it crashes.
 */
export async function openDatabase(
  folder: StackFolder,
  log: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Database> {
  const given = env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    if (!/^postgres(ql)?:\/\//.test(given) || !URL.canParse(given)) {
      throw new Error(
        'DATABASE_URL は postgresql://利用者:パスワード@サーバー:5432/データベース の形で指定してください。',
      );
    }
    await tryConnection(given);
    return {
      administratorUrl: given,
      embedded: false,
      processId: () => undefined,
      expectEnd: () => undefined,
      stop: () => Promise.resolve(),
    };
  }
  let stopping = false;
  const start = (port?: number): Promise<EmbeddedServer> =>
    startEmbeddedServer({
      directory: folder.database,
      password: folder.secrets.administrator,
      onLog: () => undefined,
      onCrash: () => {
        if (!stopping) void again();
      },
      ...(port === undefined ? {} : { port }),
    });
  let server = await start();
  const port = Number(new URL(server.url).port);
  const again = async (): Promise<void> => {
    log('PostgreSQL が止まりました。起動し直します。');
    if (stopping) return;
    try {
      server = await start(port);
      log('PostgreSQL が戻りました。');
    } catch {
      setTimeout(() => {
        if (!stopping) void again();
      }, 1_000);
    }
  };
  return {
    administratorUrl: server.url,
    embedded: true,
    processId: () => server.processId,
    expectEnd: () => {
      stopping = true;
    },
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
}

/** @throws Error saying which server did not let us in and why, without the password. */
async function tryConnection(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(
      `DATABASE_URL のデータベース ${host}${pathname} に接続できません (${reasonOf(error)})。\n` +
        '  サーバーが動いているか、利用者名とパスワードが正しいかを確かめてください。\n' +
        '  付属の PostgreSQL を使うときは、DATABASE_URL を外してください。',
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses fails with several errors and a message that says nothing. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('、');
  return error instanceof Error ? error.message : String(error);
}
