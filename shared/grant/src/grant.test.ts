import { createHash, createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { GRANT_ISSUER } from './grant.js';
import { publicJwks, readJwks } from './public-jwks.js';
import { createReplayGuard } from './replay-guard.js';
import { createGrantSigner, type GrantRequest } from './sign-grant.js';
import { createGrantVerifier } from './verify-grant.js';

const { privateKey: key } = generateKeyPairSync('ed25519');
const start = new Date('2026-10-01T00:00:00Z');
const after = (seconds: number) => () => new Date(start.getTime() + seconds * 1000);

const request: GrantRequest = {
  audience: 'elderly',
  query: '{ __typename }',
  variables: {},
  viewer: { id: 'v-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
  purpose: 'MULTI_AGENCY_SUPPORT',
  subjects: [{ people: ['p-1'], open: ['ELDERLY_CARE_LEVEL'] }],
  visible: { PERSON_REFERENCE: ['p-1'] },
};

const keys = readJwks(JSON.parse(JSON.stringify(publicJwks([key]))));
const verifier = (options: { now?: () => Date; most?: number } = {}) =>
  createGrantVerifier({
    findKey: (kid) => Promise.resolve(keys.get(kid)),
    audience: 'elderly',
    now: options.now ?? after(0),
    replays: createReplayGuard(options.most),
  });
const signed = (change: Partial<GrantRequest> = {}, seconds = 0) =>
  createGrantSigner({ key, now: after(seconds) }).sign({ ...request, ...change });

const outcome = async (token: string, body: string, options: { now?: () => Date } = {}) => {
  const verdict = await verifier(options)(token, Buffer.from(body));
  return verdict.kind === 'GRANTED' ? 'GRANTED' : verdict.reason;
};

/** The same token with other claims or another header, signed anew with the gateway's own key. */
const resigned = (claims: object, header: object = {}): string => {
  const [head = '', payload = ''] = signed().token.split('.');
  const both = [
    [head, header],
    [payload, claims],
  ].map(([part, change]) =>
    Buffer.from(
      JSON.stringify({
        ...(JSON.parse(Buffer.from(part as string, 'base64url').toString()) as object),
        ...(change as object),
      }),
    ).toString('base64url'),
  );
  const text = both.join('.');
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
};

describe('a grant', () => {
  it('is believed by its subgraph and says what the gateway permitted', async () => {
    const { token, body } = signed();
    expect(await verifier()(token, Buffer.from(body))).toEqual({
      kind: 'GRANTED',
      grant: {
        use: { jti: expect.any(String), until: new Date('2026-10-01T00:00:20Z') },
        viewer: request.viewer,
        purpose: request.purpose,
        scope: { subjects: request.subjects, visible: request.visible },
      },
    });
  });

  it('is good once', async () => {
    const verify = verifier();
    const { token, body } = signed();
    expect(await verify(token, Buffer.from(body))).toMatchObject({ kind: 'GRANTED' });
    expect(await verify(token, Buffer.from(body))).toEqual({ kind: 'REFUSED', reason: 'REPLAYED' });
    const again = signed();
    expect(await verify(again.token, Buffer.from(again.body))).toMatchObject({ kind: 'GRANTED' });
  });

  it('opens at a sibling process the same answer to the same body, while it lives, and no more', async () => {
    const [first, sibling] = [verifier(), verifier()];
    const late = verifier({ now: after(20) });
    const { token, body } = signed();
    const verdict = await first(token, Buffer.from(body));
    expect(await sibling(token, Buffer.from(body))).toEqual(verdict);
    expect(await sibling(token, Buffer.from(body))).toMatchObject({ reason: 'REPLAYED' });
    const other = Buffer.from(body.replace('p-1', 'p-2'));
    expect(await verifier()(token, other)).toMatchObject({ reason: 'BODY_CHANGED' });
    expect(await late(token, Buffer.from(body))).toMatchObject({ reason: 'EXPIRED' });
  });

  it('is refused where it could not be remembered', async () => {
    const verify = verifier({ most: 1 });
    const [first, second] = [signed(), signed()];
    expect(await verify(first.token, Buffer.from(first.body))).toMatchObject({ kind: 'GRANTED' });
    expect(await verify(second.token, Buffer.from(second.body))).toMatchObject({
      reason: 'TOO_MANY_GRANTS',
    });
  });

  it.each([
    ['GRANTED', 19],
    ['EXPIRED', 20],
    ['GRANTED', -5],
    ['NOT_YET_VALID', -6],
  ])('is %s %i seconds after it was signed', async (expected, seconds) => {
    const { token, body } = signed();
    expect(await outcome(token, body, { now: after(seconds) })).toBe(expected);
  });

  it('is bound to every byte of the body', async () => {
    const { token, body } = signed();
    expect(await outcome(token, body)).toBe('GRANTED');
    expect(await outcome(token, `${body} `)).toBe('BODY_CHANGED');
    expect(await outcome(token, body.replace('p-1', 'p-2'))).toBe('BODY_CHANGED');
    expect(await verifier()(token, undefined)).toMatchObject({ reason: 'BODY_CHANGED' });
  });

  it.each([
    ['GRANTED', {}, {}],
    ['WRONG_AUDIENCE', { aud: 'children' }, {}],
    ['BAD_CLAIMS', { aud: ['elderly', 'children'] }, {}],
    ['WRONG_ISSUER', { iss: 'another-city' }, {}],
    ['GRANTED', { iss: GRANT_ISSUER }, {}],
    ['TOO_LONG_LIVED', { exp: start.getTime() / 1000 + 31 }, {}],
    ['BAD_CLAIMS', { exp: 'never' }, {}],
    ['BAD_CLAIMS', { jti: '' }, {}],
    ['BAD_CLAIMS', { viewer: { id: 'v-1' } }, {}],
    ['WRONG_ALGORITHM', {}, { alg: 'none' }],
    ['WRONG_ALGORITHM', {}, { alg: 'HS256' }],
    ['WRONG_ALGORITHM', {}, { typ: 'JWT' }],
    ['WRONG_ALGORITHM', {}, { crit: ['exp'] }],
    ['UNKNOWN_KEY', {}, { kid: 'other' }],
    ['UNKNOWN_KEY', {}, { kid: undefined, jwk: publicJwks([key]).keys[0] }],
  ])('is %s with claims %j and header %j', async (expected, claims, header) => {
    expect(await outcome(resigned(claims, header), signed().body)).toBe(expected);
  });

  it('is not believed with no signature, another’s, or a secret made of the public key', async () => {
    const { token, body } = signed();
    const [head = '', payload = '', signature = ''] = token.split('.');
    const text = `${head}.${payload}`;
    const other = sign(null, Buffer.from(text), generateKeyPairSync('ed25519').privateKey);
    const pem = createPublicKey(key).export({ format: 'pem', type: 'spki' });
    const hmac = createHmac('sha256', pem).update(text).digest('base64url');
    expect(await outcome(`${text}.${signature}`, body)).toBe('GRANTED');
    expect(await outcome(`${text}.`, body)).toBe('BAD_SIGNATURE');
    expect(await outcome(`${text}.${other.toString('base64url')}`, body)).toBe('BAD_SIGNATURE');
    expect(await outcome(`${text}.${hmac}`, body)).toBe('BAD_SIGNATURE');
  });

  it.each(['', 'x', 'a.b', 'a.b.c', 'bnVsbA.e30.x', '.'.repeat(9_000)])(
    'is nothing at all: %.12s',
    async (token) => {
      expect(await outcome(token, '{}')).toBe(token === '' ? 'ABSENT' : 'MALFORMED');
    },
  );

  it.each(['{}', 'not json', '{"extensions":{"kasane":{"subjects":"*","visible":{}}}}'])(
    'opens nothing over the body %s',
    async (body) => {
      const hash = createHash('sha256').update(body).digest('base64url');
      expect(await outcome(resigned({ body: hash }), body)).toBe('BAD_SCOPE');
    },
  );
});

describe('the public keys', () => {
  it('hold no private part', () => {
    expect(Object.keys(publicJwks([key]).keys[0] ?? {})).toEqual([
      'crv',
      'x',
      'kty',
      'kid',
      'alg',
      'use',
    ]);
  });

  it('need an Ed25519 key among them', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const foreign = rsa.export({ format: 'jwk' });
    expect(readJwks({ keys: [foreign, ...publicJwks([key]).keys] }).size).toBe(1);
    expect(() => readJwks({ keys: [foreign] })).toThrow('the key set has no Ed25519 key');
    expect(() => readJwks([])).toThrow('not a JSON Web Key Set');
  });
});
