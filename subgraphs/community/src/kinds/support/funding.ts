import { choicesOf } from '../../keeping/choices.js';
import { choice, fiscalYear, optional, record, text, whole } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';

/** 財源 (domain.md §1 [seed-H]). */
export const fundingKinds = choicesOf('FundingKind', [
  ['COMMUNITY_CHEST', '共同募金 (社会福祉法112条)', '1951-06-01'],
  ['COMMUNITY_CHEST_THEME', '共同募金 (テーマ型)'],
  ['CROWDFUNDING', 'クラウドファンディング'],
  ['CORPORATION_PUBLIC_BENEFIT', '社会福祉法人の地域公益活動 (社会福祉法24条2項)', '2016-04-01'],
  ['COMPANY_CONTRIBUTION', '企業の地域貢献'],
  ['DONATION', '寄附'],
  ['MEMBERSHIP_FEE', '会費'],
  ['PUBLIC_SUBSIDY', '重層的支援体制整備事業交付金・補助金 (社会福祉法106条の8)', '2021-04-01'],
]);

export const funding: Kind = {
  type: 'CommunityFunding',
  title: '地域づくりの財源',
  table: 'funding',
  list: 'communityFundings',
  fields: [
    text()('name', '名称'),
    choice(fundingKinds)('kind', '種類'),
    fiscalYear('fiscalYear', '年度'),
    whole({ to: 2_000_000_000 })('amountYen', '金額 (円)'),
    text(1_000)('use', '使いみち'),
    optional(record('CommunityOrganisation')('recipient', '受け取った団体')),
  ],
  order: { by: "lpad(r.fiscal_year::text, 4, '0') || ' ' || r.name", descending: true },
  year: { of: 'r.fiscal_year', is: 'YEAR' },
};
