import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { demoStaff } from './demo-staff.js';
import { signIn } from './sign-in.js';
import { startIssuer, type RunningIssuer } from './start-issuer.js';

const GATEWAY = 'http://127.0.0.1:4999';
// The pair of RFC 7636, appendix B.
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
let folder = '';
const people = { resident: 'b251d90a-4a2d-89a9-9dd6-6d6ea7efb8ce' };
let keysFile = '';
let running: RunningIssuer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  keysFile = join(folder, 'issuer.json');
  running = await startIssuer({ port: 0, keysFile, gatewayOrigin: GATEWAY, people });
});

afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true });
});

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL('/jwks', running.issuer)), {
    issuer: running.issuer,
    audience: 'kasane',
  });

const authorizationUrl = (changes: Record<string, string>, without: readonly string[] = []) => {
  const url = new URL('/auth', running.issuer);
  const parameters = {
    client_id: 'graphiql',
    response_type: 'code',
    redirect_uri: `${GATEWAY}/graphiql`,
    scope: 'openid graph',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    state: 'state',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (!without.includes(name)) url.searchParams.set(name, value);
  }
  return url;
};

describe('the demo issuer', () => {
  it.each(demoStaff)('signs $key in by name, with agency and role', async (staff) => {
    const { payload } = await verify(await signIn({ issuer: running.issuer, staff: staff.key }));
    expect(payload).toMatchObject({
      sub: staff.key,
      name: staff.name,
      agency: staff.agency,
      role: staff.role,
      exp: (payload.iat ?? 0) + 3600,
    });
  });

  it('says which person a resident is, and of nobody else', async () => {
    const personOf = async (staff: string) =>
      (await verify(await signIn({ issuer: running.issuer, staff }))).payload['person'];
    expect(await personOf('resident')).toBe(people.resident);
    expect(await personOf('coordinator')).toBeUndefined();
  });

  it('keeps tokens valid over a restart, and nothing on disk but its keys', async () => {
    const token = await signIn({ issuer: running.issuer, staff: 'elderly' });
    await running.stop();
    const port = Number(new URL(running.issuer).port);
    running = await startIssuer({ port, keysFile, gatewayOrigin: GATEWAY });
    await expect(verify(token)).resolves.toMatchObject({ payload: { sub: 'elderly' } });
    expect(await readdir(folder)).toEqual(['issuer.json']);
    expect((await stat(keysFile)).mode & 0o777).toBe(0o600);
  });

  it('does not start on keys it cannot read, and says what to do', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{}');
    await expect(
      startIssuer({ port: 0, keysFile: broken, gatewayOrigin: GATEWAY }),
    ).rejects.toThrow(`${broken} does not hold the issuer's keys; delete it and start again`);
  });

  it('shows a page with everybody when nobody, or an unknown name, is asked for', async () => {
    const browser = openBrowser();
    const asked = await browser(authorizationUrl({}));
    const page = await asked.text();
    expect(page).toContain('デモ専用の発行者です');
    for (const { key, name } of demoStaff) {
      expect(page).toContain(`value="${key}"`);
      expect(page).toContain(name);
    }
    expect(page).not.toContain('登録されていません');
    const unknown = await openBrowser()(authorizationUrl({ login_hint: '<b>x</b>' }));
    const answer = await unknown.text();
    expect(answer).toContain('登録されていません');
    expect(answer).not.toContain('<b>x</b>');
    await expect(signIn({ issuer: running.issuer, staff: 'nobody' })).rejects.toThrow('nobody');
  });

  it('never lets the session of one person answer for another', async () => {
    const browser = openBrowser();
    const first = await browser(authorizationUrl({ login_hint: 'elderly' }));
    expect(first.headers.get('location')).toMatch(/^http:\/\/127.0.0.1:4999\/graphiql\?code=/);
    const second = await browser(authorizationUrl({ login_hint: 'children' }));
    const answer = new URL(second.headers.get('location') ?? '');
    const exchange = await fetch(new URL('/token', running.issuer), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'graphiql',
        redirect_uri: `${GATEWAY}/graphiql`,
        code: answer.searchParams.get('code') ?? '',
        code_verifier: VERIFIER,
      }),
    });
    const { access_token: token } = (await exchange.json()) as { access_token: string };
    await expect(verify(token)).resolves.toMatchObject({ payload: { sub: 'children' } });
    const third = await browser(authorizationUrl({}));
    expect(await third.text()).toContain('だれとしてサインインしますか');
  });

  it('gives no code to an unregistered address, without PKCE or for another resource', async () => {
    const elsewhere = authorizationUrl({ redirect_uri: 'https://attacker.example/graphiql' });
    expect((await fetch(elsewhere, { redirect: 'manual' })).status).toBe(400);
    const plain = authorizationUrl({}, ['code_challenge', 'code_challenge_method']);
    expect(await errorIn(plain)).toBe('invalid_request');
    expect(await errorIn(authorizationUrl({ resource: 'urn:other' }))).toBe('invalid_target');
    expect(await errorIn(authorizationUrl({ resource: 'urn:kasane:graph' }))).toBeNull();
  });

  it('answers the token endpoint to the pages of the gateway only', async () => {
    const ask = (origin: string) =>
      fetch(new URL('/token', running.issuer), {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'graphiql' }),
      });
    const own = await ask(GATEWAY);
    expect(own.headers.get('access-control-allow-origin')).toBe(GATEWAY);
    const twin = await ask('http://localhost:4999');
    expect(twin.headers.get('access-control-allow-origin')).toBe('http://localhost:4999');
    const other = await ask('https://attacker.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.status).toBe(400);
  });
});

async function errorIn(url: URL): Promise<string | null> {
  const response = await fetch(url, { redirect: 'manual' });
  const location = new URL(response.headers.get('location') ?? '', running.issuer);
  return location.searchParams.get('error');
}

/** Follows redirects within the issuer and keeps its cookies. */
function openBrowser() {
  const cookies = new Map<string, string>();
  return async function visit(url: URL): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return response;
    const next = new URL(location, url);
    return next.origin === running.issuer ? visit(next) : response;
  };
}
