import { createServer, type RequestListener, type Server } from 'node:http';

/** Milliseconds a client may take, and connections there may be. */
const httpLimits = {
  /** Until the headers are whole, counted from the connection: who says nothing holds it no longer. */
  headers: 10_000,
  /** Until the request is whole. */
  request: 30_000,
  /** Between two requests of one connection. */
  keepAlive: 65_000,
  /** How often the above is looked at. */
  check: 2_000,
  /** Beyond these a connection is closed as it opens; those that are open stay as quick as they were. */
  connections: 10_000,
} as const;

/** An HTTP server that waits for no slow or silent client (leaks.md 36). */
export function createLimitedServer(
  listener: RequestListener,
  limits: Readonly<Record<keyof typeof httpLimits, number>> = httpLimits,
): Server {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: limits.check,
    },
    listener,
  );
  server.maxConnections = limits.connections;
  return server;
}
