import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** @returns where it listens, without a path; rejects where it cannot */
export async function listenHttp(http: Server, { host, port }: Listening): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  return `http://${host}:${String((http.address() as AddressInfo).port)}`;
}
