import type { Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { funding } from '@kasane/subgraph-community/kinds/support/funding';
import { housingSupport } from '@kasane/subgraph-community/kinds/support/housing-support';
import { transportSupport } from '@kasane/subgraph-community/kinds/support/transport-support';
import { organisationId } from './organisations.js';

// prettier-ignore
const fundings = [
  [2024, 'こどもの居場所応援', 'COMMUNITY_CHEST_THEME', 620_000, 'npo-manabi', 'こども食堂と学習の場の運営'],
  [2024, '港のまちの買い物バス', 'CROWDFUNDING', 1_180_000, 'volunteer-drive', '送迎車の購入'],
  [2025, 'ひとりにしない居場所づくり', 'COMMUNITY_CHEST_THEME', 740_000, 'npo-tsunagi', '居場所の開く日を週5日に増やす'],
  [2025, '地域公益活動 みんなの食堂', 'CORPORATION_PUBLIC_BENEFIT', 900_000, 'corporation-hinata', '月2回の食堂'],
  [2025, '休憩コーナーの提供', 'COMPANY_CONTRIBUTION', 300_000, 'shop-marukasa', '集いの場の家賃と茶菓'],
  [2025, '重層的支援体制整備事業 (地域づくり)', 'PUBLIC_SUBSIDY', 18_400_000, 'council', 'コーディネーターの配置とプラットフォームの運営'],
] as const;

// prettier-ignore
const transports = [
  ['しおみ循環バス', 'COMMUNITY_BUS', '1', 'city', ['MONDAY', 'WEDNESDAY', 'FRIDAY'], 'だれでも', 200],
  ['山手デマンド号', 'ON_DEMAND', '5', 'city', ['MONDAY', 'TUESDAY', 'THURSDAY', 'FRIDAY'], '山手圏域に住む人', 300],
  ['かぜの会 送迎', 'VOLUNTEER_DRIVE', '1', 'volunteer-drive', ['TUESDAY', 'THURSDAY'], '一人で外出しづらい人', 0],
  ['まるかさ移動販売', 'SHOPPING_TRIP', '4', 'shop-marukasa', ['WEDNESDAY', 'SATURDAY'], 'だれでも', null],
] as const;

// prettier-ignore
const housings = [
  ['つなぎの家 住まいの相談', 'HOUSING_CORPORATION', '2', 'npo-tsunagi', '入居の相談から、入居後の見守りまで', '2021-04-01'],
  ['重ね市居住支援協議会', 'HOUSING_COUNCIL', '2', 'city', '不動産店と福祉の窓口が、断られやすい人の住まいを一緒に探す', '2022-10-01'],
  ['居住支援事業', 'RESIDENCE_SUPPORT', '2', 'council', '一時の住まいと、地域で暮らし続けるための見守り', '2025-04-01'],
  ['桜ヶ丘 空き家バンク', 'VACANT_HOUSE', '3', 'city', '空き家を居場所や住まいに生かす', '2023-04-01'],
] as const;

/** What pays for it, and how people get about and find a home. */
export const supportSeeds = (): readonly Seed[] => [
  ...fundings.map(([fiscalYear, name, kind, amountYen, recipient, use]) => ({
    kind: funding,
    key: `${String(fiscalYear)} ${name}`,
    values: { fiscalYear, name, kind, amountYen, use, recipient: organisationId(recipient) },
  })),
  ...transports.map(([name, kind, areaCode, operator, days, eligibility, fareYen]) => ({
    kind: transportSupport,
    key: name,
    values: {
      name,
      kind,
      areaCode,
      operator: organisationId(operator),
      days: [...days],
      eligibility,
      fareYen,
      phone: '0982-00-2000',
      startedOn: '2020-04-01',
    },
  })),
  ...housings.map(([name, kind, areaCode, operator, content, startedOn]) => ({
    kind: housingSupport,
    key: name,
    values: {
      name,
      kind,
      areaCode,
      operator: organisationId(operator),
      content,
      startedOn,
      phone: '0982-00-3000',
    },
  })),
];
