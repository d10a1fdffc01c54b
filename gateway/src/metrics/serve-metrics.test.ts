import { describe, expect, it } from '@jest/globals';
import { serveMetrics } from './serve-metrics.js';

describe('serving metrics', () => {
  it('is asked for by a port, and answers one address to this machine', async () => {
    const { url, stop } = await serveMetrics({ text: () => 'a 1\n', env: { METRICS_PORT: '0' } });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const answer = await fetch(String(url));
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'a 1\n',
    ]);
    expect((await fetch(String(url), { method: 'POST' })).status).toBe(404);
    expect((await fetch(new URL('/', url))).status).toBe(404);
    stop();
  });

  it('is not done unless asked for, and a wrong port is named', async () => {
    expect((await serveMetrics({ text: () => '', env: {} })).url).toBeUndefined();
    for (const METRICS_PORT of ['http', '-1', '65536']) {
      await expect(serveMetrics({ text: () => '', env: { METRICS_PORT } })).rejects.toThrow(
        `METRICS_PORT is "${METRICS_PORT}"`,
      );
    }
  });
});
