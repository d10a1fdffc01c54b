import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { hoursFromNow, record } from '../../asking/try-record.js';

/**
 * D-1: the 支援措置責任者 may release a measure "once, time-boxed" to one recipient, who goes along to
 * find a flat, say. Two sit in the same meeting about 木原さん and her husband; one is told.
 */
const wife = person('kihara-wife');
const husband = person('kihara-husband');
const perpetrator = person('kawabata-father');
const registered = person('mizusawa-mother');

const QUERY = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      address {
        text
      }
      households {
        household {
          kind
          members {
            id
          }
        }
      }
      kinships {
        relation
        person {
          id
        }
      }
    }
  }
`;

const look = async (as: 'coordinator' | 'disability', id: string): Promise<unknown> => {
  const { body } = await ask({ as, purpose: 'SUPPORT_MEETING', query: QUERY, variables: { id } });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'];
};

const both = async (as: 'coordinator' | 'disability') => ({
  wife: await look(as, wife),
  husband: await look(as, husband),
});

const home = (...members: string[]) => ({
  address: { text: expect.any(String) },
  households: ['JUKI', 'ADDRESS'].map((kind) => ({
    household: { kind, members: members.map((id) => ({ id })) },
  })),
});
const spouse = (id: string) => [{ relation: 'SPOUSE', person: { id } }];
const TOGETHER = {
  wife: { ...home(husband, wife), kinships: spouse(husband) },
  husband: { ...home(husband, wife), kinships: spouse(wife) },
};
const HIDDEN = {
  wife: { address: null, households: null, kinships: null },
  husband: { ...home(husband), kinships: [] },
};

const protect = (subject: string) =>
  record('household', 'registerProtectionMeasure', {
    input: [
      'ProtectionMeasureInput!',
      {
        ...{ protectedPeople: [subject], perpetrator, provisional: true },
        ...{ periodTo: hoursFromNow(24 * 300), evidenceRef: '申出書' },
      },
    ],
  });
const release = (measure: string) =>
  record('protection-officer', 'releaseProtection', {
    input: [
      'ProtectionReleaseInput!',
      {
        ...{ measure, recipient: 'viewer:coordinator', to: hoursFromNow(1) },
        reason: '同行して住まいを探す',
      },
    ],
  });
const lift = (measure: string) =>
  record('household', 'liftProtectionMeasure', {
    id: ['ID!', measure],
    expectedVersion: ['Int!', 1],
    reason: ['String!', '試験のあと'],
  });
const meetAbout = (...subjects: string[]) =>
  record('livelihood', 'openSitting', {
    input: [
      'SittingInput!',
      {
        ...{ forum: 'SUPPORT_MEETING', caseId: `ケース ${randomUUID()}`, subjects },
        categories: ['RESIDENT_NAME', 'RESIDENT_ADDRESS', 'RESIDENT_HOUSEHOLD'],
        necessity: '転居の支度',
        members: [
          { viewer: 'coordinator', agency: 'multi-agency', pledgedAt: hoursFromNow(-1) },
          { viewer: 'disability', agency: 'disability', pledgedAt: hoursFromNow(-1) },
        ],
      },
    ],
  });
const close = (id: string) =>
  record('livelihood', 'closeSitting', { id: ['ID!', id], expectedVersion: ['Int!', 1] });

const clear = async () => {
  for (const subject of [wife, husband, registered]) await withdrawAllAbout(subject);
};
beforeAll(clear);
afterAll(clear);

it('shows its recipient home and kin for the time, and nobody else', async () => {
  const sitting = await meetAbout(wife, husband);
  expect(await both('coordinator')).toEqual(TOGETHER);
  expect(await both('disability')).toEqual(TOGETHER);

  const measure = await protect(wife);
  expect(await both('coordinator')).toEqual(HIDDEN);

  // One whose time is over, which no act could record.
  await runSql(
    'administrator',
    `INSERT INTO consent.protection_release
       (id, measure_id, recipient, valid_from, valid_to, reason, released_by)
     VALUES ($1, $2, 'viewer:coordinator', now() - interval '2 hours', now(), '済み', 'x')`,
    [randomUUID(), measure.id],
  );
  expect(await both('coordinator')).toEqual(HIDDEN);

  await release(measure.id);
  expect(await both('coordinator')).toEqual(TOGETHER);
  expect(await both('disability')).toEqual(HIDDEN);

  await lift(measure.id);
  expect(await both('disability')).toEqual(TOGETHER);
  await close(sitting.id);
});

it('shows its recipient the household of 生活保護 as well', async () => {
  const mother = person('aoi-mother');
  const query =
    'query ($id: ID!) { person(id: $id) { publicAssistanceHousehold { kind members { id } } } }';
  const home = async (as: 'coordinator' | 'livelihood') => {
    const { body } = await ask({ as, query, variables: { id: mother } });
    expect(body.errors).toBeUndefined();
    return body.data?.['person'];
  };
  const [told, office] = [await home('coordinator'), await home('livelihood')];
  const withGirl = [{ id: mother }, { id: person('aoi-girl') }];
  expect(told).toMatchObject({
    publicAssistanceHousehold: { members: expect.arrayContaining(withGirl) },
  });
  const alone = { publicAssistanceHousehold: { kind: 'WELFARE', members: [{ id: mother }] } };

  const measure = await protect(mother);
  expect(await home('coordinator')).toEqual(alone);
  await release(measure.id);
  expect(await home('coordinator')).toEqual(told);
  expect(await home('livelihood')).toEqual(alone);
  await lift(measure.id);
  expect(await home('livelihood')).toEqual(office);
});

it('shows nobody whom a measure of the register protects as well', async () => {
  const sitting = await meetAbout(registered);
  const measure = await protect(registered);
  await release(measure.id);
  expect(await look('coordinator', registered)).toMatchObject({ address: null });
  const rows = await runSql(
    'household',
    'SELECT FROM household.released_person WHERE person_id = $1',
    [registered],
  );
  expect(rows).toEqual([]);
  await lift(measure.id);
  await close(sitting.id);
});

it('tells the room of households nothing else about a measure', async () => {
  const columns = await runSql(
    'household',
    `SELECT c.column_name AS name FROM information_schema.columns c
      WHERE c.table_schema = 'household' AND c.table_name = 'released_person' ORDER BY 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['person_id', 'recipient', 'side']);
  await expect(runSql('household', 'SELECT FROM consent.protection_release')).rejects.toMatchObject(
    { code: '42501' },
  );
});
