import { createGrantKeys, grantKeysSource } from '@kasane/grant/grant-keys';
import type { Subgraph } from './define-subgraph.js';
import { serveSubgraph } from './serve-subgraph.js';

/**
 * The main program of every subgraph. Environment: `PORT` (default: any free port), `HOST`
 * (default 127.0.0.1), `GRANT_KEYS_FILE` or `GRANT_KEYS_URL` (the gateway's public keys) and the
 * DATABASE_URL_… of each system it reads.
 *
 * Started by a parent with an IPC channel it reports `{ url }` and ends when the parent does.
 */
export async function runSubgraph(subgraph: Subgraph): Promise<void> {
  const port = readPort(process.env['PORT']);
  const running = await serveSubgraph(subgraph, {
    port,
    findGrantKey: createGrantKeys({
      source: grantKeysSource(),
      log: (line) => {
        process.stderr.write(`${line}\n`);
      },
    }),
    ...(process.env['HOST'] === undefined ? {} : { host: process.env['HOST'] }),
  });
  const stop = () => {
    setTimeout(() => process.exit(1), 5_000).unref();
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  // Ctrl-C reaches the whole process group; the parent decides the order of stopping.
  process.on('SIGINT', () => {
    if (process.send === undefined) stop();
  });
  if (process.send === undefined) process.stdout.write(`${subgraph.name} ${running.url}\n`);
  else process.send({ url: running.url });
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${value}"; it must be a port number from 0 to 65535`);
}
