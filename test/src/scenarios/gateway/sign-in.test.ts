import { describe, expect, it } from '@jest/globals';
import { signIn } from '@kasane/infra/issuer/sign-in';
import { ask, headersOf, post, tokenOf } from '../../asking/ask.js';
import { person, stack } from '../../stack/running-stack.js';

const query = 'query ($id: ID!) { person(id: $id) { name } }';
const body = JSON.stringify({ query, variables: { id: person('sakura-mother') } });

const codesOf = async (headers: Readonly<Record<string, string>>) => {
  const { status, body: answer } = await post({ body, headers });
  return { status, data: answer.data, codes: answer.errors?.map((e) => e.extensions.code) };
};

const refused = (status: number, code: string) => ({ status, data: undefined, codes: [code] });

/** The same token with one letter of a part changed. */
const tampered = (token: string, part: 0 | 1 | 2): string => {
  const parts = token.split('.');
  const text = parts[part] ?? '';
  const middle = Math.floor(text.length / 2);
  const letter = text.charAt(middle) === 'A' ? 'B' : 'A';
  parts[part] = `${text.slice(0, middle)}${letter}${text.slice(middle + 1)}`;
  return parts.join('.');
};

const unsigned = (claims: object): string =>
  [{ alg: 'none', typ: 'at+jwt' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('')
    .join('.');

describe('who is not signed in is answered with a code and no data', () => {
  it('is let in with a token and a purpose', async () => {
    const { status, body: answer } = await post({ body, headers: await headersOf('coordinator') });
    expect({ status, answer }).toEqual({
      status: 200,
      answer: { data: { person: { name: '佐倉　ハルエ' } } },
    });
  });

  it('without a token', async () => {
    const { authorization: _left, ...headers } = await headersOf('coordinator');
    expect(await codesOf(headers)).toEqual(refused(401, 'MISSING_TOKEN'));
  });

  it.each([
    ['no token at all', 'Bearer '],
    ['a password', 'Basic c2FrdXJhOnNha3VyYQ=='],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['a token of three nonsense parts', 'Bearer a.b.c'],
  ])('with %s', async (_what, authorization) => {
    const headers = { ...(await headersOf('coordinator')), authorization };
    expect(await codesOf(headers)).toEqual(refused(401, 'INVALID_TOKEN'));
  });

  it.each([
    ['header', 0],
    ['claims', 1],
    ['signature', 2],
  ] as const)('with a token whose %s were changed', async (_part, part) => {
    const authorization = `Bearer ${tampered(await tokenOf('coordinator'), part)}`;
    const answer = await codesOf({ ...(await headersOf('coordinator')), authorization });
    expect(answer).toMatchObject({ status: 401, data: undefined });
    expect(['INVALID_TOKEN', 'UNKNOWN_ISSUER']).toEqual(
      expect.arrayContaining(answer.codes ?? ['none']),
    );
  });

  it('with a token nobody signed', async () => {
    const claims = { iss: stack.issuer, sub: 'coordinator', aud: 'kasane', exp: 4_102_444_800 };
    const authorization = `Bearer ${unsigned(claims)}x`;
    const headers = { ...(await headersOf('coordinator')), authorization };
    expect(await codesOf(headers)).toEqual(refused(401, 'INVALID_TOKEN'));
  });

  it('with a token of an issuer we do not know', async () => {
    const claims = { iss: 'http://169.254.169.254', sub: 'coordinator', aud: 'kasane' };
    const headers = {
      ...(await headersOf('coordinator')),
      authorization: `Bearer ${unsigned(claims)}x`,
    };
    expect(await codesOf(headers)).toEqual(refused(401, 'UNKNOWN_ISSUER'));
  });

  it("and an identity header of one's own making is not looked at", async () => {
    const headers = {
      'content-type': 'application/json',
      'x-kasane-viewer': 'coordinator',
      'x-kasane-role': 'MULTI_AGENCY_COORDINATOR',
      'x-kasane-purpose': 'MULTI_AGENCY_SUPPORT',
    };
    expect(await codesOf(headers)).toEqual(refused(401, 'MISSING_TOKEN'));
  });

  it('the issuer vouches for nobody it does not know', async () => {
    await expect(signIn({ issuer: stack.issuer, staff: 'nobody' })).rejects.toThrow('nobody');
  });
});

describe('every request says what it is for', () => {
  it.each([
    ['says nothing', null, 400, 'MISSING_PURPOSE'],
    ['says something nobody registered', 'CURIOSITY', 400, 'UNKNOWN_PURPOSE'],
    ["names another role's purpose", 'DEPARTMENT_DUTY', 403, 'PURPOSE_NOT_FOR_ROLE'],
    ['names a purpose of Object.prototype', 'constructor', 400, 'UNKNOWN_PURPOSE'],
  ])('who %s is refused', async (_who, purpose, status, code) => {
    expect(await codesOf(await headersOf('coordinator', purpose))).toEqual(refused(status, code));
  });

  it("a worker may not take the coordinator's purpose, and reads under the own one", async () => {
    const headers = await headersOf('household', 'MULTI_AGENCY_SUPPORT');
    expect(await codesOf(headers)).toEqual(refused(403, 'PURPOSE_NOT_FOR_ROLE'));
    const variables = { id: person('sakura-mother') };
    expect((await ask({ as: 'household', query, variables })).body).toEqual({
      data: { person: { name: '佐倉　ハルエ' } },
    });
  });
});
