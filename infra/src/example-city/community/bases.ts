import { seedId, type Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { base } from '@kasane/subgraph-community/kinds/places/base';
import type { CityArea } from './city-area.js';
import { districtCouncilId, organisationId, type OrganisationKey } from './organisations.js';

interface MadeBase {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly operator: string;
  readonly openedOn: string;
}

const ran = (operator: OrganisationKey) => organisationId(operator);

/** Every kind of 拠点 the city has, in every 圏域: those of the whole city stand in one of them. */
function basesOf({ code, short, neighbourhoods }: CityArea): readonly MadeBase[] {
  const [first] = neighbourhoods;
  return [
    {
      key: `center-${code}`,
      name: `${short}コミュニティセンター`,
      kind: 'COMMUNITY_CENTER',
      operator: districtCouncilId(code),
      openedOn: '2012-04-01',
    },
    {
      key: `hall-${code}`,
      name: `${first?.name ?? short}自治公民館`,
      kind: 'NEIGHBOURHOOD_HALL',
      operator: districtCouncilId(code),
      openedOn: '1988-04-01',
    },
    {
      key: `facility-${code}`,
      name: `${short}ふれあい交流室`,
      kind: 'WELFARE_FACILITY',
      operator: ran(code === '1' || code === '4' ? 'corporation-minato' : 'corporation-hinata'),
      openedOn: '2019-10-01',
    },
    ...(cityBases[code] ?? []),
  ];
}

const cityBases: Readonly<Record<string, readonly MadeBase[]>> = {
  '1': [
    {
      key: 'mall',
      name: 'しおかぜモール 集いの広場',
      kind: 'SHOPPING_MALL',
      operator: ran('mall-shiokaze'),
      openedOn: '2021-07-01',
    },
  ],
  '2': [
    {
      key: 'library',
      name: '重ね市立図書館',
      kind: 'LIBRARY',
      operator: ran('city'),
      openedOn: '1996-11-03',
    },
  ],
  '3': [
    {
      key: 'school',
      name: '桜ヶ丘小学校 地域開放教室',
      kind: 'SCHOOL',
      operator: ran('parents'),
      openedOn: '2022-04-01',
    },
  ],
  '4': [
    {
      key: 'supermarket',
      name: 'スーパーまるかさ 休憩コーナー',
      kind: 'SUPERMARKET',
      operator: ran('shop-marukasa'),
      openedOn: '2023-06-01',
    },
  ],
};

export const baseSeeds = (areas: readonly CityArea[]): readonly Seed[] =>
  areas.flatMap((area) =>
    basesOf(area).map(({ key, ...values }) => ({
      kind: base,
      key,
      values: { ...values, areaCode: area.code },
    })),
  );

export const baseId = (key: string): string => seedId(base.type, key);
