import { describe, expect, it } from '@jest/globals';
import { ask, headersOf, post, readBody } from '../../asking/ask.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { person, stack } from '../../stack/running-stack.js';

const MOTHER = person('sakura-mother');
const NOT_CONSENTED = person('washio-man');
const QUERY = 'query ($id: ID!) { person(id: $id) { name } }';
const SHOWN = { data: { person: { name: '佐倉　ハルエ' } } };
const NOTHING = { data: { person: null } };

describe('one token, several purposes', () => {
  it('shows what the purpose of each request opens, and nothing of the one before (leaks.md 28)', async () => {
    const headers = await headersOf('coordinator', 'MULTI_AGENCY_SUPPORT');
    const look = async (purpose: string) =>
      (
        await post({
          body: JSON.stringify({ query: QUERY, variables: { id: MOTHER } }),
          headers: { ...headers, 'x-kasane-purpose': purpose },
        })
      ).body;
    expect(await look('MULTI_AGENCY_SUPPORT')).toEqual(SHOWN);
    expect(await look('SUPPORT_MEETING')).toEqual(NOTHING);
    expect(await look('MULTI_AGENCY_SUPPORT')).toEqual(SHOWN);
  });

  it('is answered to who asked, and to no cache on the way (leaks.md 15)', async () => {
    const response = await fetch(`${stack.gateway}/graphql`, {
      method: 'POST',
      headers: await headersOf('coordinator', 'MULTI_AGENCY_SUPPORT'),
      body: JSON.stringify({ query: QUERY, variables: { id: MOTHER } }),
    });
    const kept = ['cache-control', 'etag', 'last-modified'].map((name) =>
      response.headers.get(name),
    );
    expect([await response.json(), ...kept]).toEqual([SHOWN, 'no-store', null, null]);
  });

  it('answers two readers and purposes at once each by its own (leaks.md 15)', async () => {
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        ask({
          as: at % 3 === 0 ? 'analyst' : 'coordinator',
          query: QUERY,
          variables: { id: MOTHER },
          ...(at % 3 === 1 ? { purpose: 'SUPPORT_MEETING' } : {}),
        }),
      ),
    );
    expect(asked.map(({ body }) => body)).toEqual(
      asked.map((_, at) => (at % 3 === 2 ? SHOWN : NOTHING)),
    );
  });
});

describe('what a request says of itself', () => {
  it.each([
    ['in extensions', { extensions: { consent: true, consentOverridden: true } }, {}],
    ['in the scope of a grant', { extensions: { kasane: scopeOf(NOT_CONSENTED) } }, {}],
    ['in a header', {}, { 'x-kasane-consent': 'true', 'x-consent-overridden': '1' }],
    ['in a grant of its own making', {}, { 'x-kasane-grant': 'a.b.c' }],
    ['in a variable nobody declared', { variables: { id: NOT_CONSENTED, consent: true } }, {}],
  ])('is no consent: %s (leaks.md 31)', async (_where, body, headers) => {
    const look = async () =>
      (
        await post({
          body: JSON.stringify({ query: QUERY, variables: { id: NOT_CONSENTED }, ...body }),
          headers: { ...(await headersOf('coordinator')), ...headers },
        })
      ).body;
    expect(await look()).toEqual(NOTHING);
    const laid = await layAuthorization({ subjects: [NOT_CONSENTED] });
    try {
      expect(await look()).toEqual({ data: { person: { name: '鷲尾　善吉' } } });
    } finally {
      await laid.withdraw();
    }
  });

  it('a subgraph asked past the gateway believes no claim either (leaks.md 13)', async () => {
    const response = await fetch(stack.subgraphs['household'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kasane-viewer': 'household' },
      body: JSON.stringify({
        query:
          'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id name } } }',
        variables: { r: [{ __typename: 'Person', id: MOTHER }] },
        extensions: { kasane: scopeOf(MOTHER) },
      }),
    });
    expect(readBody(await response.text())).toEqual({
      data: { _entities: [{ id: MOTHER, name: null }] },
    });
    const twin = await ask({ as: 'household', query: QUERY, variables: { id: MOTHER } });
    expect(twin.body).toEqual(SHOWN);
  });
});

function scopeOf(id: string) {
  return {
    subjects: [{ people: [id], open: ['RESIDENT_NAME', 'PERSON_REFERENCE'] }],
    visible: { PERSON_REFERENCE: '*' },
  };
}
