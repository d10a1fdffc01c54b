import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { hoursFromNow, record } from '../../asking/try-record.js';
import { lift, protect, release } from '../../records/protection.js';

/**
 * D-1: "masked for every requester whose case contains the 加害者 or a person in the 加害者's
 * household". 木原さん is protected from her neighbour, and the same team meets about both.
 */
const protectedWoman = person('kihara-wife');
const perpetrator = person('kawabata-father');
const hisDaughter = person('kawabata-girl');

const address = async (): Promise<unknown> => {
  const { body } = await ask({
    ...{ as: 'coordinator', purpose: 'SUPPORT_MEETING', variables: { id: protectedWoman } },
    query: 'query ($id: ID!) { person(id: $id) { name address { text } } }',
  });
  expect(body.data).toMatchObject({ person: { name: expect.any(String) } });
  return (body.data?.['person'] as { address: unknown }).address;
};
const SHOWN = { text: expect.any(String) };

const open = (caseId: string, subject: string) =>
  record('livelihood', 'openSitting', {
    input: [
      'SittingInput!',
      {
        ...{ forum: 'SUPPORT_MEETING', caseId, subjects: [subject] },
        ...{ categories: ['RESIDENT_NAME', 'RESIDENT_ADDRESS'], necessity: '見守りの分担' },
        members: [{ viewer: 'coordinator', agency: 'multi-agency', pledgedAt: hoursFromNow(-1) }],
      },
    ],
  });
const close = (id: string) =>
  record('livelihood', 'closeSitting', { id: ['ID!', id], expectedVersion: ['Int!', 1] });

const people = [protectedWoman, perpetrator, hisDaughter];
const clear = async () => {
  for (const subject of people) await withdrawAllAbout(subject);
};
beforeAll(clear);
afterAll(clear);

it.each([
  ['the perpetrator', perpetrator],
  ['somebody who lives with the perpetrator', hisDaughter],
])('a case in which %s stands is not told the place, release or not', async (_who, other) => {
  const caseId = `ケース ${randomUUID()}`;
  const sitting = await open(caseId, protectedWoman);
  expect(await address()).toEqual(SHOWN);

  const measure = await protect([protectedWoman], perpetrator);
  expect(await address()).toBeNull();
  await release(measure);
  expect(await address()).toEqual(SHOWN);

  const elsewhere = await open(`ケース ${randomUUID()}`, other);
  expect(await address()).toEqual(SHOWN);
  const theirs = await open(caseId, other);
  expect(await address()).toBeNull();
  await close(theirs.id);
  expect(await address()).toBeNull();

  await lift(measure);
  expect(await address()).toEqual(SHOWN);
  await close(elsewhere.id);
  await close(sitting.id);
});
