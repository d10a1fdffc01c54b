import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
} from 'jose';
import { createAuthenticator } from './authenticator.js';
import { authErrors } from './auth-error.js';
import { readIssuers } from './trusted-issuers.js';

interface TestIssuer {
  readonly url: string;
  readonly key: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly requests: string[];
  readonly server: Server;
  /** What its discovery document says in `issuer`; its own URL unless a test lies. */
  claims: string;
  down: boolean;
}

async function openIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (issuer.down) response.writeHead(503).end();
    else if (request.url === '/jwks') response.end(JSON.stringify({ keys: [jwk] }));
    else response.end(JSON.stringify({ issuer: issuer.claims, jwks_uri: `${issuer.url}/jwks` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const issuer = { url, key: privateKey, publicKey, requests, server, claims: url, down: false };
  return issuer;
}

let city: TestIssuer;
let stranger: TestIssuer;

beforeAll(async () => {
  [city, stranger] = await Promise.all([openIssuer(), openIssuer()]);
});

afterAll(() => {
  for (const { server } of [city, stranger]) {
    server.close();
    server.closeAllConnections();
  }
});

const now = () => Math.floor(Date.now() / 1000);
const claims = (changes: Record<string, unknown> = {}) => ({
  iss: city.url,
  aud: 'kasane',
  sub: 'u-1',
  name: '高梨 あさひ',
  agency: 'elderly',
  role: 'DEPARTMENT_WORKER',
  iat: now(),
  exp: now() + 60,
  ...changes,
});

const bearer = async (changes: Record<string, unknown> = {}, key: CryptoKey = city.key) =>
  `Bearer ${await new SignJWT(claims(changes)).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)}`;

const open = () => createAuthenticator({ issuers: readIssuers(city.url), audience: 'kasane' });

async function answer(header: string | undefined, authenticate = open()): Promise<unknown> {
  try {
    return await authenticate(header);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code = error.extensions['code'] as keyof typeof authErrors;
    expect(error.message).toBe(authErrors[code].message);
    expect(error.extensions['http']).toMatchObject({ status: authErrors[code].status });
    return code;
  }
}

const reader = () => ({
  id: 'u-1',
  issuer: city.url,
  agency: 'elderly',
  role: 'DEPARTMENT_WORKER',
  name: '高梨 あさひ',
});

describe('createAuthenticator', () => {
  it('reads the reader out of a token of a trusted issuer', async () => {
    expect(await answer(await bearer())).toEqual(reader());
    expect(await answer((await bearer()).replace('Bearer', 'bearer'))).toEqual(reader());
    expect(await answer(await bearer({ aud: ['other', 'kasane'] }))).toEqual(reader());
  });

  it('knows whose record a resident may read, if the issuer says a person', async () => {
    const person = 'b251d90a-4a2d-89a9-9dd6-6d6ea7efb8ce';
    expect(await answer(await bearer({ person }))).toEqual({ ...reader(), person });
    for (const wrong of ['1000693363', '', 7, person.toUpperCase(), [person]]) {
      expect(await answer(await bearer({ person: wrong }))).toEqual(reader());
    }
  });

  it('refuses no token and what is not a token', async () => {
    expect(await answer(undefined)).toBe('MISSING_TOKEN');
    expect(await answer('')).toBe('MISSING_TOKEN');
    expect(await answer('Basic dTpw')).toBe('INVALID_TOKEN');
    expect(await answer('Bearer abc')).toBe('INVALID_TOKEN');
    expect(await answer('Bearer a.b.c')).toBe('INVALID_TOKEN');
  });

  it('refuses other audiences, expired, early and altered tokens', async () => {
    expect(await answer(await bearer({ aud: 'other' }))).toBe('INVALID_TOKEN');
    expect(await answer(await bearer({ exp: now() - 60 }))).toBe('EXPIRED_TOKEN');
    expect(await answer(await bearer({ nbf: now() + 60 }))).toBe('INVALID_TOKEN');
    const [header = '', , signature = ''] = (await bearer()).split('.');
    const forged = Buffer.from(JSON.stringify(claims({ agency: 'audit' }))).toString('base64url');
    expect(await answer(`${header}.${forged}.${signature}`)).toBe('INVALID_TOKEN');
  });

  it('refuses an issuer nobody configured, without asking it anything', async () => {
    expect(await answer(await bearer({ iss: stranger.url }, stranger.key))).toBe('UNKNOWN_ISSUER');
    expect(await answer(await bearer({ iss: undefined }))).toBe('UNKNOWN_ISSUER');
    expect(await answer(await bearer({ iss: `${city.url}/` }))).toBe('UNKNOWN_ISSUER');
    expect(stranger.requests).toEqual([]);
    const issuers = readIssuers(`${city.url} partner=${stranger.url}`);
    const both = createAuthenticator({ issuers, audience: 'kasane' });
    const guest = await bearer({ iss: stranger.url }, stranger.key);
    expect(await answer(guest, both)).toEqual({
      ...reader(),
      id: 'partner:u-1',
      issuer: stranger.url,
    });
    expect(await answer(await bearer(), both)).toEqual(reader());
    expect(await answer(await bearer({ sub: 'partner:u-1' }), both)).toBe('INVALID_TOKEN');
    expect(await answer(await bearer({}, stranger.key), both)).toBe('INVALID_TOKEN');
  });

  it('refuses unsigned tokens and the public key used as a shared secret', async () => {
    expect(await answer(`Bearer ${new UnsecuredJWT(claims()).encode()}`)).toBe('INVALID_TOKEN');
    const secret = new TextEncoder().encode(await exportSPKI(city.publicKey));
    for (const header of [{ alg: 'HS256', kid: 'one' }, { alg: 'HS256' }]) {
      const token = await new SignJWT(claims()).setProtectedHeader(header).sign(secret);
      expect(await answer(`Bearer ${token}`)).toBe('INVALID_TOKEN');
    }
    expect(await answer(await bearer())).toEqual(reader());
  });

  it('refuses missing claims, and agencies and roles it does not know', async () => {
    for (const claim of ['sub', 'exp', 'iat', 'aud', 'agency', 'role']) {
      expect(await answer(await bearer({ [claim]: undefined }))).toBe('MISSING_CLAIM');
    }
    for (const changes of [{ agency: 'tax' }, { role: 'ADMIN' }, { role: ['ANALYST'] }]) {
      expect(await answer(await bearer(changes))).toBe('MISSING_CLAIM');
    }
    expect(await answer(await bearer({ name: undefined }))).toEqual({ ...reader(), name: '' });
  });

  it('refuses a role that the agency does not have', async () => {
    for (const changes of [
      { agency: 'welfare-commissioner' },
      { role: 'MULTI_AGENCY_COORDINATOR' },
      { agency: 'audit' },
      { role: 'INFORMATION_OFFICER' },
      { agency: 'resident', role: 'WELFARE_COMMISSIONER' },
    ]) {
      expect(await answer(await bearer(changes))).toBe('ROLE_NOT_AT_AGENCY');
    }
    const changes = { agency: 'audit', role: 'INFORMATION_OFFICER' };
    expect(await answer(await bearer(changes))).toEqual({ ...reader(), ...changes });
  });

  it('says so while the issuer is down, and works again when it is back', async () => {
    const authenticate = open();
    city.down = true;
    expect(await answer(await bearer(), authenticate)).toBe('ISSUER_UNAVAILABLE');
    city.down = false;
    expect(await answer(await bearer(), authenticate)).toEqual(reader());
  });

  it('believes no discovery document that speaks for another issuer', async () => {
    const authenticate = open();
    city.claims = stranger.url;
    expect(await answer(await bearer(), authenticate)).toBe('ISSUER_UNAVAILABLE');
    city.claims = city.url;
    expect(await answer(await bearer(), authenticate)).toEqual(reader());
  });

  it('asks for discovery and keys once, however many readers come', async () => {
    const authenticate = open();
    city.requests.length = 0;
    const header = await bearer();
    await Promise.all(Array.from({ length: 20 }, () => authenticate(header)));
    expect(city.requests).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });
});
