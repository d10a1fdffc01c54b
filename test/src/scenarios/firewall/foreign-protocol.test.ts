import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyId } from '@kasane/grant/key-id';
import { startForeignHousing, type ForeignHousing } from '../../stack/foreign-housing.js';
import { person, stack } from '../../stack/running-stack.js';

const protocol = readFileSync(
  new URL('../../../../shared/grant/PROTOCOL.md', import.meta.url),
  'utf8',
);
const key = createPrivateKey(readFileSync(stack.grantKeyFile));
const stranger = generateKeyPairSync('ed25519').privateKey;

const SON = person('sakura-son');
const MOTHER = person('sakura-mother');
const QUERY =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id municipalHousing { tenancySince arrearsMonths } } } }';
const about = (...ids: readonly string[]) => ids.map((id) => ({ __typename: 'Person', id }));
const now = () => Math.floor(Date.now() / 1_000);

interface Call {
  readonly header?: object;
  readonly claims?: object;
  readonly without?: string;
  readonly signer?: KeyObject;
  readonly scope?: unknown;
  /** Changes the body after it was signed. */
  readonly tampered?: boolean;
  readonly token?: (signed: string) => string | undefined;
}

let foreign: ForeignHousing;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A grant as the gateway makes it, but for what is given. */
function request({ header, claims, without, signer = key, scope, tampered, token }: Call = {}) {
  const kasane = scope ?? { subjects: [{ people: [SON], open: ['HOUSING_TENANCY'] }], visible: {} };
  const body = JSON.stringify({
    query: QUERY,
    variables: { r: about(SON, MOTHER) },
    extensions: { kasane },
  });
  const usual: Record<string, unknown> = {
    iss: 'kasane-gateway',
    aud: 'municipal-housing',
    iat: now(),
    exp: now() + 15,
    jti: randomUUID(),
    body: createHash('sha256').update(body).digest('base64url'),
    viewer: { id: 'x', agency: 'housing', role: 'DEPARTMENT_WORKER' },
    purpose: 'DEPARTMENT_DUTY',
    ...claims,
  };
  const kept = Object.fromEntries(Object.entries(usual).filter(([name]) => name !== without));
  const head = {
    alg: 'EdDSA',
    typ: 'kasane-grant+jwt',
    kid: keyId(createPublicKey(key)),
    ...header,
  };
  const text = `${encode(head)}.${encode(kept)}`;
  const signed = `${text}.${sign(null, Buffer.from(text), signer).toString('base64url')}`;
  return {
    body: tampered === true ? body.replace('tenancySince', 'tenancySince ') : body,
    token: token === undefined ? signed : token(signed),
  };
}

async function send({
  body,
  token,
}: {
  readonly body: string;
  readonly token: string | undefined;
}) {
  const response = await fetch(foreign.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { 'x-kasane-grant': token }),
    },
    body,
  });
  return { status: response.status, body: await response.json() };
}

const nobody = { id: MOTHER, municipalHousing: null };
const answered = {
  status: 200,
  body: {
    data: {
      _entities: [
        { id: SON, municipalHousing: { tenancySince: '2004-04', arrearsMonths: null } },
        nobody,
      ],
    },
  },
};
const nothing = {
  status: 200,
  body: { data: { _entities: [{ id: SON, municipalHousing: null }, nobody] } },
};
/** Nulls would say that there is no record, which the gateway takes for an answer. */
const refused = {
  status: 403,
  body: { errors: [{ message: 'no good grant', extensions: { code: 'GRANT_REFUSED' } }] },
};

/** Rule of the page → a call that breaks it and nothing else. */
const broken: readonly (readonly [rule: number, what: string, call: Call])[] = [
  [1, 'two parts', { token: (signed) => signed.split('.').slice(0, 2).join('.') }],
  [1, 'alg none', { header: { alg: 'none' } }],
  [1, 'alg HS256', { header: { alg: 'HS256' } }],
  [1, 'another typ', { header: { typ: 'JWT' } }],
  [1, 'crit', { header: { crit: ['exp'] } }],
  [2, 'a kid nobody has', { header: { kid: 'nobody' } }],
  [2, 'another key under a known kid', { signer: stranger }],
  [2, 'a signature of other claims', { token: (signed) => signed.replace(/\.[^.]+\./, '.e30.') }],
  [3, 'another issuer', { claims: { iss: 'somebody' } }],
  [3, 'another subgraph', { claims: { aud: 'elderly' } }],
  [3, 'a list of subgraphs', { claims: { aud: ['municipal-housing', 'elderly'] } }],
  [3, 'too long a life', { claims: { exp: now() + 3_600 } }],
  ...['iss', 'aud', 'iat', 'exp', 'jti', 'body', 'viewer', 'purpose'].map(
    (without) => [3, `no ${without}`, { without }] as const,
  ),
  [4, 'from the future', { claims: { iat: now() + 60, exp: now() + 75 } }],
  [4, 'expired', { claims: { iat: now() - 60, exp: now() - 45 } }],
  [5, 'another body', { tampered: true }],
  [6, 'a scope that is none', { scope: { subjects: 'all' } }],
  [6, 'people without what is open', { scope: { subjects: [{ people: [SON] }], visible: {} } }],
];

describe('PROTOCOL.md, held against the server of another vendor', () => {
  beforeAll(async () => {
    foreign = await startForeignHousing();
  });

  afterAll(() => foreign.stop());

  it('has a case for every rule of verification', () => {
    const section = protocol.split('## Verification')[1]?.split('\n### ')[0] ?? '';
    const rules = [...section.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    // The seventh is the one below: a grant is good once.
    expect([...new Set([...broken.map(([rule]) => rule), 7])]).toEqual(rules);
  });

  it('answers a good grant: whom it names, what it opens, all in order', async () => {
    expect(await send(request())).toEqual(answered);
  });

  it('answers nulls where no grant came, and nothing else', async () => {
    expect(await send(request({ token: () => undefined }))).toEqual(nothing);
  });

  it.each(broken)('rule %i: %s yields an error and no data', async (_rule, _what, call) => {
    expect(await send(request(call))).toEqual(refused);
  });

  it('rule 7: a grant is good once', async () => {
    const call = request();
    expect([await send(call), await send(call)]).toEqual([answered, refused]);
  });

  it('a single open field opens itself and what carries its category', async () => {
    const subjects = [{ people: [SON], open: ['Person.municipalHousing'] }];
    expect(await send(request({ scope: { subjects, visible: {} } }))).toEqual(answered);
    const part = [{ people: [SON], open: ['MunicipalHousing.tenancySince'] }];
    expect(await send(request({ scope: { subjects: part, visible: {} } }))).toEqual(nothing);
  });

  it('tells its schema and its health to anybody', async () => {
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const { body: answer } = await send({ body, token: undefined });
    const health = await fetch(new URL('/health', foreign.url));
    expect(answer).toMatchObject({
      data: { _service: { sdl: expect.stringContaining('@personal') } },
    });
    expect([health.status, await health.json()]).toEqual([200, { status: 'up' }]);
  });
});
