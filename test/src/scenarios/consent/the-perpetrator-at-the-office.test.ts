import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { openClerks, type Clerks } from '../../asking/open-clerks.js';
import { person } from '../../stack/running-stack.js';

/**
 * D-1: the perpetrator is shown nothing about whom a measure protects, in whatever capacity. Whoever
 * works at the residents' office may search all of it by duty, and not for her: no edge, no cursor
 * and no next page says that she is registered here.
 */
const PROTECTED = 'mizusawa-mother';
const PERPETRATOR = 'kirishima-man';

const SEARCH =
  'query ($name: String, $birthDate: PartialDate) { searchPeople(name: $name, birthDate: $birthDate, first: 1) { edges { cursor node { id } } pageInfo { hasNextPage startCursor endCursor } } }';

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

const { data } = (
  await ask({
    as: 'household',
    query: 'query ($id: ID!) { person(id: $id) { name birthDate } }',
    variables: { id: person(PROTECTED) },
  })
).body;
const { name, birthDate } = data?.['person'] as {
  readonly name: string;
  readonly birthDate: string;
};

let clerks: Clerks;
beforeAll(async () => {
  clerks = await openClerks();
}, 60_000);
afterAll(() => clerks.stop());

const search = (variables: object, member?: string) =>
  clerks.ask({
    as: {
      ...{ id: 'u-1', agency: 'household', role: 'DEPARTMENT_WORKER' },
      ...(member !== undefined && { person: person(member) }),
    },
    purpose: 'DEPARTMENT_DUTY',
    query: SEARCH,
    variables: { ...variables },
  });

describe.each([
  ['her name', { name }],
  ['her name and day of birth', { name, birthDate }],
])('a search by %s', (_what, variables) => {
  it('finds nobody for the perpetrator, as if there were no such person', async () => {
    const found = await search(variables, PERPETRATOR);
    const nobody = await search({ ...variables, name: 'ホニャララ' }, PERPETRATOR);
    expect(found.body.data?.['searchPeople']).toMatchObject({
      edges: [],
      pageInfo: { endCursor: null },
    });
    expect([found.status, found.text]).toEqual([nobody.status, nobody.text]);
  });

  it.each([
    ['a colleague nobody is protected from', 'kawabata-father'],
    ['a colleague of whom no person is known', undefined],
  ])('finds her for %s', async (_who, member) => {
    const page = (await search(variables, member)).body.data?.['searchPeople'] as Page;
    expect(page.edges.map(({ node }) => node.id)).toEqual([person(PROTECTED)]);
    expect(page.pageInfo.endCursor).not.toBeNull();
  });
});
