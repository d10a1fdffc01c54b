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
  type Query { motto: String @open }
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
  type Page { count: Int @open people: [Person!] @personal(category: "PERSON_REFERENCE") }
`);

const schema = guardSchema(
  buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
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

it('says of a household who belongs to it and what it was handed, and nothing else, whatever was decided', async () => {
  const { data, errors } = await graphql({
    schema,
    source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Home {
      id members { id } guests { person { id } } mood head lease { __typename arrears } page { count }
    } } }`,
    variableValues: { of: [{ __typename: 'Home', id: HOME }] },
    contextValue: createContext(new Map(), {
      use: { jti: 'j-1', until: new Date() },
      viewer: { id: 'v-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
      purpose: 'MULTI_AGENCY_SUPPORT',
      scope: {
        subjects: [],
        visible: { PERSON_REFERENCE: '*', RESIDENT_NAME: '*', RESIDENT_ADDRESS: '*' },
      },
    }),
  });
  expect(errors).toBeUndefined();
  const said = { members: [{ id: HANA }], guests: [{ person: { id: HANA } }], mood: '静か' };
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    _entities: [{ id: HOME, ...said, head: null, lease: null, page: null }],
  });
});
