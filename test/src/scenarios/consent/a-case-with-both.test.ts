import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { recorded, sendInput } from '../../asking/send-act.js';
import { hoursFromNow, record } from '../../asking/try-record.js';
import { consentTo } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { lift, protect, release } from '../../records/protection.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * D-1: 多機関協働 takes on the case of a family, and she is protected from one of it. Her consent names
 * no case, and no case has her file and his under one name; the team that keeps both is one team.
 */
const people = await unknownResidents(11);
const [home, refuge] = [randomUUID(), randomUUID()];

afterAll(async () => {
  for (const [table, column] of [
    ['household_member', 'household_id'],
    ['household', 'id'],
  ] as const) {
    await runSql('administrator', `DELETE FROM household.${table} WHERE ${column} = ANY ($1)`, [
      [home, refuge],
    ]);
  }
  for (const subject of people) await withdrawAllAbout(subject);
});

const look = async (
  id: string,
  as: DemoStaffKey = 'coordinator',
  purpose?: string,
): Promise<unknown> => {
  const { body } = await ask({
    as,
    query: 'query ($id: ID!) { person(id: $id) { name address { text } } }',
    variables: { id },
    ...(purpose === undefined ? {} : { purpose }),
  });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'];
};
const NAME = expect.any(String);
const SHOWN = { name: NAME, address: { text: expect.any(String) } };
const HIDDEN = { name: NAME, address: null };

const accept = (input: object) =>
  recorded(
    sendInput('coordinator', 'acceptCase', 'AcceptCaseInput', { why: '家族で受け持つ', ...input }),
  );

it.each([
  ['the perpetrator', false, people.slice(0, 3)],
  ['somebody who lives with the perpetrator', true, people.slice(3, 6)],
] as const)(
  'the team whose case has her and %s is not told where she is, release or not',
  async (_who, isHousemate, [protectedWoman = '', perpetrator = '', housemate = '']) => {
    const theirs = isHousemate ? housemate : perpetrator;
    await runSql(
      'administrator',
      `INSERT INTO household.household_member (household_id, person_id, position)
       VALUES ($1, $2, 1), ($1, $3, 2)`,
      [home, perpetrator, housemate],
    );
    await consentTo(protectedWoman, ['RESIDENT_NAME', 'RESIDENT_ADDRESS']);
    const measure = await protect([protectedWoman], perpetrator);
    expect(await look(protectedWoman)).toEqual(HIDDEN);
    await release(measure, 'agency:multi-agency');

    // A case of her own, and another of theirs.
    const hers = await accept({ people: [protectedWoman] });
    await accept({ people: [theirs] });
    expect(await look(protectedWoman)).toEqual(SHOWN);

    await accept({ people: [theirs], case: hers.case });
    expect(await look(protectedWoman)).toEqual(HIDDEN);
    // Who guards her reads the register as before.
    expect(await look(protectedWoman, 'household')).toEqual(SHOWN);

    await lift(measure);
    expect(await look(protectedWoman)).toEqual(SHOWN);
  },
);

it('a sitting that names their case, by its own name or its file’s, is not told it either', async () => {
  const [protectedWoman = '', perpetrator = ''] = people.slice(6, 8);
  const measure = await protect([protectedWoman], perpetrator);
  await release(measure, 'viewer:coordinator');
  const theirs = await accept({ people: [perpetrator] });
  const heardIn = async (caseId: string | null): Promise<unknown> => {
    const sitting = await record('livelihood', 'openSitting', {
      input: [
        'SittingInput!',
        {
          ...{ forum: 'SUPPORT_MEETING', caseId, subjects: [protectedWoman] },
          ...{ categories: ['RESIDENT_NAME', 'RESIDENT_ADDRESS'], necessity: '見守りの分担' },
          members: [{ viewer: 'coordinator', agency: 'multi-agency', pledgedAt: hoursFromNow(-1) }],
        },
      ],
    });
    const seen = await look(protectedWoman, 'coordinator', 'SUPPORT_MEETING');
    await record('livelihood', 'closeSitting', {
      id: ['ID!', sitting.id],
      expectedVersion: ['Int!', 1],
    });
    return seen;
  };
  expect(await heardIn(`ケース ${randomUUID()}`)).toEqual(SHOWN);
  expect(await heardIn(theirs.case)).toEqual(HIDDEN);
  expect(await heardIn(theirs.id)).toEqual(HIDDEN);
  await lift(measure);
  expect(await heardIn(theirs.case)).toEqual(SHOWN);
});

it('nor is the team shown with whom she lives, whose address it may know', async () => {
  const [protectedWoman = '', perpetrator = '', sister = ''] = people.slice(8);
  await runSql(
    'administrator',
    `WITH made AS (INSERT INTO household.household (id, kind, source_key) VALUES ($1::uuid, 'JUKI', $1::text))
     INSERT INTO household.household_member (household_id, person_id, position)
     VALUES ($1::uuid, $2, 1), ($1::uuid, $3, 2)`,
    [refuge, sister, protectedWoman],
  );
  await consentTo(sister, ['RESIDENT_NAME', 'RESIDENT_ADDRESS', 'RESIDENT_HOUSEHOLD']);
  await consentTo(protectedWoman, ['RESIDENT_NAME', 'RESIDENT_HOUSEHOLD']);
  const isSeenThere = async (): Promise<boolean> => {
    const { body } = await ask({
      as: 'coordinator',
      query: 'query ($id: ID!) { person(id: $id) { households { household { members { id } } } } }',
      variables: { id: sister },
    });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain(sister);
    return JSON.stringify(body.data).includes(protectedWoman);
  };
  expect(await isSeenThere()).toBe(true);
  const measure = await protect([protectedWoman], perpetrator);
  expect(await isSeenThere()).toBe(false);
  const hers = await accept({ people: [protectedWoman] });
  await release(measure, 'agency:multi-agency');
  expect(await isSeenThere()).toBe(true);
  await accept({ people: [perpetrator], case: hers.case });
  expect(await isSeenThere()).toBe(false);
  await lift(measure);
  expect(await isSeenThere()).toBe(true);
});
