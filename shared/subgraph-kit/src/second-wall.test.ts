import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANSWERED_HEADER, GRANT_HEADER } from '@kasane/grant/grant';
import {
  entities,
  home,
  ids,
  mixedUp,
  mixedUpHome,
  post,
  serveNeighbourhood,
  signed,
  touched,
  unknown,
  type Neighbourhood,
} from './neighbourhood.js';

const { hana, ichiro, jiro } = ids;

let town: Neighbourhood;
beforeAll(async () => {
  town = await serveNeighbourhood();
});
afterAll(() => town.stop());
beforeEach(() => {
  touched.length = 0;
  town.log.length = 0;
});

/** 花's name is open, nothing else, to nobody else. */
const request = {
  ...entities('id name town', [hana]),
  subjects: [{ people: [hana], open: ['RESIDENT_NAME'] }],
};
const seen = { data: { _entities: [{ id: hana, name: `name of ${hana}`, town: '南町' }] } };
const nothing = { data: { _entities: [{ id: hana, name: null, town: '南町' }] } };

const homeOf = (id: string) => ({ __typename: 'Home', id });

const refused = (reason: string) => {
  expect(touched).toEqual([]);
  expect(town.log).toEqual([JSON.stringify({ subgraph: 'neighbourhood', grant: reason })]);
};
/** To whoever brings a grant, but no good one: nulls would say that there is no record. */
const noData = {
  errors: [
    {
      message: '許可証 (x-kasane-grant) を確かめられないため、お答えできません。',
      extensions: { code: 'GRANT_REFUSED' },
    },
  ],
};

describe('a fetch under the gateway’s grant', () => {
  it('is answered', async () => {
    const { body, token } = signed(request);
    expect(await post(town.url, body, token)).toEqual(seen);
    expect(town.log).toEqual([]);
  });

  it('is answered to whoever asked, and to no cache', async () => {
    const { body, token } = signed(request);
    const headers = { 'content-type': 'application/json', [GRANT_HEADER]: token };
    const response = await fetch(town.url, { method: 'POST', headers, body });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  it('is answered by its name: nobody stands in another’s place', async () => {
    const { body, token, jti } = signed(request);
    const answered = async (headers: Record<string, string>) => {
      const response = await fetch(town.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return response.headers.get(ANSWERED_HEADER);
    };
    expect(await answered({ [GRANT_HEADER]: token })).toBe(jti);
    expect(await answered({ [GRANT_HEADER]: token })).toBeNull();
    expect(await answered({})).toBeNull();
  });

  it('is answered within the difference of two clocks', async () => {
    for (const secondsAgo of [18, -4]) {
      const { body, token } = signed(request, { secondsAgo });
      expect(await post(town.url, body, token)).toEqual(seen);
    }
  });
});

describe('a body that cannot be read', () => {
  const answered = async (body: string, charset = 'utf-8', token = '') => {
    const headers = {
      ...{ 'content-type': `application/json; charset=${charset}`, [GRANT_HEADER]: token },
    };
    const response = await fetch(town.url, { method: 'POST', headers, body });
    return { status: response.status, answer: await response.json(), logged: town.log.splice(0) };
  };
  const error = (message: string) => ({
    errors: [{ message, extensions: { code: 'UNREADABLE_BODY' } }],
  });
  const line = (body: string) => JSON.stringify({ subgraph: 'neighbourhood', body });

  it('is answered with its status, and no file of ours', async () => {
    const padding = ' '.repeat(8 * 1024 * 1024);
    const { body } = signed(request);
    expect(await answered(`${body}${padding}`)).toEqual({
      ...{ status: 413, answer: error('本文は 8388608 バイトまでです。') },
      logged: [line('entity.too.large')],
    });
    expect(await answered('{"query"')).toEqual({
      ...{ status: 400, answer: error('本文を読めません。') },
      logged: [line('entity.parse.failed')],
    });
    expect(touched).toEqual([]);
  });

  it('is in another charset than the one its grant was signed over, of which nobody signed the name', async () => {
    const { body, token } = signed(request);
    for (const charset of ['utf-7', 'UTF-16LE', 'utf-8-sig']) {
      expect(await answered(body, charset, token)).toEqual({
        ...{ status: 415, answer: error('本文を読めません。') },
        logged: [line('charset.unsupported')],
      });
    }
    expect(touched).toEqual([]);
    expect(await answered(body, 'UTF-8', token)).toEqual({
      ...{ status: 200, answer: seen, logged: [] },
    });
  });
});

describe('nothing personal is answered', () => {
  it('to a direct call, whatever it says of itself', async () => {
    const visible = { PERSON_REFERENCE: '*', RESIDENT_NAME: '*' };
    const { query, variables } = request;
    const subjects = [{ people: [hana], open: ['RESIDENT_NAME'] }];
    const extensions = { kasane: { visible, subjects } };
    expect(await post(town.url, JSON.stringify({ query, variables, extensions }))).toEqual(nothing);
    refused('ABSENT');
  });

  it.each([
    ['forged with another key', 'UNKNOWN_KEY', { key: generateKeyPairSync('ed25519').privateKey }],
    ['of another gateway', 'WRONG_ISSUER', { issuer: 'another' }],
    ['expired', 'EXPIRED', { secondsAgo: 21 }],
    ['not yet valid', 'NOT_YET_VALID', { secondsAgo: -7 }],
  ])('to a grant %s', async (_name, reason, options) => {
    const { body, token } = signed(request, options);
    expect(await post(town.url, body, token)).toEqual(noData);
    refused(reason);
  });

  it.each([
    ['none', () => ''],
    ['HS256', (text: string) => createHmac('sha256', 'public').update(text).digest('base64url')],
  ])('to a grant that claims alg %s', async (alg, sign) => {
    const { body, token } = signed(request);
    const header = Buffer.from(JSON.stringify({ alg, typ: 'kasane-grant+jwt' })).toString(
      'base64url',
    );
    const text = `${header}.${token.split('.')[1] ?? ''}`;
    expect(await post(town.url, body, `${text}.${sign(text)}`)).toEqual(noData);
    refused('WRONG_ALGORITHM');
  });

  it('to a grant for another subgraph', async () => {
    const { body, token } = signed({ ...request, audience: 'elderly' });
    expect(await post(town.url, body, token)).toEqual(noData);
    refused('WRONG_AUDIENCE');
  });

  it('to a replay', async () => {
    const { body, token } = signed(request);
    expect(await post(town.url, body, token)).toEqual(seen);
    touched.length = 0;
    expect(await post(town.url, body, token)).toEqual(noData);
    refused('REPLAYED');
  });

  it('to another body, were it one blank or one more person', async () => {
    const { body, token } = signed(request);
    expect(await post(town.url, `${body} `, token)).toEqual(noData);
    refused('BODY_CHANGED');
    town.log.length = 0;
    const more = body.replace(
      '"representations":[',
      '$&{"__typename":"Person","id":"' + jiro + '"},',
    );
    expect(await post(town.url, more, token)).toEqual(noData);
    refused('BODY_CHANGED');
    expect(await post(town.url, body, token)).toEqual(seen);
  });

  it('in the same words, whatever was asked about whom (leaks.md 13)', async () => {
    const questions = [
      request,
      { query: '{ motto }' },
      { query: '{ _service { sdl } }' },
      { query: 'mutation { setMotto(text: "x") }' },
      entities('nobody', [unknown]),
      { query: '{' },
    ];
    const answers = await Promise.all(
      questions.map(async (question) => {
        const { body, token } = signed(question, { secondsAgo: 60 });
        const headers = { 'content-type': 'application/json', [GRANT_HEADER]: token };
        const response = await fetch(town.url, { method: 'POST', headers, body });
        return [response.status, response.headers.get(ANSWERED_HEADER), await response.json()];
      }),
    );
    expect(answers).toEqual(questions.map(() => [403, null, noData]));
    expect(touched).toEqual([]);
  });

  it('by GET, which has no body to be bound to', async () => {
    const { token } = signed(request);
    const query = encodeURIComponent(`{ person(id: "${hana}") { id } }`);
    const get = async (grant: Record<string, string>) => {
      const headers = { 'apollo-require-preflight': 'yes', ...grant };
      return (await fetch(`${town.url}?query=${query}`, { headers })).json();
    };
    expect(await get({ [GRANT_HEADER]: token })).toEqual(noData);
    expect(await get({})).toEqual({ data: { person: null } });
    expect(touched).toEqual([]);
  });
});

describe('under a good grant nothing is answered', () => {
  const ask = async (selection: string, people: readonly string[], open: readonly string[]) => {
    const subjects = [{ people: [hana], open }];
    const { body, token } = signed({ ...entities(selection, people), subjects });
    return post(town.url, body, token);
  };

  it('about somebody whom the department took for another (leaks.md 14)', async () => {
    const people = [hana, ...mixedUp, unknown, jiro];
    const subjects = [{ people, open: ['RESIDENT_NAME'] }];
    const { body, token } = signed({ ...entities('name', people), subjects });
    const error = (at: number) => ({
      message: '担当課のサブグラフで処理できませんでした。',
      path: ['_entities', at],
      extensions: { code: 'INTERNAL_ERROR' },
    });
    expect(await post(town.url, body, token)).toEqual({
      data: {
        _entities: [{ name: `name of ${hana}` }, null, null, null, { name: `name of ${jiro}` }],
      },
      errors: [error(1), error(2)],
    });
    expect(touched).toEqual([`${hana} name`, `${jiro} name`]);
  });

  it('about a household that the department took for another (leaks.md 14)', async () => {
    const { query } = entities('id');
    const variables = { representations: [home, mixedUpHome].map(homeOf) };
    const { body, token } = signed({ query, variables });
    expect(await post(town.url, body, token)).toMatchObject({
      data: { _entities: [{ id: home, kind: 'JUKI' }, null] },
      errors: [{ path: ['_entities', 1], extensions: { code: 'INTERNAL_ERROR' } }],
    });
  });

  it('about another person, nor where the order is another', async () => {
    expect(await ask('name', [jiro, hana, ichiro], ['RESIDENT_NAME'])).toEqual({
      data: { _entities: [{ name: null }, { name: `name of ${hana}` }, { name: null }] },
    });
    expect(touched).toEqual([`${hana} name`]);
  });

  it('of another category, aliased or not', async () => {
    expect(await ask('name care { level } name2: name', [hana], ['ELDERLY_CARE_LEVEL'])).toEqual({
      data: { _entities: [{ name: null, care: [{ level: `level of ${hana}` }], name2: null }] },
    });
    expect(await ask('town: name name: town', [hana], [])).toEqual({
      data: { _entities: [{ town: null, name: '南町' }] },
    });
    expect(await ask('town: name name: town', [hana], ['RESIDENT_NAME'])).toEqual({
      data: { _entities: [{ town: `name of ${hana}`, name: '南町' }] },
    });
  });

  it('nested, of a category that is not open', async () => {
    const selection = 'care { level manager }';
    expect(await ask(selection, [hana], ['ELDERLY_CARE_LEVEL'])).toEqual({
      data: { _entities: [{ care: [{ level: `level of ${hana}`, manager: null }] }] },
    });
    const both = await ask(selection, [hana], ['ELDERLY_CARE_LEVEL', 'ELDERLY_CONTACT']);
    expect(both).toMatchObject({
      data: { _entities: [{ care: [{ manager: `manager of ${hana}` }] }] },
    });
  });

  it('beside a single open field, whose own parts of the same category are open', async () => {
    expect(
      await ask('formerCare { level } care { level manager }', [hana], ['Person.care']),
    ).toEqual({
      data: {
        _entities: [{ formerCare: null, care: [{ level: `level of ${hana}`, manager: null }] }],
      },
    });
  });

  it('about a person reached from another one but the key', async () => {
    const open = ['ELDERLY_CARER', 'RESIDENT_NAME'];
    expect(await ask('carer { relation person { id name town } }', [hana], open)).toEqual({
      data: {
        _entities: [{ carer: { relation: '子', person: { id: jiro, name: null, town: '南町' } } }],
      },
    });
    // Not even where that very person is open, too: the gateway asks for it as an entity.
    const subjects = [{ people: [hana, jiro], open }];
    const granted = signed({ ...entities('carer { person { name } }', [hana]), subjects });
    expect(await post(town.url, granted.body, granted.token)).toEqual({
      data: { _entities: [{ carer: { person: { name: null } } }] },
    });
  });

  it('about anybody by way of a household', async () => {
    const open = ['RESIDENT_HOUSEHOLD', 'RESIDENT_NAME'];
    const kept = { members: Object.values(ids).map((id) => ({ id, name: null })), headName: null };
    expect(await ask('home { kind members { id name } headName }', [hana], open)).toEqual({
      data: { _entities: [{ home: { kind: 'JUKI', ...kept } }] },
    });
    const { query } = entities('id');
    const variables = { representations: [homeOf(home)] };
    const granted = signed({ query, variables });
    expect(await post(town.url, granted.body, granted.token)).toEqual({
      data: { _entities: [{ id: home, kind: 'JUKI', ...kept }] },
    });
    expect(await post(town.url, JSON.stringify({ query, variables }))).toEqual({
      data: { _entities: [{ id: home, kind: 'JUKI', members: null, headName: null }] },
    });
  });
});

describe('a root field', () => {
  const query = '{ motto find { people { id name } initials } }';

  it('finds those who are visible, by key', async () => {
    const { body, token } = signed({ query, visible: { PERSON_REFERENCE: [hana, jiro] } });
    expect(await post(town.url, body, token)).toEqual({
      data: {
        motto: '重ねる',
        find: {
          people: [hana, jiro].map((id) => ({ id, name: null })),
          initials: null,
        },
      },
    });
  });

  it('finds nobody, as an empty list, where nobody is', async () => {
    const { body, token } = signed({ query, visible: { PERSON_REFERENCE: [] } });
    expect(await post(town.url, body, token)).toEqual({
      data: { motto: '重ねる', find: { people: [], initials: null } },
    });
  });

  it('is not run where the gateway did not decide about it', async () => {
    const { body, token } = signed({ query, visible: { RESIDENT_NAME: '*' } });
    expect(await post(town.url, body, token)).toEqual({ data: { motto: '重ねる', find: null } });
    expect(touched).toEqual([]);
  });

  it('that changes something needs a reader', async () => {
    const change = 'mutation { setMotto(text: "x") }';
    expect(await post(town.url, JSON.stringify({ query: change }))).toMatchObject({
      data: { setMotto: null },
      errors: [{ extensions: { code: 'GRANT_REQUIRED' } }],
    });
    expect(touched).toEqual([]);
    const { body, token } = signed({ query: change });
    expect(await post(town.url, body, token)).toEqual({ data: { setMotto: 'x' } });
  });

  it('of the schema itself, and the health, are open', async () => {
    const answer = await post(town.url, JSON.stringify({ query: '{ _service { sdl } }' }));
    expect(answer).toMatchObject({ data: { _service: { sdl: expect.stringContaining('motto') } } });
    const health = await fetch(town.url.replace('/graphql', '/health'));
    expect(await health.json()).toEqual({ subgraph: 'neighbourhood', status: 'up' });
  });
});
