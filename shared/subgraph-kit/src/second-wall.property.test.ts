import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Grant, SubjectScope } from '@kasane/grant/grant';
import { readLabels } from '@kasane/directives/read-labels';
import fc from 'fast-check';
import { graphql, parse, type GraphQLResolveInfo } from 'graphql';
import { deny, type IRule } from 'graphql-shield';
import { createContext } from './define-subgraph.js';
import { createFieldRules } from './field-rules.js';
import { entities, ids, neighbourhood, touched } from './neighbourhood.js';

/** Written down once more, by hand: the fields of a person, and what each of them tells. */
const fields = [
  ['name', 'RESIDENT_NAME', ''],
  ['care', 'ELDERLY_CARE_LEVEL', '{ level manager }'],
  ['formerCare', 'ELDERLY_CARE_LEVEL', '{ manager level }'],
  ['carer', 'ELDERLY_CARER', '{ relation person { id name care { level } } }'],
  ['home', 'RESIDENT_HOUSEHOLD', '{ kind headName members { id name carer { relation } } }'],
] as const;

const labels = [
  'PERSON_REFERENCE',
  'ELDERLY_CONTACT',
  ...new Set(fields.map(([, category]) => category)),
  ...fields.map(([field]) => `Person.${field}`),
  'Home.headName',
  'Care.manager',
];
const people = Object.values(ids);

const subject: fc.Arbitrary<SubjectScope> = fc.record({
  people: fc.subarray(people, { minLength: 1 }),
  open: fc.subarray(labels),
});
const grants: fc.Arbitrary<Grant | undefined> = fc.option(
  fc.array(subject, { maxLength: 3 }).map((subjects) => ({
    use: { jti: 'j-1', until: new Date() },
    viewer: { id: 'v-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
    purpose: 'MULTI_AGENCY_SUPPORT',
    scope: { subjects, visible: {} },
  })),
  { nil: undefined, freq: 10 },
);
/** Fields under their own names, under each other's, and spread in fragments. */
const selections = fc
  .array(
    fc.tuple(fc.constantFrom(...fields), fc.nat(6), fc.boolean()).map(([field, alias, spread]) => {
      const text = `a${String(alias)}_${field[0]}: ${field[0]} ${field[2]}`;
      return spread ? `... on Person { ${text} }` : text;
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const may = (grant: Grant | undefined, id: string, category: string, coordinate: string) =>
  grant?.scope.subjects.some(
    (scope) =>
      scope.people.includes(id) &&
      (scope.open.includes(category) || scope.open.includes(coordinate)),
  ) === true;

describe('the second wall', () => {
  beforeEach(() => {
    touched.length = 0;
  });

  it('resolves exactly what the grant opens, for any grant and any fetch', async () => {
    await fc.assert(
      fc.asyncProperty(
        grants,
        selections,
        fc.array(fc.constantFrom(...people), { minLength: 1, maxLength: 5 }),
        async (grant, selection, asked) => {
          touched.length = 0;
          const { query, variables } = entities(selection, asked);
          const { data, errors } = await graphql({
            schema: neighbourhood.schema,
            source: query,
            variableValues: variables,
            contextValue: createContext(new Map(), grant),
          });
          expect(errors).toBeUndefined();
          const wanted = fields.filter(([field]) => selection.includes(`_${field}:`));
          const expected = asked.flatMap((id) =>
            wanted.flatMap(([field, category]) =>
              may(grant, id, category, `Person.${field}`) ? [`${id} ${field}`] : [],
            ),
          );
          const personal = touched.filter((entry) => !entry.endsWith(' members'));
          expect(new Set(personal)).toEqual(new Set(expected));
          // Whatever the answer says names the person it is about.
          const entitiesSeen = (data?.['_entities'] ?? []) as readonly unknown[];
          entitiesSeen.forEach((entity, at) => {
            const id = asked[at] ?? '';
            const said = JSON.stringify(entity);
            for (const other of people) {
              if (other === id) continue;
              expect(said).not.toMatch(new RegExp(`(name|level|manager) of ${other}`));
            }
            const manager = may(grant, id, 'ELDERLY_CONTACT', 'Care.manager');
            expect(said.includes('manager of') && !manager).toBe(false);
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('says of every field of a person what shield says of its rule tree', async () => {
    const { tree } = createFieldRules(readLabels(parse(neighbourhood.sdl)));
    const options: Parameters<IRule['resolve']>[4] = {
      debug: false,
      allowExternalErrors: false,
      fallbackRule: deny,
      hashFunction: () => '',
    };
    await fc.assert(
      fc.asyncProperty(grants, fc.constantFrom(...people), async (grant, id) => {
        const context = createContext(new Map(), grant);
        for (const [field, , below] of fields) {
          touched.length = 0;
          const { query, variables } = entities(`${field} ${below}`, [id]);
          await graphql({
            schema: neighbourhood.schema,
            source: query,
            variableValues: variables,
            contextValue: context,
          });
          const shield = await tree['Person']?.[field]?.resolve(
            { id },
            {},
            context as unknown as Parameters<IRule['resolve']>[2],
            {} as GraphQLResolveInfo,
            options,
          );
          expect(touched.includes(`${id} ${field}`)).toBe(shield === true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has no rule, so shield denies, for what bears no label', () => {
    const sdl = 'type Query { x: String } type Person @key(fields: "id") { id: ID! name: String }';
    expect(createFieldRules(readLabels(parse(sdl))).tree).toEqual({
      Query: {},
      Person: { id: expect.anything() },
    });
  });
});
