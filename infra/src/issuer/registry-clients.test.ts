import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientToken } from '@kasane/cli/registry/client-token';
import { createRemoteJWKSet, jwtVerify } from 'jose';

import { registryClients } from './registry-clients.js';
import { startIssuer, type RunningIssuer } from './start-issuer.js';

let folder = '';
let running: RunningIssuer;
const secret = 'only-of-the-elderly-department';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-clients-'));
  running = await startIssuer({
    port: 0,
    keysFile: join(folder, 'issuer.json'),
    gatewayOrigin: 'http://127.0.0.1:4999',
    clientSecrets: Object.fromEntries(
      registryClients.map(({ id }) => [id, id === 'registry-elderly' ? secret : `of ${id}`]),
    ),
  });
});

afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true });
});

const claimsOf = async (token: string) =>
  (
    await jwtVerify(token, createRemoteJWKSet(new URL('/jwks', running.issuer)), {
      issuer: running.issuer,
      audience: 'kasane-registry',
    })
  ).payload;

const ask = (fields: Record<string, string>, credentials?: string) =>
  fetch(new URL('/token', running.issuer), {
    method: 'POST',
    headers:
      credentials === undefined
        ? {}
        : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams(fields),
  });

describe('a department’s program', () => {
  it('signs in with its secret, as its department', async () => {
    const token = await clientToken({
      issuer: running.issuer,
      clientId: 'registry-elderly',
      secret,
    });
    expect(await claimsOf(token)).toMatchObject({
      sub: 'registry-elderly',
      agency: 'elderly',
      registry_role: 'PUBLISHER',
    });
  });

  it('the officer’s approves, and there is one such', async () => {
    const token = await clientToken({
      issuer: running.issuer,
      clientId: 'registry-officer',
      secret: 'of registry-officer',
    });
    expect(await claimsOf(token)).toMatchObject({ agency: 'audit', registry_role: 'APPROVER' });
    expect(registryClients.filter(({ registryRole }) => registryRole === 'APPROVER')).toHaveLength(
      1,
    );
  });

  it('is refused with another’s secret, or none', async () => {
    const options = { issuer: running.issuer, clientId: 'registry-children', secret };
    await expect(clientToken(options)).rejects.toThrow('invalid_client');
    const grant = { grant_type: 'client_credentials', client_id: 'registry-elderly' };
    expect((await ask(grant)).status).toBe(401);
  });

  it('gets no token for the graph, and a public client none for the registry', async () => {
    const grant = { grant_type: 'client_credentials', resource: 'urn:kasane:graph' };
    const refused = await ask(grant, `registry-elderly:${secret}`);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: 'invalid_target' },
    ]);
    const publicly = await ask({
      grant_type: 'client_credentials',
      client_id: 'graphiql',
      resource: 'urn:kasane:registry',
    });
    expect(publicly.status).toBe(400);
  });
});
