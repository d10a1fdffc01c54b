import { createGrantKeys, grantKeysSource } from '@kasane/grant/grant-keys';
import { readPort } from '@kasane/process/read-port';
import { serveAsProcess } from '@kasane/process/serve-as-process';
import type { Subgraph } from './define-subgraph.js';
import { serveSubgraph } from './serve-subgraph.js';

/**
 * The main program of every subgraph. Environment: `PORT` (default: any free port), `HOST`
 * (default 127.0.0.1), `GRANT_KEYS_FILE` or `GRANT_KEYS_URL` (the gateway's public keys) and the
 * DATABASE_URL_… of each system it reads.
 */
export async function runSubgraph(subgraph: Subgraph): Promise<void> {
  const running = await serveSubgraph(subgraph, {
    port: readPort(process.env['PORT']),
    findGrantKey: createGrantKeys({
      source: grantKeysSource(),
      log: (line) => {
        process.stderr.write(`${line}\n`);
      },
    }),
    ...(process.env['HOST'] === undefined ? {} : { host: process.env['HOST'] }),
  });
  serveAsProcess({ name: subgraph.name, url: running.url, stop: running.stop });
}
