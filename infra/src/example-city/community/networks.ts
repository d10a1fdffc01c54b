import { seedId, type Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { areaMeeting } from '@kasane/subgraph-community/kinds/networks/area-meeting';
import { membership } from '@kasane/subgraph-community/kinds/networks/membership';
import { platform } from '@kasane/subgraph-community/kinds/networks/platform';
import { watchNetwork } from '@kasane/subgraph-community/kinds/networks/watch-network';
import { communityEvent } from '@kasane/subgraph-community/kinds/places/community-event';
import { createRandom } from '../random.js';
import { baseId } from './bases.js';
import type { CityArea } from './city-area.js';
import { districtCouncilId, organisationId, type OrganisationKey } from './organisations.js';

// prettier-ignore
const platforms = [
  ['food', '食でつながるプラットフォーム', '459992', '子どもから高齢者まで、食を通じた居場所', '2023-05-20', ['council', 'npo-manabi', 'corporation-hinata', 'shop-marukasa']],
  ['work', 'はたらく・役割プラットフォーム', '459992', '長く家にいた人や障がいのある人の、働くこと・役割への一歩', '2024-07-06', ['council', 'corporation-minato', 'peer-family', 'mall-shiokaze']],
  ['port', '汐見まちづくりプラットフォーム', '1', '港のまちの移動と買い物', '2022-10-15', ['volunteer-drive', 'shop-marukasa', 'seniors']],
  ['hills', '桜ヶ丘子育てプラットフォーム', '3', '若い世帯と地域のつながり', '2025-04-12', ['parents', 'npo-manabi', 'medical']],
] as const satisfies readonly (readonly [string, string, string, string, string, readonly OrganisationKey[]])[];

const themes = ['ISOLATION', 'WATCH', 'MOBILITY', 'HOUSING', 'CHILDREN', 'WITHDRAWAL', 'DISASTER'];

/** Platforms with their members, the watch of each 圏域, its meetings of two years, and events. */
export function networkSeeds(areas: readonly CityArea[], seed: number): readonly Seed[] {
  return [
    ...platforms.map(([key, name, areaCode, theme, startedOn]) => ({
      kind: platform,
      key,
      values: { name, areaCode, theme, startedOn },
    })),
    ...areas.map(({ code, short }) => ({
      kind: watchNetwork,
      key: code,
      values: {
        name: `${short}見守りネットワーク`,
        areaCode: code,
        methods: ['VISIT', 'DAILY_BUSINESS', ...(code === '5' ? ['PHONE'] : ['GATHERING'])],
        startedOn: '2016-04-01',
      },
    })),
    ...platforms.flatMap(([key, , , , joinedOn, members]) =>
      members.map((member) => joins(platform.type, key, organisationId(member), joinedOn)),
    ),
    ...areas.flatMap(({ code }) =>
      [districtCouncilId(code), organisationId('post'), organisationId('seniors')].map((member) =>
        joins(watchNetwork.type, code, member, '2016-04-01'),
      ),
    ),
    ...areas.flatMap((area) => meetings(area, seed)),
    ...areas.flatMap((area) => events(area, seed)),
  ];
}

const joins = (type: string, key: string, organisation: string, joinedOn: string): Seed => ({
  kind: membership,
  key: `${key} ${organisation}`,
  values: { network: seedId(type, key), organisation, joinedOn },
});

/** Four a year, in the 圏域's コミュニティセンター. */
const meetings = ({ code, short }: CityArea, seed: number): readonly Seed[] =>
  ['2024-06', '2024-09', '2024-12', '2025-03', '2025-06', '2025-09', '2025-12', '2026-03'].map(
    (month) => {
      const random = createRandom(seed, '地域生活支援会議', code, month);
      const heldOn = `${month}-${String(random.between(10, 27))}`;
      return {
        kind: areaMeeting,
        key: `${code} ${month}`,
        values: {
          areaCode: code,
          heldOn,
          themes: random.shuffle(themes).slice(0, 3),
          base: baseId(`center-${code}`),
          attendees: random.between(8, 26),
          summary: `${short}の暮らしの困りごとと、できることを話し合った。`,
        },
      };
    },
  );

// prettier-ignore
const eventNames = [
  ['05', '世代をつなぐ花植え', 'EXCHANGE'],
  ['08', '夏まつりと出張相談', 'CONSULTATION'],
  ['10', '福祉を学ぶ集い', 'LEARNING'],
  ['11', '避難訓練', 'DISASTER_DRILL'],
] as const;

const events = ({ code, short }: CityArea, seed: number): readonly Seed[] =>
  [2024, 2025].flatMap((year) =>
    eventNames.map(([month, name, kind]) => {
      const random = createRandom(seed, '地域の行事', code, year, month);
      return {
        kind: communityEvent,
        key: `${code} ${String(year)} ${month}`,
        values: {
          name: `${short} ${name}`,
          kind,
          areaCode: code,
          heldOn: `${String(year)}-${month}-${String(random.between(10, 28))}`,
          base: baseId(`center-${code}`),
          organiser: districtCouncilId(code),
          participants: random.between(18, 140),
        },
      };
    }),
  );
