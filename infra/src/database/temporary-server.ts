import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from './embedded-server.js';

export interface TemporaryServer {
  /** Of its administrator. */
  readonly url: string;
  /** Leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

/** An empty server for the tests of one file. */
export async function startTemporaryServer(): Promise<TemporaryServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kasane-database-'));
  // Run as root, the server drops to a user of its own, who must be able to enter the folder.
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer({
    directory: folder,
    password: 'administrator',
    onLog: () => undefined,
    onCrash: () => undefined,
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
