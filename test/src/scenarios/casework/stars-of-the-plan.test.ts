import { describe, expect, it } from '@jest/globals';
import { dataOf, keepInCommunity, takeBack } from '../../records/community-records.js';
import { runSql } from '../../stack/run-sql.js';
import { recorded, sendAct, sendInput } from '../../asking/send-act.js';

/**
 * The ★ 重点 of the 地域福祉計画 of 日田市 (第4期, 3章), as the plan itself has them in the graph: for each
 * the operation that serves it, run and seen to work. A ★ the table does not have fails.
 */
const { welfarePlans } = await dataOf(
  'analyst',
  '{ welfarePlans { edges { node { municipality actions(priority: true) { name } } } } }',
);
const stars = (
  welfarePlans as {
    readonly edges: readonly {
      readonly node: {
        readonly municipality: string;
        readonly actions: readonly { readonly name: string }[];
      };
    }[];
  }
).edges.flatMap(({ node }) =>
  node.municipality === '大分県日田市' ? node.actions.map(({ name }) => name) : [],
);

/** An indicator of the city's own plan that is counted in this graph, as its text says it. */
const indicator = async (name: string, fiscalYear: number): Promise<string | undefined> => {
  const { welfarePlans: plans } = await dataOf(
    'analyst',
    `query ($year: Int!) { welfarePlans { edges { node { municipality actions {
       indicators { name actual(fiscalYear: $year) { text } } } } } } }`,
    { year: fiscalYear },
  );
  interface Indicator {
    readonly name: string;
    readonly actual: { readonly text: string };
  }
  const { edges } = plans as {
    readonly edges: readonly {
      readonly node: {
        readonly municipality: string;
        readonly actions: readonly { readonly indicators: readonly Indicator[] }[];
      };
    }[];
  };
  return edges
    .filter(({ node }) => node.municipality === '重ね市')
    .flatMap(({ node }) => node.actions.flatMap(({ indicators }) => indicators))
    .find((one) => one.name === name)?.actual.text;
};

const numberOf = (text: string | undefined): number => Number(/\d+/.exec(text ?? '')?.[0]);

/** What serves each ★: the operations by name, and a run of them. */
const served: readonly {
  readonly star: string;
  readonly operations: readonly string[];
  readonly run: () => Promise<void>;
}[] = [
  {
    star: '地域における共助の基盤づくり',
    operations: ['saveWelfareUnit', 'welfareUnits', 'PlanIndicator.actual'],
    run: async () => {
      const before = numberOf(await indicator('地域福祉部', 2026));
      const id = await keepInCommunity('WelfareUnit', {
        ...{ name: '試験町 地域福祉部', areaCode: '1', establishedOn: '2026-04-01' },
      });
      try {
        expect(numberOf(await indicator('地域福祉部', 2026))).toBe(before + 1);
      } finally {
        await takeBack(id);
      }
      expect(numberOf(await indicator('地域福祉部', 2026))).toBe(before);
    },
  },
  {
    star: '交流の促進と居場所づくり',
    operations: ['saveParticipationPlace', 'matchPlaces'],
    run: async () => {
      const name = '試験町 よりあいの家';
      const id = await keepInCommunity('ParticipationPlace', {
        ...{ name, kind: 'GATHERING', areaCode: '2', days: ['SUNDAY'], welcomes: ['CARERS'] },
        ...{ experience: ['CARING_DUTY', 'DEMENTIA'], access: ['HOME'], startedOn: '2026-04-01' },
      });
      try {
        const wishes = {
          ...{ areaCode: '2', groups: ['CARERS'], needs: ['CARING_DUTY', 'DEMENTIA'] },
          ...{ days: ['SUNDAY'], access: ['HOME'], kinds: ['GATHERING'] },
        };
        const query =
          'query ($wishes: PlaceWishesInput!) { matchPlaces(wishes: $wishes, first: 1) { place { name } points outOf } }';
        const { matchPlaces } = await dataOf('resident', query, { wishes });
        expect(matchPlaces).toEqual([{ place: { name }, points: 115, outOf: 115 }]);
      } finally {
        await takeBack(id);
      }
    },
  },
  {
    star: '地域の多様な担い手がつながるプラットフォームの展開',
    operations: ['saveCommunityPlatform', 'saveNetworkMembership', 'communityPlatform'],
    run: async () => {
      const made: string[] = [];
      const keep = async (type: string, input: object) => {
        const id = await keepInCommunity(type, input);
        made.unshift(id);
        return id;
      };
      try {
        const network = await keep('CommunityPlatform', {
          ...{ name: '試験のプラットフォーム', theme: '買い物と集い', areaCode: '3' },
          startedOn: '2026-04-01',
        });
        for (const name of ['試験商店会', '試験農園']) {
          const organisation = await keep('CommunityOrganisation', { name, kind: 'NPO' });
          await keep('NetworkMembership', { network, organisation, joinedOn: '2026-04-01' });
        }
        const query =
          'query ($id: ID!) { communityPlatform(id: $id) { members { organisation { name } } } }';
        const { communityPlatform } = await dataOf('analyst', query, { id: network });
        const { members } = communityPlatform as {
          readonly members: readonly { readonly organisation: { readonly name: string } }[];
        };
        expect(members.map(({ organisation }) => organisation.name).sort()).toEqual([
          '試験商店会',
          '試験農園',
        ]);
      } finally {
        for (const id of made) await takeBack(id);
      }
    },
  },
  {
    star: '相談機能の充実',
    operations: ['receiveConsultation', 'triageConsultation', 'anonymousConsultations'],
    run: async () => {
      const { id } = await recorded(
        sendInput('education', 'receiveConsultation', 'ConsultationInput', {
          ...{ variant: 'ANONYMOUS', route: 'PERSON', topics: ['CHILD_REARING'], urgent: true },
          note: '学校に行けない子のことで、だれに話せばよいか',
        }),
      );
      await recorded(
        sendAct(
          'education',
          'triageConsultation',
          '$consultation: ID!, $expectedVersion: Int!, $triage: Triage!, $reason: String!',
          {
            ...{ consultation: id, expectedVersion: 1, triage: 'MULTI_AGENCY' },
            reason: '福祉と教育にまたがる',
          },
        ),
      );
      const query = '{ anonymousConsultations(open: false) { id receivedByAgency triage } }';
      const { anonymousConsultations } = await dataOf('coordinator', query);
      expect(anonymousConsultations).toContainEqual({
        ...{ id, receivedByAgency: 'education', triage: 'MULTI_AGENCY' },
      });
    },
  },
];

describe('the ★ of the plan', () => {
  it('are those the plan marks, and each is served by something', async () => {
    expect(stars).toEqual(served.map(({ star }) => star));
    const shipped = await runSql(
      'administrator',
      `SELECT a.name FROM community.plan_action a
         JOIN community.plan_measure m ON m.id = a.measure
         JOIN community.plan_goal g ON g.id = m.goal
         JOIN community.welfare_plan p ON p.id = g.plan
        WHERE a.priority AND p.municipality = '大分県日田市'`,
    );
    expect(shipped.map(({ name }) => String(name)).sort()).toEqual([...stars].sort());
  });

  it.each(served.map((one) => [one.star, one.operations.join(', '), one] as const))(
    '★ %s: %s',
    async (_star, _operations, { run }) => {
      await run();
    },
  );
});
