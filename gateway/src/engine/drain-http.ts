import type { Server } from 'node:http';

/** Ends a server when its last request has been answered, or `patience` milliseconds later. */
export async function drainHttp(http: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    http.close(() => {
      resolve();
    });
  });
  // A connection that is kept alive becomes idle after its answer, and then nobody closes it.
  const idle = setInterval(() => {
    http.closeIdleConnections();
  }, 50);
  const late = setTimeout(() => {
    http.closeAllConnections();
  }, patience);
  try {
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}
