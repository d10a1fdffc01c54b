import { seedId, type Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { organisation } from '@kasane/subgraph-community/kinds/networks/organisation';
import type { CityArea } from './city-area.js';

/** Names of the city's own: none of them exists anywhere. */
// prettier-ignore
const cityWide = [
  ['council', '重ね市社会福祉協議会', 'SOCIAL_WELFARE_COUNCIL', '地域づくり・参加支援・多機関協働の受託'],
  ['city', '重ね市', 'MUNICIPALITY', '地域福祉計画・公の施設'],
  ['corporation-hinata', '社会福祉法人 かさね陽だまり会', 'SOCIAL_WELFARE_CORPORATION', '高齢者施設、地域公益活動としての食堂'],
  ['corporation-minato', '社会福祉法人 みなと福祉会', 'SOCIAL_WELFARE_CORPORATION', '障がいのある人の日中活動、就労体験の受け入れ'],
  ['npo-tsunagi', '特定非営利活動法人 つなぎの家', 'NPO', '居場所と居住支援'],
  ['npo-manabi', '特定非営利活動法人 まなびの木', 'NPO', '学習の場、こども食堂'],
  ['peer-family', 'かさね家族の会', 'PEER_GROUP', 'ひきこもりの家族の集まり'],
  ['volunteer-drive', '送迎ボランティア かぜの会', 'VOLUNTEER_GROUP', '買い物と通院の送迎'],
  ['shop-marukasa', 'スーパーまるかさ', 'COMPANY', '移動販売、見守り'],
  ['mall-shiokaze', 'しおかぜモール', 'COMPANY', '集いの場の提供'],
  ['post', 'かさね新聞販売組合', 'COMPANY', '配達の中での見守り'],
  ['medical', '医療法人 緑風会', 'MEDICAL_CORPORATION', '出張健康相談'],
  ['seniors', '重ね市老人クラブ連合会', 'SENIOR_CLUB', '友愛訪問'],
  ['parents', '重ね市育友会連絡会', 'PARENTS_ASSOCIATION', '登下校の見守り'],
] as const;

export type OrganisationKey = (typeof cityWide)[number][0];

/** Of the whole city, and of each 圏域 its 地区社会福祉協議会. */
export const organisationSeeds = (areas: readonly CityArea[]): readonly Seed[] => [
  ...cityWide.map(([key, name, kind, activity]) => ({
    kind: organisation,
    key,
    values: { name, kind, activity },
  })),
  ...areas.map(({ code, name, short }) => ({
    kind: organisation,
    key: `district-${code}`,
    values: {
      name: `${short}地区社会福祉協議会`,
      kind: 'DISTRICT_COUNCIL',
      areaCode: code,
      activity: `${name}の支え合い`,
    },
  })),
];

export const organisationId = (key: OrganisationKey): string => seedId(organisation.type, key);

export const districtCouncilId = (area: string): string =>
  seedId(organisation.type, `district-${area}`);
