import { describe, expect, it } from '@jest/globals';
import type { Grant } from '@kasane/grant/grant';
import { kinRelations } from '@kasane/japanese/kin-relations';
import { createContext } from '@kasane/subgraph-kit/define-subgraph';
import { graphql, isEnumType } from 'graphql';
import { householdKinds, movementReasons, sexes } from './codes.js';
import { subgraph } from './subgraph.js';

const ID = '9a910916-a08e-0d6c-df3e-6cd5f69b4dd1';

/** Asks without any database: whatever is answered here was decided before anything is fetched. */
const ask = (source: string, visible: Grant['scope']['visible'] = {}) =>
  graphql({
    schema: subgraph.schema,
    source,
    contextValue: createContext(new Map(), {
      use: { jti: 'j-1', until: new Date() },
      viewer: { id: 'v-1', agency: 'household', role: 'DEPARTMENT_WORKER' },
      purpose: 'DEPARTMENT_DUTY',
      scope: { subjects: [], visible },
    }),
  });

const enumValues = (name: string) => {
  const type = subgraph.schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => [value.name, value.description]) : [];
};

describe('household subgraph', () => {
  it.each([
    ['KinRelation', kinRelations.map(({ relation, name }) => [relation, name])],
    ['MovementReason', movementReasons.rows.map(({ value, name }) => [value, name])],
    ['HouseholdKind', householdKinds.map(({ kind }) => [kind, expect.any(String)])],
    ['Sex', sexes.rows.map(({ value, name }) => [value, name])],
  ])('says in %s what its table says', (name, rows) => {
    expect(enumValues(name)).toEqual(rows);
  });

  it('fetches nothing for a person who may not be referred to', async () => {
    expect(await ask(`{ person(id: "${ID}") { id } }`)).toEqual({ data: { person: null } });
    const known = await ask(`{ person(id: "${ID}") { id } }`, { PERSON_REFERENCE: [ID] });
    expect(known.errors?.[0]?.message).toBe('this subgraph does not read the household system');
  });

  it.each([
    ['person(id: "1000000019") { id }', 'MALFORMED_ID'],
    ['household(id: "R1") { id }', 'MALFORMED_ID'],
    ['supportHousehold(id: "S1") { id }', 'MALFORMED_ID'],
    ['searchPeople { edges { cursor } }', 'SEARCH_CRITERION_REQUIRED'],
    ['searchPeople(kana: " ー", name: "") { edges { cursor } }', 'SEARCH_CRITERION_REQUIRED'],
    ['searchPeople(kana: "カ", first: 101) { edges { cursor } }', 'BAD_PAGE'],
    ['searchPeople(kana: "カ", after: "x") { edges { cursor } }', 'BAD_PAGE'],
    ['searchPeople(birthDate: "昭和") { edges { cursor } }', 'MALFORMED_DATE'],
  ])('refuses %s with %s', async (field, code) => {
    const answer = await ask(`{ ${field} }`, {
      ...{ PERSON_REFERENCE: '*', RESIDENT_NAME: '*', SUPPORT_HOUSEHOLD: '*' },
    });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });
});
