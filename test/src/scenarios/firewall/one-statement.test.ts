import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systems, type SystemName } from '@kasane/db/systems';
import { createAuthorizationStore } from '@kasane/gateway/consent/authorization-store';
import { createPermissions } from '@kasane/gateway/consent/permissions';
import { GRANT_HEADER } from '@kasane/grant/grant';
import { publicJwks, readJwks } from '@kasane/grant/public-jwks';
import { createGrantSigner } from '@kasane/grant/sign-grant';
import { categories } from '@kasane/policy/tables/categories';
import { subgraph as children } from '@kasane/subgraph-children/subgraph';
import { subgraph as disability } from '@kasane/subgraph-disability/subgraph';
import { subgraph as elderly } from '@kasane/subgraph-elderly/subgraph';
import { subgraph as guardianship } from '@kasane/subgraph-guardianship/subgraph';
import { subgraph as household } from '@kasane/subgraph-household/subgraph';
import type { Subgraph } from '@kasane/subgraph-kit/define-subgraph';
import { serveSubgraph, type RunningSubgraph } from '@kasane/subgraph-kit/serve-subgraph';
import { subgraph as livelihood } from '@kasane/subgraph-livelihood/subgraph';
import { subgraph as reoffending } from '@kasane/subgraph-reoffending/subgraph';
import { runSql } from '../../stack/run-sql.js';
import { stack } from '../../stack/running-stack.js';
import { saysAnything } from '../../asking/says-anything.js';
import { selectEverything } from '../../asking/select-everything.js';

/**
 * How many statements each takes, for however many people: one for a database system, of which
 * 子ども福祉 and 教育委員会 are two (domain.md §0-9); and one more for whoever lives beside a person
 * (`coResidents`), for they are found through the households that the first one found.
 */
const cases: readonly (readonly [string, Subgraph, number])[] = [
  ['household', household, 2],
  ['elderly', elderly, 1],
  ['disability', disability, 1],
  ['children', children, 2],
  ['livelihood', livelihood, 1],
  ['reoffending', reoffending, 1],
  ['guardianship', guardianship, 1],
];

const SIZES = [1, 7, 50] as const;

const idsOf = async (text: string): Promise<readonly string[]> =>
  (await runSql('administrator', text)).map(({ id }) => String(id));

/** The cast first, for its records, then anybody. */
const people = [
  ...Object.entries(stack.cast).flatMap(([name, id]) => (name.startsWith('person ') ? [id] : [])),
  ...(await idsOf('SELECT id FROM household.person ORDER BY id LIMIT 50')),
];

/** These subgraphs believe a gateway of our own, which opens everything. */
const { privateKey } = generateKeyPairSync('ed25519');
const keys = readJwks(publicJwks([privateKey]));
const signer = createGrantSigner({ key: privateKey });

/** As a department starts it, with its own login roles. */
async function serve(subgraph: Subgraph, onStatement: (sql: string) => void) {
  for (const [name, { urlVariable }] of Object.entries(systems)) {
    process.env[urlVariable] = stack.databases[name as SystemName];
  }
  return serveSubgraph(subgraph, {
    port: 0,
    findGrantKey: (kid) => Promise.resolve(keys.get(kid)),
    onStatement,
  });
}

const fetchEntities = async (
  { name }: Subgraph,
  url: string,
  type: 'Person' | 'Household',
  selection: string,
  ids: readonly string[],
): Promise<readonly unknown[]> => {
  const granted = signer.sign({
    audience: name,
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} ${selection} } }`,
    variables: { representations: ids.map((id) => ({ __typename: type, id })) },
    viewer: { id: 'test', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
    purpose: 'MULTI_AGENCY_SUPPORT',
    subjects: [{ people: ids, open: categories.map(({ code }) => code) }],
    visible: {},
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [GRANT_HEADER]: granted.token },
    body: granted.body,
  });
  const body = (await response.json()) as {
    readonly data: { readonly _entities: readonly unknown[] };
    readonly errors?: unknown;
  };
  expect(body.errors).toBeUndefined();
  return body.data._entities;
};

describe.each(cases)('the %s subgraph', (_name, subgraph, expected) => {
  const statements: string[] = [];
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await serve(subgraph, (sql) => statements.push(sql));
  });
  afterAll(() => running.stop());

  it.each(SIZES)(
    'answers everything about %d people with as many statements as about one',
    async (size) => {
      const selection = selectEverything(subgraph.schema, 'Person');
      statements.length = 0;
      const entities = await fetchEntities(
        subgraph,
        running.url,
        'Person',
        selection,
        people.slice(0, size),
      );
      expect(entities).toHaveLength(size);
      expect(statements).toHaveLength(expected);
      if (size === 50) {
        const said = entities.map((entity) => ({ ...(entity as object), id: null }));
        expect(said.some(saysAnything)).toBe(true);
      }
    },
  );
});

describe('the statement', () => {
  it('is the same whatever is asked for first', async () => {
    const statements: string[] = [];
    const running = await serve(elderly, (sql) => statements.push(sql));
    const answers: unknown[] = [];
    statements.length = 0;
    for (const selection of [
      '{ mainCarer { relationship } careCertifications { level } elderlyConsultations { topic } }',
      '{ elderlyConsultations { topic } careCertifications { level } mainCarer { relationship } }',
    ]) {
      answers.push(
        await fetchEntities(elderly, running.url, 'Person', selection, people.slice(0, 7)),
      );
    }
    await running.stop();
    expect(answers[1]).toEqual(answers[0]);
    expect(statements).toEqual([statements[0], statements[0]]);
  });
});

describe('households', () => {
  const statements: string[] = [];
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await serve(household, (sql) => statements.push(sql));
  });
  afterAll(() => running.stop());

  it.each(SIZES)('members of %d households are one statement', async (size) => {
    const ids = await idsOf(
      `SELECT id FROM household.household WHERE kind = 'JUKI' ORDER BY id LIMIT ${String(size)}`,
    );
    statements.length = 0;
    const entities = await fetchEntities(
      household,
      running.url,
      'Household',
      '{ kind members { id } }',
      ids,
    );
    expect(entities).toHaveLength(size);
    expect(statements).toHaveLength(1);
  });
});

describe('what permits', () => {
  it.each(SIZES)(
    'authorizations about %d people are one statement, of all fetches of a tick',
    async (size) => {
      const statements: string[] = [];
      const store = createAuthorizationStore({
        url: stack.databases['gateway'] ?? '',
        onStatement: (sql) => statements.push(sql),
      });
      try {
        const permissions = createPermissions({
          viewer: { id: 'test', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
          purpose: 'MULTI_AGENCY_SUPPORT',
          store,
          now: () => new Date(),
        });
        const subjects = people.slice(0, size);
        const codes = categories.map(({ code }) => code);
        const [all] = await Promise.all([
          permissions.decideAll(subjects, codes),
          permissions.decideAll(subjects, codes.slice(0, 3)),
          permissions.decideAll(subjects.slice(0, 2), codes.slice(3)),
        ]);
        expect(all.size).toBe(size);
        expect(statements).toHaveLength(1);
        if (size > 1) expect([...all.values()].some(({ open }) => open.size > 0)).toBe(true);
      } finally {
        await store.close();
      }
    },
  );
});
