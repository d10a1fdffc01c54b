import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Reader } from './a-desk.example.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk.stop(), 60_000);

const coordinator: Reader = {
  id: 'coordinator',
  agency: 'multi-agency',
  role: 'MULTI_AGENCY_COORDINATOR',
  purpose: 'MULTI_AGENCY_SUPPORT',
};
const analyst: Reader = {
  id: 'analyst',
  agency: 'statistics',
  role: 'ANALYST',
  purpose: 'STATISTICS',
};

const SAVE = /* GraphQL */ `
  mutation ($id: ID, $version: Int, $reason: String!, $input: CommunityPlatformInput!) {
    saved: saveCommunityPlatform(
      id: $id
      expectedVersion: $version
      reason: $reason
      input: $input
    ) {
      id
      version
    }
  }
`;
const input = { name: '食の輪', theme: '食', areaCode: '1', startedOn: '2024-04-01' };
const save = (variables: object, reader?: Reader) =>
  desk.ask(SAVE, reader, { reason: '新設', input, ...variables });
const saved = async (variables: object, reader?: Reader) => {
  const { data, errors } = await save(variables, reader);
  expect(errors).toBeUndefined();
  return data?.['saved'] as { readonly id: string; readonly version: number };
};
const problems = async (answer: ReturnType<typeof save>) => {
  const { data, errors } = await answer;
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.extensions['code']).toBe('BAD_INPUT');
  const list = errors?.[0]?.extensions['problems'] as { field: string; code: string }[];
  return list.map(({ field, code }) => `${field} ${code}`);
};

const show = async (id: string) => {
  const query = `{ communityPlatform(id: "${id}") { name theme area { name } endedOn version changedByAgency } }`;
  return (await desk.ask(query)).data?.['communityPlatform'];
};

describe('a record', () => {
  it('is made, read, changed and read again, whole', async () => {
    const { id, version } = await saved({});
    expect(version).toBe(1);
    const shown = {
      name: '食の輪',
      theme: '食',
      area: { name: '汐見圏域' },
      endedOn: null,
      version: 1,
      changedByAgency: '地域福祉課 地域づくり担当',
    };
    expect(await show(id)).toEqual(shown);
    const change = { id, version: 1, reason: '名称の変更', input: { ...input, name: '食の環' } };
    expect(await saved(change, coordinator)).toEqual({ id, version: 2 });
    expect(await show(id)).toEqual({
      ...shown,
      name: '食の環',
      version: 2,
      changedByAgency: '多機関協働事業者 (社会福祉協議会)',
    });
  });

  it('is not overwritten by who read an older version, who is told who was faster and when', async () => {
    const { id } = await saved({});
    await saved({ id, version: 1, reason: '変更' }, coordinator);
    const { data, errors } = await save({ id, version: 1, reason: '遅れた変更' });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({
      code: 'VERSION_CONFLICT',
      conflict: {
        version: 2,
        agency: 'multi-agency',
        changedAt: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      },
    });
    expect(await saved({ id, version: 2, reason: '読み直した変更' })).toEqual({ id, version: 3 });
  });

  it('takes one of two changes sent at once, and loses neither', async () => {
    const { id } = await saved({});
    const both = await Promise.all(
      ['甲', '乙'].map((name) => save({ id, version: 1, input: { ...input, name } })),
    );
    const codes = both.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'SAVED');
    expect(codes.toSorted()).toEqual(['SAVED', 'VERSION_CONFLICT']);
    expect(await show(id)).toMatchObject({ version: 2, name: codes[0] === 'SAVED' ? '甲' : '乙' });
  });

  it('keeps who, when, why and what of every change, for the staff', async () => {
    const { id } = await saved({});
    await saved({ id, version: 1, reason: '終了', input: { ...input, endedOn: '2026-03-31' } });
    const query = `{ changeHistory(id: "${id}") { version changedAt changedBy changedByAgency reason closed changedFields } }`;
    const change = {
      changedAt: expect.stringMatching(/Z$/) as unknown,
      changedBy: 'community',
      changedByAgency: '地域福祉課 地域づくり担当',
      closed: false,
    };
    expect(await desk.ask(query)).toEqual({
      data: {
        changeHistory: [
          { ...change, version: 2, reason: '終了', changedFields: ['終わった日'] },
          {
            ...change,
            version: 1,
            reason: '新設',
            changedFields: ['名称', '話し合うテーマ', '圏域', '始まった日'],
          },
        ],
      },
    });
    expect((await desk.ask(query, analyst)).errors?.[0]?.extensions['code']).toBe('NOT_YOUR_ACT');
  });

  it('is closed once, leaves every list, and is not changed any more', async () => {
    const { id } = await saved({ input: { ...input, name: '閉じる場' } });
    const close = `mutation { closeCommunityRecord(id: "${id}", expectedVersion: 1, reason: "誤って作った") { id version } }`;
    expect((await desk.ask(close, analyst)).errors?.[0]?.extensions['code']).toBe('NOT_YOUR_ACT');
    expect(await desk.ask(close)).toEqual({ data: { closeCommunityRecord: { id, version: 2 } } });
    expect(await show(id)).toBeNull();
    const again = await desk.ask(close);
    expect(again.errors?.[0]?.extensions['code']).toBe('ALREADY_CLOSED');
    const change = await save({ id, version: 2 });
    expect(change.errors?.[0]?.extensions['code']).toBe('ALREADY_CLOSED');
  });

  it('can’t be rewritten in the database, not even by its owner', async () => {
    const { id } = await saved({});
    for (const sql of [
      `UPDATE community.platform_version SET name = '別の名' WHERE id = '${id}'`,
      `DELETE FROM community.platform_version WHERE id = '${id}'`,
      'TRUNCATE community.platform_version',
    ]) {
      await expect(desk.scratch.client.query(sql)).rejects.toThrow('append-only');
    }
  });
});

describe('who may change what', () => {
  it.each([
    ['the city’s own worker', {}, 'SAVED'],
    ['the council entrusted with it', coordinator, 'SAVED'],
    [
      'the council for another purpose',
      { ...coordinator, purpose: 'SUPPORT_PLAN' },
      'NOT_YOUR_ACT',
    ],
    ['another department', { id: 'children', agency: 'children' }, 'NOT_YOUR_ACT'],
    ['an analyst', analyst, 'NOT_YOUR_ACT'],
    ['who runs the machines', { role: 'SYSTEM_ADMINISTRATOR' }, 'NOT_YOUR_ACT'],
  ] as readonly (readonly [string, Reader, string])[])('%s', async (_who, reader, outcome) => {
    const { errors } = await save({}, reader);
    expect(errors?.[0]?.extensions['code'] ?? 'SAVED').toBe(outcome);
  });

  it('leaves the plan to the city', async () => {
    const plan = {
      municipality: '重ね市',
      name: '第9期計画',
      philosophy: '支え合うまち',
      source: '例示',
    };
    const mutation =
      'mutation ($input: WelfarePlanInput!) { saveWelfarePlan(reason: "策定", input: $input) { version } }';
    expect(
      (await desk.ask(mutation, coordinator, { input: plan })).errors?.[0]?.extensions,
    ).toEqual({
      code: 'NOT_YOUR_ACT',
    });
    expect(await desk.ask(mutation, {}, { input: plan })).toEqual({
      data: { saveWelfarePlan: { version: 1 } },
    });
  });

  it('says the same of a record that is nobody’s', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    for (const unknown of [id, 'somewhere']) {
      const { errors } = await save({ id: unknown, version: 1 });
      expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_YOUR_ACT' });
    }
  });
});

describe('what is wrong with an input is all said at once', () => {
  it.each([
    [
      'blank texts',
      { name: ' ', theme: '　' },
      ['input.name EMPTY_TEXT', 'input.theme EMPTY_TEXT'],
    ],
    ['a text without end', { theme: '食'.repeat(401) }, ['input.theme TEXT_TOO_LONG']],
    ['an area nobody knows', { areaCode: '9' }, ['input.areaCode UNKNOWN_AREA']],
    ['a day that is none', { startedOn: '2026-02-30' }, ['input.startedOn BAD_DAY']],
    ['a day that is not known', { startedOn: '2026-02-XX' }, ['input.startedOn BAD_DAY']],
    ['an end before the beginning', { endedOn: '2024-03-31' }, ['input.endedOn ENDS_BEFORE_BEGIN']],
  ])('%s', async (_what, wrong, expected) => {
    expect(await problems(save({ input: { ...input, ...wrong } }))).toEqual(expected);
  });

  it('a change without its version, a version without its record, and no reason', async () => {
    const { id } = await saved({});
    expect(await problems(save({ id, reason: ' ' }))).toEqual([
      'reason EMPTY_TEXT',
      'expectedVersion VERSION_MISSING',
    ]);
    expect(await problems(save({ version: 1 }))).toEqual(['expectedVersion VERSION_MISSING']);
  });

  it('a record of another kind, and a choice the law has ended', async () => {
    const { id } = await saved({});
    const mutation =
      'mutation ($input: CoordinatorPostInput!) { saveCoordinatorPost(reason: "配置", input: $input) { version } }';
    const post = {
      kind: 'COMMUNITY_STRENGTH',
      areaCode: '1',
      organisation: id,
      posts: 0,
      since: '2020-04-01',
    };
    expect(await problems(desk.ask(mutation, {}, { input: post }))).toEqual([
      'input.kind CHOICE_ENDED',
      'input.organisation UNKNOWN_RECORD',
      'input.posts NUMBER_OUT_OF_RANGE',
    ]);
  });
});

describe('a list', () => {
  it('is paged by its order, one statement a page, and knows area, year and what has ended', async () => {
    const mutation =
      'mutation ($input: AreaMeetingInput!) { saveAreaMeeting(reason: "開催", input: $input) { version } }';
    for (const [areaCode, heldOn, attendees] of [
      ['1', '2025-03-31', 12],
      ['1-101', '2025-04-01', 9],
      ['2', '2025-09-01', 30],
      ['2', '2026-03-31', null],
    ] as const) {
      const meeting = { areaCode, heldOn, themes: ['WATCH'], attendees };
      const { errors } = await desk.ask(mutation, coordinator, { input: meeting });
      expect(errors).toBeUndefined();
    }
    const list = async (args: string) => {
      const { data } = await desk.ask(
        `{ areaMeetings(${args}) { edges { node { heldOn attendees { value text } } } pageInfo { hasNextPage endCursor } } }`,
      );
      return data?.['areaMeetings'] as {
        edges: { node: { heldOn: string; attendees: unknown } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const days = async (args: string) => (await list(args)).edges.map(({ node }) => node.heldOn);
    const first = await list('first: 3');
    expect(desk.statements).toHaveLength(1);
    expect(first.edges.map(({ node }) => node)).toEqual([
      { heldOn: '2026-03-31', attendees: null },
      { heldOn: '2025-09-01', attendees: { value: 30, text: '30人' } },
      { heldOn: '2025-04-01', attendees: { value: null, text: '10人未満' } },
    ]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(await days(`first: 3, after: "${first.pageInfo.endCursor}"`)).toEqual(['2025-03-31']);
    expect(await days('areaCode: "1", first: 5')).toEqual(['2025-04-01', '2025-03-31']);
    expect(await days('fiscalYear: 2024, first: 5')).toEqual(['2025-03-31']);
    expect(await days('fiscalYear: 2025, areaCode: "2"')).toEqual(['2026-03-31', '2025-09-01']);
    const ended = { ...input, name: '終わった場', endedOn: '2025-03-31' };
    await saved({ input: ended });
    const names = async (args: string) => {
      const { data } = await desk.ask(`{ communityPlatforms${args} { edges { node { name } } } }`);
      return JSON.stringify(data);
    };
    expect(await names('')).not.toContain('終わった場');
    expect(await names('(includeEnded: true)')).toContain('終わった場');
  });

  it('refuses a malformed id and a page too long, like every list', async () => {
    const code = async (query: string) => (await desk.ask(query)).errors?.[0]?.extensions['code'];
    expect(await code('{ communityPlatform(id: "x") { id } }')).toBe('MALFORMED_ID');
    expect(await code('{ communityPlatforms(first: 101) { edges { cursor } } }')).toBe('BAD_PAGE');
    expect(await code('{ communityPlatforms(first: 1) { edges { cursor } } }')).toBeUndefined();
  });
});
