import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens, tells the parent where, and ends with it, as every program of the stack does. */
export function reportToParent(http: Server): void {
  http.keepAliveTimeout = 65_000;
  http.listen(0, '127.0.0.1', () => {
    process.send?.({ url: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}` });
  });
  const stop = () => process.exit(0);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  // Ctrl-C reaches the whole process group; the parent decides the order of stopping.
  process.on('SIGINT', () => undefined);
}
