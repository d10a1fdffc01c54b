import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { openClerks, type Clerks } from '../../asking/open-clerks.js';
import { record, type Receipt } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';

/**
 * The glass is broken for a wife, and her husband is the city's information officer. His list has the
 * review, which somebody has to make, and with it the id; what it opened is not his to shut.
 */
const subject = person('kihara-wife');
const husband = 'kihara-husband';
const neighbour = 'soma-woman';

const END =
  'mutation ($id: ID!) { endEmergency(id: $id, expectedVersion: 1, reason: "無事") { version } }';
const REVIEWS = '{ emergencyReviews { id authorization } }';

let clerks: Clerks;
let rescue: Receipt;
const clear = () => withdrawAllAbout(subject);
beforeAll(async () => {
  await clear();
  clerks = await openClerks();
  const input = { subjects: [subject], categories: ['RESIDENT_NAME'], reason: '応答がない' };
  rescue = await record(
    'livelihood',
    'breakGlass',
    { input: ['EmergencyInput!', { ...input, hours: 1 }] },
    'EMERGENCY_RESCUE',
  );
}, 60_000);
afterAll(async () => {
  await clerks.stop();
  await clear();
});

const officer = (query: string, member: string) =>
  clerks.ask({
    as: { id: 'u-1', agency: 'audit', role: 'INFORMATION_OFFICER', person: person(member) },
    purpose: 'AUDIT',
    ...{ query, variables: query === END ? { id: rescue.authorization } : {} },
  });
const rescuerSees = async () => {
  const { body } = await ask({
    ...{ as: 'livelihood', purpose: 'EMERGENCY_RESCUE', variables: { id: subject } },
    query: 'query ($id: ID!) { person(id: $id) { name } }',
  });
  return ((body.data?.['person'] ?? null) as { readonly name: unknown } | null)?.name ?? null;
};

describe('a rescue', () => {
  it('goes on, whatever an officer of the family says', async () => {
    const reviews = (await officer(REVIEWS, husband)).body.data?.['emergencyReviews'];
    expect(reviews).toContainEqual({ id: rescue.review, authorization: rescue.authorization });
    const { errors } = (await officer(END, husband)).body;
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_YOUR_ACT']);
    expect(await rescuerSees()).toEqual(expect.any(String));
  });

  it('is ended by another officer, from the next request on', async () => {
    const { body } = await officer(END, neighbour);
    expect(body).toEqual({ data: { endEmergency: { version: 2 } } });
    expect(await rescuerSees()).toBeNull();
  });
});
