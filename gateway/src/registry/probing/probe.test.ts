import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNetworkList } from './allowed-networks.js';
import { createProber } from './probe.js';

const asked: string[] = [];
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (request.url === '/text') response.end('no JSON');
    else if (request.url === '/silent') response.flushHeaders();
    else response.end('{"data":{"__typename":"Query"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const local = createProber({ inNetworks: createNetworkList(['127.0.0.0/8']), timeout: 500 });
const nowhere = createProber({ inNetworks: createNetworkList(['10.20.0.0/16']) });
afterAll(() => Promise.all([local.close(), nowhere.close()]));

const post = (host: string, path: string) =>
  ({
    method: 'POST',
    url: `http://${host}:${String(port)}${path}`,
    query: '{ __typename }',
  }) as const;

describe('asking a server a department named', () => {
  it.each(['127.0.0.1', 'localhost'])('asks %s, which is allowed', async (host) => {
    expect(await local.probe(post(host, '/graphql'))).toEqual({
      kind: 'answered',
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
  });

  it.each(['127.0.0.1', 'localhost'])('connects to %s not where it is not', async (host) => {
    const before = asked.length;
    expect(await nowhere.probe(post(host, '/graphql'))).toEqual({
      kind: 'failed',
      reason: 'the address is in none of the allowed networks',
    });
    expect(asked).toHaveLength(before);
  });

  it('follows no redirect', async () => {
    expect(await local.probe({ method: 'GET', url: post('127.0.0.1', '/moved').url })).toEqual({
      kind: 'answered',
      status: 302,
      body: '',
    });
    expect(asked).not.toContain('GET /elsewhere');
  });

  it('gives a text that is no JSON as it is, and up on one that never comes', async () => {
    expect(await local.probe(post('127.0.0.1', '/text'))).toMatchObject({ body: 'no JSON' });
    expect(await local.probe(post('127.0.0.1', '/silent'))).toEqual({
      kind: 'failed',
      reason: 'TimeoutError',
    });
    expect(await local.probe({ method: 'GET', url: 'no url' })).toMatchObject({ kind: 'failed' });
  });
});
