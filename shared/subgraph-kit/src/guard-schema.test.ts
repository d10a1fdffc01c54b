import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, it } from '@jest/globals';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { readLabels } from '@kasane/directives/read-labels';
import { graphql, parse } from 'graphql';
import { createContext } from './define-subgraph.js';
import { guardSchema } from './guard-schema.js';

const HANA = '00000000-0000-4000-8000-000000000001';
const HOME = '00000000-0000-4000-8000-0000000000aa';

/** As no rule of the labels lets it be served: the wall stands by itself. */
const typeDefs = parse(`
  ${consentDirectivesSdl}
  type Query { motto: String @open page: Page @personal(category: "PERSON_REFERENCE") }
  type Person @key(fields: "id") { id: ID! }
  type Home @key(fields: "id") {
    id: ID!
    members: [Person!] @personal(category: "PERSON_REFERENCE")
    guests: [Guest!] @personal(category: "PERSON_REFERENCE")
    mood: String @personal(category: "PERSON_REFERENCE", derivedFrom: ["RESIDENT_NAME"])
    head: String @personal(category: "RESIDENT_NAME")
    lease: Lease @personal(category: "RESIDENT_ADDRESS")
    page: Page @personal(category: "PERSON_REFERENCE")
  }
  type Guest @personEdge { person: Person @personal(category: "PERSON_REFERENCE") }
  type Lease @open { arrears: Int }
  type Page {
    count: Int @open
    people: [Person!] @personal(category: "PERSON_REFERENCE")
    notes: [Lease!] @personal(category: "PERSON_REFERENCE")
    leases: [Lease!] @personal(category: "RESIDENT_ADDRESS")
    tenants: [Person!] @personal(category: "RESIDENT_ADDRESS")
  }
`);

const schema = guardSchema(
  buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Query: {
          page: () => ({
            ...{ people: [{ id: HANA }], tenants: [{ id: HANA }] },
            ...{ notes: [{ arrears: 0 }], leases: [{ arrears: 3 }] },
          }),
        },
        Home: {
          __resolveReference: ({ id }: { readonly id: string }) => ({
            ...{ id, head: '花', mood: '静か', lease: { arrears: 3 } },
            ...{ members: [{ id: HANA }], guests: [{ person: { id: HANA } }] },
            page: { count: 1, people: [{ id: HANA }] },
          }),
        },
      },
    },
  ]),
  readLabels(typeDefs),
);

/** What is said under a grant of which these categories were decided about. */
async function say(source: string, visible: Readonly<Record<string, '*'>>): Promise<unknown> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { of: [{ __typename: 'Home', id: HOME }] },
    contextValue: createContext(new Map(), {
      use: { jti: 'j-1', until: new Date() },
      viewer: { id: 'v-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
      purpose: 'MULTI_AGENCY_SUPPORT',
      scope: { subjects: [], visible },
    }),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

it('says of a household who belongs to it and what it was handed, and nothing else, whatever was decided', async () => {
  const data = await say(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Home {
      id members { id } guests { person { id } } mood head lease { __typename arrears } page { count }
    } } }`,
    { PERSON_REFERENCE: '*', RESIDENT_NAME: '*', RESIDENT_ADDRESS: '*' },
  );
  const said = { members: [{ id: HANA }], guests: [{ person: { id: HANA } }], mood: '静か' };
  expect(data).toEqual({
    _entities: [{ id: HOME, ...said, head: null, lease: null, page: null }],
  });
});

it('says on a page what it was opened for, and whom it is about (leaks.md 23)', async () => {
  const page = '{ page { people { id } tenants { id } notes { arrears } leases { arrears } } }';
  const people = { people: [{ id: HANA }], tenants: [{ id: HANA }], notes: [{ arrears: 0 }] };
  expect(await say(page, { PERSON_REFERENCE: '*' })).toEqual({ page: { ...people, leases: null } });
  expect(await say(page, { PERSON_REFERENCE: '*', RESIDENT_ADDRESS: '*' })).toEqual({
    page: { ...people, leases: [{ arrears: 3 }] },
  });
  expect(await say(page, { RESIDENT_ADDRESS: '*' })).toEqual({ page: null });
});
