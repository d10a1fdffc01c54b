import { describe, expect, it } from '@jest/globals';
import { ask, type Question } from '../../asking/ask.js';

/** 地域づくり on the real stack: what its staff write, everybody reads, and the plan adds up. */
const data = async (question: Question) => {
  const { body } = await ask(question);
  expect(body.errors).toBeUndefined();
  return body.data ?? {};
};

const PLAN = /* GraphQL */ `
  query ($year: Int!) {
    welfarePlans {
      edges {
        node {
          municipality
          actions(priority: true) {
            name
            indicators {
              name
              years {
                fiscalYear
                target
              }
              actual(fiscalYear: $year) {
                text
              }
            }
          }
        }
      }
    }
  }
`;

interface Action {
  readonly name: string;
  readonly indicators: readonly {
    readonly name: string;
    readonly actual: { readonly text: string };
  }[];
}

const stars = async (year: number): Promise<Readonly<Record<string, readonly string[]>>> => {
  const found = await data({ as: 'analyst', query: PLAN, variables: { year } });
  const plans = found['welfarePlans'] as {
    edges: { node: { municipality: string; actions: readonly Action[] } }[];
  };
  const own = plans.edges.find(({ node }) => node.municipality === '重ね市');
  return Object.fromEntries(
    (own?.node.actions ?? []).map(({ name, indicators }) => [
      name,
      indicators.map(({ name: what, actual }) => `${what} ${actual.text}`),
    ]),
  );
};

const save = async (as: Question['as'], type: string, variables: object) =>
  (
    await ask({
      as,
      query: `mutation ($id: ID, $version: Int, $input: ${type}Input!) {
        saved: save${type}(id: $id, expectedVersion: $version, reason: "試験", input: $input) { id version }
      }`,
      variables: { ...variables },
    })
  ).body;

describe('the plans', () => {
  it('stand side by side: the city’s own and the documented one', async () => {
    const found = await data({ as: 'resident', query: PLAN, variables: { year: 2025 } });
    const { edges } = found['welfarePlans'] as { edges: { node: { municipality: string } }[] };
    expect(edges.map(({ node }) => node.municipality)).toEqual(['大分県日田市', '重ね市']);
  });
});

describe('every ★ of the plan works', () => {
  it('地域における共助の基盤づくり: 地域福祉部, supporters and courses are counted', async () => {
    expect((await stars(2025))['地域における共助の基盤づくり']).toEqual([
      '地域福祉部 44地区',
      '地域福祉サポーター 152人',
      '養成講座・研修の修了者 136人',
    ]);
  });

  it('… by 圏域 without telling how few there are in the smallest', async () => {
    const query =
      '{ supporterFigures(fiscalYear: 2025) { edges { node { area { name } registered { text } } } } }';
    const { edges } = (await data({ as: 'analyst', query }))['supporterFigures'] as {
      edges: { node: { area: { name: string }; registered: { text: string } } }[];
    };
    expect(edges.map(({ node }) => `${node.area.name} ${node.registered.text}`)).toEqual([
      '汐見圏域 35人',
      '中央圏域 41人',
      '桜ヶ丘圏域 44人',
      '川辺圏域 非公表 (ほかの数を守るため)',
      '山手圏域 10人未満',
    ]);
  });

  it('交流の促進と居場所づくり: a new place counts, and is found by whom it suits', async () => {
    const name = '交流の促進と居場所づくり';
    const count = async () =>
      Number(/^参加の場 (\d+)/.exec((await stars(2026))[name]?.[0] ?? '')?.[1]);
    const before = await count();
    expect(before).toBeGreaterThan(20);
    const input = {
      name: '川辺 夜の工作室',
      kind: 'FARM',
      areaCode: '4',
      days: ['FRIDAY'],
      opens: '19:00',
      closes: '21:00',
      access: ['BUS'],
      welcomes: ['YOUTH'],
      experience: ['SOCIAL_WITHDRAWAL', 'DEVELOPMENTAL'],
      remaining: 3,
      feeYen: 0,
      startedOn: '2026-04-01',
    };
    const { data: made } = await save('coordinator', 'ParticipationPlace', { input });
    const { id } = made?.['saved'] as { id: string };
    try {
      expect(await count()).toBe(before + 1);
      const found = await data({
        as: 'coordinator',
        query: `query ($wishes: PlaceWishesInput!) {
          matchPlaces(wishes: $wishes, first: 2) { rank points outOf unknown place { name } criteria { code outcome points } }
        }`,
        variables: {
          wishes: {
            areaCode: '4',
            groups: ['YOUTH'],
            needs: ['SOCIAL_WITHDRAWAL', 'DEVELOPMENTAL'],
            days: ['FRIDAY'],
            from: '18:00',
            access: ['BUS', 'WALK'],
            seats: 1,
          },
        },
      });
      expect(found['matchPlaces']).toEqual([
        {
          rank: 1,
          points: 125,
          outOf: 125,
          unknown: 0,
          place: { name: '川辺 夜の工作室' },
          criteria: [
            'WELCOME 30',
            'EXPERIENCE 25',
            'SEATS 20',
            'ACCESS 15',
            'AREA 15',
            'DAYS 10',
            'HOURS 10',
          ].map((one) => {
            const [code = '', points] = one.split(' ');
            return { code, outcome: 'MET', points: Number(points) };
          }),
        },
        expect.objectContaining({ rank: 2 }),
      ]);
    } finally {
      const query = `mutation { closeCommunityRecord(id: "${id}", expectedVersion: 1, reason: "試験のあと") { version } }`;
      await data({ as: 'coordinator', query });
    }
    expect(await count()).toBe(before);
  });

  it('プラットフォームの展開: platforms, their members, meetings and what pays for them', async () => {
    expect((await stars(2025))['地域の多様な担い手がつながるプラットフォームの展開']).toEqual([
      'プラットフォーム 4か所',
      '参加する団体 11団体',
      '地域生活支援会議 20回',
      '地域づくりの財源 20,340,000円',
    ]);
    const query =
      '{ communityPlatforms(first: 1) { edges { node { name area { name } members { organisation { name kind } } } } } }';
    const { edges } = (await data({ as: 'resident', query }))['communityPlatforms'] as {
      edges: { node: { members: { organisation: { name: string } }[] } }[];
    };
    expect(edges[0]?.node.members.length).toBeGreaterThan(2);
  });

  it('相談機能の充実: a coordinator in every area, and the consultations with their source', async () => {
    expect((await stars(2025))['相談機能の充実']).toEqual([
      'コーディネーターのいる圏域 5圏域',
      'コーディネーターの配置 28名',
      '支援プランのある世帯 10世帯未満',
      '相談支援 403件',
    ]);
  });
});

describe('two who edit at once', () => {
  it('tells the second who was faster and when, through the gateway', async () => {
    const input = { name: '試験の団体', kind: 'NPO' };
    const first = await save('community', 'CommunityOrganisation', { input });
    const { id } = first.data?.['saved'] as { id: string };
    const change = { id, version: 1, input: { ...input, name: '試験の会' } };
    expect((await save('coordinator', 'CommunityOrganisation', change)).errors).toBeUndefined();
    const late = await save('community', 'CommunityOrganisation', change);
    expect(late.errors).toEqual([
      {
        message: expect.stringMatching(
          /^読んだ後に、多機関協働事業者 \(社会福祉協議会\)が\d{4}年\d+月\d+日 \d+:\d\dにこの記録を変えました \(今の版は 2\)。/,
        ) as unknown,
        extensions: {
          code: 'VERSION_CONFLICT',
          id: expect.any(String) as unknown,
          conflict: {
            version: 2,
            agency: 'multi-agency',
            changedAt: expect.stringMatching(/Z$/) as unknown,
          },
        },
      },
    ]);
    const query = `{ changeHistory(id: "${id}") { version changedBy changedByAgency reason changedFields } }`;
    expect((await data({ as: 'officer', query }))['changeHistory']).toEqual([
      {
        version: 2,
        changedBy: expect.any(String) as unknown,
        changedByAgency: '多機関協働事業者 (社会福祉協議会)',
        reason: '試験',
        changedFields: ['名称'],
      },
      {
        version: 1,
        changedBy: expect.any(String) as unknown,
        changedByAgency: '地域福祉課 地域づくり担当',
        reason: '試験',
        changedFields: ['名称', '種類'],
      },
    ]);
    const close = `mutation { closeCommunityRecord(id: "${id}", expectedVersion: 2, reason: "試験のあと") { version } }`;
    await data({ as: 'community', query: close });
  });

  it.each(['resident', 'analyst', 'children', 'commissioner'] as const)(
    'lets %s write nothing, and read what everybody reads',
    async (as) => {
      const { data: none, errors } = await save(as, 'CommunityOrganisation', {
        input: { name: '試験の団体', kind: 'NPO' },
      });
      expect([none, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        null,
        ['NOT_YOUR_ACT'],
      ]);
      const query = '{ communityOrganisations(first: 1) { edges { node { name } } } }';
      expect(await data({ as, query })).toMatchObject({
        communityOrganisations: { edges: [{ node: { name: expect.any(String) as unknown } }] },
      });
    },
  );

  it('says everything that is wrong with an input, in Japanese', async () => {
    const { errors } = await save('community', 'CommunityPlatform', {
      input: { name: ' ', theme: '食', areaCode: '99', startedOn: '2026-02-30' },
    });
    expect(errors?.[0]).toMatchObject({
      extensions: {
        code: 'BAD_INPUT',
        problems: [
          { field: 'input.name', code: 'EMPTY_TEXT' },
          { field: 'input.areaCode', code: 'UNKNOWN_AREA' },
          {
            field: 'input.startedOn',
            code: 'BAD_DAY',
            message: '暦にある一日を 2026-10-01 の形で書いてください。',
          },
        ],
      },
    });
  });
});
