import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Reader } from './keeping/a-desk.example.js';
import { hide } from './scratch-database.js';

let desk: Desk;
const hana = '11111111-1111-4111-8111-111111111111';
const jiro = '22222222-2222-4222-8222-222222222222';
const nobody = '33333333-3333-4333-8333-333333333333';
let meeting = '';

const save = async (type: string, input: object) => {
  const { data, errors } = await desk.ask(
    `mutation ($input: ${type}Input!) { saved: save${type}(reason: "記録", input: $input) { id } }`,
    {},
    { input },
  );
  expect(errors).toBeUndefined();
  return (data?.['saved'] as { readonly id: string }).id;
};

beforeAll(async () => {
  desk = await openDesk();
  meeting = await save('AreaMeeting', { areaCode: '1', heldOn: '2026-03-10', themes: ['WATCH'] });
  const listed = { listedOn: '2024-06-01', assistance: ['CALL', 'GUIDE'] };
  await save('EvacuationSupport', { ...listed, person: hana, areaCode: '1-101' });
  await save('EvacuationSupport', { ...listed, person: jiro, areaCode: '2' });
  const hint = { meeting, theme: 'ISOLATION', state: 'IDENTIFIED' };
  await save('MeetingHint', { ...hint, person: hana, text: '雨戸が閉まったまま' });
}, 120_000);
afterAll(() => desk.stop(), 60_000);

const about = (people: readonly string[], open: readonly string[]): Reader => ({
  scope: { subjects: [{ people, open }], visible: {} },
});

const LOOK = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Person {
        id
        evacuationSupport {
          listedOn
          assistance
          area {
            name
          }
          helper {
            name
          }
        }
        communityHints {
          theme
          text
          state
          meeting {
            heldOn
          }
        }
      }
    }
  }
`;
const look = async (people: readonly string[], reader: Reader) =>
  (
    await desk.ask(LOOK, reader, {
      representations: people.map((id) => ({ __typename: 'Person', id })),
    })
  ).data?.['_entities'];

const support = {
  listedOn: '2024-06-01',
  assistance: ['CALL', 'GUIDE'],
  area: { name: '汐見町自治会' },
  helper: null,
};
const hint = {
  theme: 'ISOLATION',
  text: '雨戸が閉まったまま',
  state: 'IDENTIFIED',
  meeting: { heldOn: '2026-03-10' },
};

describe('what this room says about people', () => {
  it('is told under the grant of each category, and under no other', async () => {
    const both = ['EVACUATION_SUPPORT', 'COMMUNITY_HINT'];
    expect(await look([hana], about([hana], both))).toEqual([
      { id: hana, evacuationSupport: support, communityHints: [hint] },
    ]);
    expect(await look([hana], about([hana], ['COMMUNITY_HINT']))).toEqual([
      { id: hana, evacuationSupport: null, communityHints: [hint] },
    ]);
    expect(await look([hana], about([hana], []))).toEqual([
      { id: hana, evacuationSupport: null, communityHints: null },
    ]);
    expect(await look([hana], about([jiro], both))).toEqual([
      { id: hana, evacuationSupport: null, communityHints: null },
    ]);
  });

  it('is read by the same statements for many people, with and without a record', async () => {
    const both = ['EVACUATION_SUPPORT', 'COMMUNITY_HINT'];
    const answers = await look([hana, jiro, nobody], about([hana, jiro, nobody], both));
    const withRecords = desk.statements.length;
    expect(answers).toMatchObject([
      { communityHints: [hint] },
      { communityHints: [] },
      { evacuationSupport: null, communityHints: [] },
    ]);
    expect(withRecords).toBeLessThanOrEqual(3);
    // Refused, nothing is asked of the database at all, whoever it is about.
    for (const id of [hana, nobody]) {
      await look([id], about([id], []));
      expect(desk.statements).toEqual([]);
    }
  });

  it('keeps one entry a person, and its id and history tell nothing', async () => {
    const again = await desk.ask(
      'mutation ($input: EvacuationSupportInput!) { saveEvacuationSupport(reason: "記録", input: $input) { id } }',
      {},
      { input: { person: hana, listedOn: '2025-01-01', assistance: [], areaCode: '1' } },
    );
    expect(again.errors?.[0]?.extensions['code']).toBe('VERSION_CONFLICT');
    const [row] = (
      await desk.scratch.client.query<{ id: string }>(
        `SELECT id::text AS id FROM community.evacuation_support WHERE person = '${hana}'`,
      )
    ).rows;
    for (const id of [row?.id ?? '', nobody]) {
      expect(await desk.ask(`{ changeHistory(id: "${id}") { version } }`)).toEqual({
        data: { changeHistory: [] },
      });
    }
  });
});

describe('whose place a measure hides from the writer (D-1)', () => {
  const refusals = async (...ids: readonly string[]) => {
    const answers: unknown[] = [];
    for (const person of ids) {
      const { errors } = await desk.ask(
        'mutation ($input: EvacuationSupportInput!) { saveEvacuationSupport(reason: "記録", input: $input) { id } }',
        {},
        { input: { person, listedOn: '2025-01-01', assistance: [], areaCode: '1' } },
      );
      answers.push(errors);
    }
    return answers;
  };
  const refused = (code: string) => [
    expect.objectContaining({ extensions: expect.objectContaining({ code }) as unknown }),
  ];

  it('is refused, listed or not, alike', async () => {
    await hide(desk.scratch.client, [hana, nobody]);
    const [listed, unlisted] = await refusals(hana, nobody);
    await hide(desk.scratch.client, [jiro, nobody]);
    const [shown] = await refusals(hana);
    await hide(desk.scratch.client, []);
    expect(listed).toEqual(unlisted);
    expect([listed, shown]).toEqual([refused('NOT_YOUR_ACT'), refused('VERSION_CONFLICT')]);
  });

  it('is refused with a version, and to who would close it', async () => {
    const [row] = (
      await desk.scratch.client.query<{ id: string }>(
        `SELECT id::text AS id FROM community.evacuation_support WHERE person = '${hana}'`,
      )
    ).rows;
    const close = async () =>
      (
        await desk.ask(
          'mutation ($id: ID!) { closeCommunityRecord(id: $id, expectedVersion: 9, reason: "転出") { id } }',
          {},
          { id: row?.id },
        )
      ).errors;
    await hide(desk.scratch.client, [hana]);
    const hidden = await close();
    await hide(desk.scratch.client, []);
    expect([hidden, await close()]).toEqual([refused('NOT_YOUR_ACT'), refused('VERSION_CONFLICT')]);
  });
});

describe('the list of 避難行動要支援者', () => {
  const list = async (visible: NonNullable<Reader['scope']>['visible'], area = '') => {
    const { data, errors } = await desk.ask(
      `{ evacuationList${area} { edges { node { id } } pageInfo { hasNextPage } } }`,
      { scope: { subjects: [], visible } },
    );
    expect(errors).toBeUndefined();
    const found = data?.['evacuationList'] as { edges: { node: { id: string } }[] } | null;
    return found?.edges.map(({ node }) => node.id) ?? null;
  };

  it('holds those the reader may see, by the area that helps them', async () => {
    const all = { EVACUATION_SUPPORT: '*' } as const;
    expect(await list(all)).toEqual([hana, jiro]);
    expect(await list(all, '(areaCode: "1")')).toEqual([hana]);
    expect(await list(all, '(first: 1)')).toEqual([hana]);
    expect(await list({ EVACUATION_SUPPORT: [jiro, nobody] })).toEqual([jiro]);
    expect(await list({ EVACUATION_SUPPORT: [] })).toEqual([]);
    expect(await list({})).toBeNull();
  });
});

describe('a hint', () => {
  const problems = async (input: object) => {
    const { errors } = await desk.ask(
      'mutation ($input: MeetingHintInput!) { saveMeetingHint(reason: "記録", input: $input) { id } }',
      {},
      { input: { meeting, theme: 'WATCH', state: 'NOTICED', ...input } },
    );
    const list = (errors?.[0]?.extensions['problems'] ?? []) as { field: string; code: string }[];
    return list.map(({ field, code }) => `${field} ${code}`);
  };

  it('has no words before one knows whom it is about, and no state that needs a person', async () => {
    expect(await problems({ text: '角の家' })).toEqual(['input.text TEXT_WITHOUT_PERSON']);
    expect(await problems({ state: 'HANDED_OVER' })).toEqual(['input.person EMPTY_TEXT']);
    expect(await problems({ person: 'hana' })).toEqual(['input.person BAD_PERSON']);
    expect(await problems({})).toEqual([]);
    await expect(
      desk.scratch.client.query("UPDATE community.meeting_hint_version SET text = '角の家'"),
    ).rejects.toThrow();
  });

  it('leaves the list of those nobody can place when it is placed', async () => {
    const unplaced = async () =>
      (await desk.ask('{ unplacedHints { id version theme meeting { heldOn } } }')).data?.[
        'unplacedHints'
      ] as { id: string; version: number }[];
    const [first] = await unplaced();
    expect(first).toMatchObject({ theme: 'WATCH', meeting: { heldOn: '2026-03-10' } });
    const { errors } = await desk.ask(
      `mutation ($id: ID!, $version: Int!, $input: MeetingHintInput!) {
        saveMeetingHint(id: $id, expectedVersion: $version, reason: "民生委員に確かめた", input: $input) { version }
      }`,
      {},
      {
        ...first,
        input: { meeting, theme: 'WATCH', state: 'IDENTIFIED', person: jiro, text: '新聞がたまる' },
      },
    );
    expect(errors).toBeUndefined();
    expect((await unplaced()).map(({ id }) => id)).not.toContain(first?.id);
    expect(await look([jiro], about([jiro], ['COMMUNITY_HINT']))).toMatchObject([
      { communityHints: [{ text: '新聞がたまる' }] },
    ]);
  });

  it.each([
    ['an elderly department', { agency: 'elderly' }],
    ['an analyst', { agency: 'statistics', role: 'ANALYST', purpose: 'STATISTICS' }],
  ] as readonly (readonly [string, Reader])[])('is in no list for %s', async (_who, reader) => {
    const { errors } = await desk.ask('{ unplacedHints { id } }', reader);
    expect(errors?.[0]?.extensions['code']).toBe('NOT_YOUR_ACT');
  });
});
