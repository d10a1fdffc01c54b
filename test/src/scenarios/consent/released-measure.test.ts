import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { outcomesOf, runSql } from '../../stack/run-sql.js';
import { hoursFromNow, record, tryRecord } from '../../asking/try-record.js';

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
const release = (measure: string, recipient = 'viewer:coordinator') =>
  record('protection-officer', 'releaseProtection', {
    input: [
      'ProtectionReleaseInput!',
      {
        ...{ measure, recipient, to: hoursFromNow(1) },
        reason: '同行して住まいを探す',
      },
    ],
  });
const endRelease = (
  as: DemoStaffKey,
  id: string,
  { version = 1, reason = '相手を誤った' }: { version?: number; reason?: string } = {},
) =>
  tryRecord(as, 'endProtectionRelease', {
    ...{ id: ['ID!', id], expectedVersion: ['Int!', version], reason: ['String!', reason] },
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

const explained = async (at: string) => {
  const { body } = await ask({
    as: 'officer',
    query: `query ($id: ID!, $at: DateTime!) { person(id: $id) { explain(
      category: "RESIDENT_ADDRESS", purpose: "SUPPORT_MEETING", at: $at
      viewer: { id: "disability", agency: "disability", role: "DEPARTMENT_WORKER" }
    ) { permitted } } }`,
    variables: { id: wife, at },
  });
  expect(body.errors).toBeUndefined();
  return (body.data?.['person'] as { explain: { permitted: boolean } }).explain.permitted;
};

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

it('is taken back at once by the unit, where a whole agency was told by mistake', async () => {
  const sitting = await meetAbout(wife, husband);
  const measure = await protect(wife);
  const told = await release(measure.id, 'agency:disability');
  expect(told).toMatchObject({ version: 1 });
  expect(await both('disability')).toEqual(TOGETHER);
  const meanwhile = hoursFromNow(0);

  for (const as of ['disability', 'elderly', 'officer', 'livelihood'] as const) {
    expect(await endRelease(as, told.id)).toMatchObject({ code: 'NOT_YOUR_ACT' });
  }
  expect(await endRelease('protection-officer', measure.id)).toMatchObject({
    code: 'NOT_YOUR_ACT',
  });
  expect(await endRelease('household', told.id, { reason: ' ' })).toMatchObject({
    code: 'BAD_INPUT',
  });
  expect(await endRelease('household', told.id, { version: 2 })).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  expect(await both('disability')).toEqual(TOGETHER);

  const ended = await endRelease('protection-officer', told.id);
  expect(ended).toEqual({ id: told.id, version: 2, authorization: null, review: null });
  expect(await both('disability')).toEqual(HIDDEN);
  expect(await endRelease('household', told.id, { version: 2 })).toMatchObject({
    code: 'ALREADY_CLOSED',
  });

  // The one who was meant is told, until a clerk of the unit shuts that as well.
  const meant = await release(measure.id);
  expect(await both('coordinator')).toEqual(TOGETHER);
  expect(await both('disability')).toEqual(HIDDEN);
  expect(await endRelease('household', meant.id)).toMatchObject({ version: 2 });
  expect(await both('coordinator')).toEqual(HIDDEN);

  // What was shown while it stood is still explained by it.
  expect([await explained(meanwhile), await explained(hoursFromNow(0))]).toEqual([true, false]);
  await lift(measure.id);
  await close(sitting.id);
});

it('keeps an ended release, whoever would open it again', async () => {
  const measure = await protect(wife);
  const { id } = await release(measure.id);
  expect(await endRelease('household', id)).toMatchObject({ version: 2 });
  const next = (change: string, version: number) =>
    `INSERT INTO consent.protection_release_version
       SELECT (jsonb_populate_record(r, '{"version": ${String(version)}, ${change}}')).*
         FROM consent.protection_release_version r WHERE id = '${id}' ORDER BY version DESC LIMIT 1`;
  expect(
    await outcomesOf('administrator', [
      next('"ended_at": null, "ended_by": null, "end_reason": null', 3),
      next('"recipient": "agency:education"', 3),
      `DELETE FROM consent.protection_release_version WHERE id = '${id}'`,
      `UPDATE consent.protection_release_version SET ended_at = NULL WHERE id = '${id}'`,
    ]),
  ).toEqual(['23001', '23001', '23001', '23001']);
  await lift(measure.id);
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
