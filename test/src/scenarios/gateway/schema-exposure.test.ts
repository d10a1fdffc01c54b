import { describe, expect, it } from '@jest/globals';
import { demoStaff } from '@kasane/infra/issuer/demo-staff';
import { getIntrospectionQuery } from 'graphql';
import { ask } from '../../asking/ask.js';
import { stack } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * The schema is the platform's public documentation: labels are no secrets, and whoever is signed in
 * may read all of it, whatever the role. It says nothing about anybody. Nobody else reads anything
 * (hostile-clients.test.ts), and it is told whole or not at all: no error suggests a name.
 */
const introspect = async (as: (typeof demoStaff)[number]['key']) =>
  (await ask({ as, query: getIntrospectionQuery() })).text;

describe('the schema (leaks.md 11)', () => {
  it('is one and the same for every role', async () => {
    const texts = await Promise.all(demoStaff.map(({ key }) => introspect(key)));
    expect(texts[0]).toContain('"careCertifications"');
    expect(new Set(texts).size).toBe(1);
  });

  it('names nobody, and nothing of how it is served', async () => {
    const text = await introspect('analyst');
    const rows = await runSql(
      'administrator',
      'SELECT DISTINCT "氏名" AS name FROM residents."住民" WHERE length("氏名") > 3 LIMIT 5000',
    );
    expect(rows.length).toBeGreaterThan(1_000);
    expect(rows.filter(({ name }) => text.includes(String(name)))).toEqual([]);
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|postgres|_entities|_service|join__|link__/);
    for (const url of Object.values(stack.subgraphs)) expect(text).not.toContain(url);
  });

  it.each(['_Entity', '_Any', '_Service', 'join__Graph', 'join__FieldSet'])(
    'has no %s',
    async (name) => {
      const query = 'query ($name: String!) { __type(name: $name) { name } }';
      const { body } = await ask({ as: 'coordinator', query, variables: { name } });
      expect(body).toEqual({ data: { __type: null } });
      const twin = await ask({ as: 'coordinator', query, variables: { name: 'Person' } });
      expect(twin.body).toEqual({ data: { __type: { name: 'Person' } } });
    },
  );
});

describe('an error about the text of a request', () => {
  it.each([
    ['a field', '{ person(id: "x") { nam } }'],
    ['a type', '{ person(id: "x") { ... on Perso { id } } }'],
    ['an argument', '{ person(id: "x", i: 1) { id } }'],
    ['a directive', '{ person(id: "x") @skp(if: true) { id } }'],
    ['an enum value', '{ places(service: HOME_HELPP) { pageInfo { endCursor } } }'],
    ['a fragment', '{ ...Peopl } fragment People on Query { __typename }'],
    ['an input field', 'mutation { giveConsent(input: { subjec: [] }) { __typename } }'],
  ])('suggests no other name: %s', async (_what, query) => {
    const { status, body } = await ask({ as: 'coordinator', query });
    expect(status).toBe(400);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  });

  it('in the variables suggests none either', async () => {
    const query =
      'query ($service: PlaceServiceKind) { places(service: $service) { pageInfo { endCursor } } }';
    const { body } = await ask({ as: 'coordinator', query, variables: { service: 'HOME_HELPP' } });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  });
});
