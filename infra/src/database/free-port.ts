import { createServer, type AddressInfo } from 'node:net';

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(preferred, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  }).catch((error: unknown) => {
    if (preferred === 0) throw error;
    return freePort();
  });
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
