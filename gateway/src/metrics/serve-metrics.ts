import { createServer } from 'node:http';
import { listenHttp } from '../engine/listen-http.js';

export interface MetricsOptions {
  readonly text: () => string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface ServedMetrics {
  /** Undefined where the environment gives no port. */
  readonly url: string | undefined;
  readonly stop: () => void;
}

/**
 * Serves `GET /metrics` on a port of its own, so that whoever reaches the endpoint does not reach
 * the figures: METRICS_PORT (none: not served; 0: any free one) and METRICS_HOST, which is this
 * machine unless something else is said on purpose.
 *
 * @throws Error naming the variable that is wrong and what it takes.
 */
export async function serveMetrics({
  text,
  env = process.env,
}: MetricsOptions): Promise<ServedMetrics> {
  const wanted = env['METRICS_PORT'] ?? '';
  if (wanted === '') return { url: undefined, stop: () => undefined };
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`METRICS_PORT is "${wanted}"; it takes a whole number from 0 to 65535`);
  }
  const host = env['METRICS_HOST'] ?? '127.0.0.1';
  const http = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(text());
  });
  const url = await listenHttp(http, { host, port });
  return {
    url: `${url}/metrics`,
    stop: () => {
      http.close();
      http.closeAllConnections();
    },
  };
}
