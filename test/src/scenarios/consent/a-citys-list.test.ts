import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { hoursFromNow, record, tryRecord, type Receipt } from '../../asking/try-record.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * 避難行動要支援者名簿 of a whole city, declared at once (災害対策基本法49条の11第3項): as many people as one
 * request may name, and those who come to help are still answered in time (leaks.md 35).
 */
const MOST = 25_000;

/** On the community's list; no consent about them is in force, and nobody protects them. */
const ENTRIES = `SELECT e.person::text AS id, s.name_key AS name, s.birth_date::text AS born
  FROM community.evacuation_support e JOIN household.person_search s ON s.person_id = e.person
 WHERE e.area_code = '3' AND s.birth_date IS NOT NULL AND e.person NOT IN (
         SELECT unnest(a.subjects) FROM consent.authorization_in_force a
          WHERE a.withdrawn_at IS NULL)
   AND NOT EXISTS (SELECT FROM consent.protection_measure_version m
                    WHERE e.person = ANY(m.protected_people) OR e.person = m.perpetrator)
 ORDER BY 1 LIMIT 2`;

const texts = async (sql: string, values: readonly unknown[] = []) =>
  (await runSql('administrator', sql, values)) as readonly Readonly<Record<string, string>>[];

const [listed = {}, outsider = {}] = await texts(ENTRIES);
const city = await texts(
  `SELECT person_id::text AS id FROM household.person_search WHERE person_id <> ALL($1::uuid[])
    ORDER BY 1 LIMIT $2`,
  [[listed['id'], outsider['id']], MOST],
);
const list = [listed, ...city].map(({ id }) => id);

const declare = (subjects: readonly unknown[]) =>
  tryRecord('officer', 'declareDisaster', {
    input: [
      'DisasterInput!',
      {
        subjects,
        categories: ['RESIDENT_NAME', 'RESIDENT_BIRTH', 'EVACUATION_SUPPORT'],
        recipients: ['agency:welfare-commissioner'],
        declaration: '大雨による避難指示 (試験)',
        validTo: hoursFromNow(1),
      },
    ],
  });

const answer = async (query: string, variables: object) => {
  const asked = { as: 'commissioner', purpose: 'DISASTER_RESPONSE', query } as const;
  const { body } = await ask({ ...asked, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return body.data;
};
const LOOK = 'query ($id: ID!) { person(id: $id) { name } }';
const AREA = '{ evacuationList(areaCode: "3", first: 100) { edges { node { id } } } }';
const SEARCH = `query ($name: String, $born: PartialDate) {
  searchPeople(name: $name, birthDate: $born) { edges { node { id } } }
}`;
interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

/** What helpers are told of somebody: the name, and by which lists the person is found. */
const told = async ({ id, name, born }: Readonly<Record<string, string>>) => {
  const pages = [await answer(AREA, {}), await answer(SEARCH, { name, born })];
  const [area, search] = pages.map((data) => Object.values(data ?? {})[0] as Page | null);
  const isOn = (page: Page | null | undefined) => page?.edges.some(({ node }) => node.id === id);
  const about = (await answer(LOOK, { id }))?.['person'] as { name: string } | null;
  return [about?.name, isOn(area), isOn(search)];
};
const NOTHING = [undefined, false, false];

describe('the list of a whole city', () => {
  const declared: Receipt[] = [];
  const declareFor = async (subjects: readonly unknown[]) => {
    const recorded = await declare(subjects);
    if ('code' in recorded) throw new Error(`${recorded.code} ${recorded.message}`);
    declared.push(recorded);
  };
  const end = async () => {
    for (const { id, version } of declared.splice(0)) {
      await record('officer', 'endDisaster', {
        id: ['ID!', id],
        expectedVersion: ['Int!', version],
        reason: ['String!', '避難指示の解除'],
      });
    }
  };
  afterAll(end);

  it('is declared at once, opens to those who help, and is closed when it is over', async () => {
    expect(list).toHaveLength(MOST + 1);
    expect(await told(listed)).toEqual(NOTHING);
    await declareFor(list.slice(0, MOST));
    expect(await told(listed)).toEqual([expect.any(String), true, true]);
    expect(await told(outsider)).toEqual(NOTHING);
    await end();
    expect(await told(listed)).toEqual(NOTHING);
  });

  it('is declared in parts where it is longer', async () => {
    expect(await declare(list)).toMatchObject({ code: 'BAD_INPUT' });
    await declareFor(list.slice(0, MOST));
    await declareFor(Array.from({ length: MOST - 1 }, () => randomUUID()));
    expect(await told(listed)).toEqual([expect.any(String), true, true]);
    await end();
    expect(await told(listed)).toEqual(NOTHING);
  });
});
