import { expect, it } from '@jest/globals';
import { headersOf, post } from '../../asking/ask.js';
import { runSql } from '../../stack/run-sql.js';
import { waitUntil } from '../../stack/wait-until.js';

const CLIENT = 'recorded-operations-test';

const ask = async (query: string) =>
  post({
    body: JSON.stringify({ query, variables: { kana: 'カシワギ' } }),
    headers: {
      ...(await headersOf('coordinator')),
      'apollographql-client-name': CLIENT,
      'apollographql-client-version': '1.2.0',
    },
  });

const recorded = () =>
  runSql(
    'registry',
    `SELECT DISTINCT o.name, o.text, u.client_version, u.agency, u.role, u.purpose
       FROM registry.operation_use u JOIN registry.operation o ON o.sha256 = u.operation
      WHERE u.client = $1`,
    [CLIENT],
  );

it('counts what was executed, by client, without anything about anybody (leaks.md 32)', async () => {
  const refused = await ask('query Refused { nobody(name: "サクラ") }');
  expect(refused.body.errors?.map(({ extensions }) => extensions.code)).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
  const { status } = await ask(
    'query Found($kana: String) { sakura: searchPeople(kana: "サクラ", first: 5) { edges { node { id } } } other: searchPeople(kana: $kana, first: 1) { edges { node { id } } } }',
  );
  expect(status).toBe(200);
  const rows = await waitUntil(recorded, (found) => found.length > 0);
  expect(rows.at(-1)).toEqual([
    {
      name: 'Found',
      text: `query Found($v0: String) {
  a0: searchPeople(kana: "", first: 0) {
    edges {
      node {
        id
      }
    }
  }
  a1: searchPeople(kana: $v0, first: 0) {
    edges {
      node {
        id
      }
    }
  }
}`,
      client_version: '1.2.0',
      agency: 'multi-agency',
      role: 'MULTI_AGENCY_COORDINATOR',
      purpose: 'MULTI_AGENCY_SUPPORT',
    },
  ]);
});
