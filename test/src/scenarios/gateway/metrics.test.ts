import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@kasane/infra/database/free-port';
import type { Service } from '@kasane/infra/stack/service';
import { headersOf } from '../../asking/ask.js';
import { servedBy } from '../../stack/registry.js';
import { person, stack } from '../../stack/running-stack.js';
import { startGateway } from '../../stack/start-gateway.js';

let gateway: Service;
let metricsPort = 0;

beforeAll(async () => {
  metricsPort = await freePort(0);
  gateway = await startGateway({ stack, metricsPort });
});

afterAll(() => gateway.stop());

const metrics = async (): Promise<string> =>
  (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();

const post = async (body: object, headers: Readonly<Record<string, string>>) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the figures of a gateway', () => {
  it('count what happened, without a name, an id or a word of the request', async () => {
    const id = person('sakura-mother');
    const headers = await headersOf('household');
    const query = 'query 佐倉を見る_は書けない { person(id: "x") { name } }';
    await post({ query: `query LookAtSakura { person(id: "${id}") { name } }` }, headers);
    await post({ query }, headers);
    await post({ query: '{ __typename }' }, {});
    await post(
      { query: '{ __typename }' },
      { ...headers, 'apollographql-client-name': 'LookAtSakura' },
    );
    const text = await metrics();
    const counted = text
      .split('\n')
      .filter((line) =>
        /^kasane_(?!.*(_sum|_bucket|fetch_seconds|consent_store|shown))/.test(line),
      );
    expect(counted).toEqual([
      'kasane_requests_total{status="200"} 2',
      'kasane_requests_total{status="400"} 1',
      'kasane_requests_total{status="401"} 1',
      'kasane_request_seconds_count 4',
      'kasane_operations_total{kind="query",outcome="answered"} 2',
      'kasane_operations_total{kind="unknown",outcome="refused"} 1',
      'kasane_ledger_seconds_count{outcome="good"} 1',
      'kasane_requests_running 0',
      `kasane_supergraph_activation ${String(await servedBy(gateway.url))}`,
    ]);
    expect(text).toMatch(/^kasane_shown_total\{class="S1"\} [1-9]/m);
    expect(text).toMatch(
      /^kasane_fetch_seconds_count\{subgraph="household",outcome="answered"\} [1-9]/m,
    );
    for (const secret of [id, 'Sakura', '佐倉', 'DEPARTMENT']) {
      expect(text).not.toContain(secret);
    }
  });

  it('are not to be had where the questions are asked', async () => {
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    expect((await fetch(`${stack.registry}/metrics`)).status).toBe(404);
  });
});
