import { fork, type ChildProcess } from 'node:child_process';

export interface ServiceOptions {
  readonly name: string;
  /** Compiled main program; it reports `{ url }` and ends when its parent does. */
  readonly program: URL;
  readonly env: Readonly<Record<string, string>>;
  readonly onLog: (line: string) => void;
}

export interface Service {
  readonly name: string;
  readonly url: string;
  /** Operating-system process of the moment; another one after a restart. */
  readonly processId: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/** Until a service reports, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Runs one program of the stack in a process of its own, with the few variables it needs and no
 * other, and starts it again on the same port when it ends unasked.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  let stopping = false;
  let delay = 250;
  let [child, url] = await launch(options);
  const port = new URL(url).port;
  const watch = () => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      options.onLog(`${options.name} が終了しました (${String(signal ?? code)})。起動し直します。`);
      setTimeout(() => void restart(), delay);
      delay = Math.min(delay * 2, 5_000);
    });
  };
  const restart = async () => {
    if (stopping) return;
    try {
      [child, url] = await launch({ ...options, env: { ...options.env, PORT: port } });
      delay = 250;
      watch();
    } catch {
      setTimeout(() => void restart(), delay);
      delay = Math.min(delay * 2, 5_000);
    }
  };
  watch();
  return {
    name: options.name,
    url,
    processId: () => child.pid,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 6_000);
      await ended;
      clearTimeout(hard);
    },
  };
}

function launch({ name, program, env, onLog }: ServiceOptions): Promise<[ChildProcess, string]> {
  const child = fork(program, {
    // What a request makes lives as long as the request: with room for several at once it is swept
    // away young, and not carried into the old generation first.
    execArgv: [...process.execArgv, '--max-semi-space-size=32'],
    // Libraries check and explain more where they are not told that it is production.
    env: { ...inherited(), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let last = '';
  const relay = (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      if (line.trim() === '') continue;
      last = line;
      onLog(`${name}: ${line}`);
    }
  };
  child.stdout?.on('data', relay);
  child.stderr?.on('data', relay);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} が ${String(PATIENCE / 1_000)} 秒以内に起動しませんでした。`));
    }, PATIENCE);
    child.once('message', (message: { url: string }) => {
      clearTimeout(timer);
      resolve([child, message.url]);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${name} を起動できませんでした (終了コード ${String(code)}): ${last}`));
    });
  });
}

/** A service sees nothing of our environment but what a program needs to run at all. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_EXTRA_CA_CERTS'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
