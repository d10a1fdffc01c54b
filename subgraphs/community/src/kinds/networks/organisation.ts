import { choicesOf } from '../../keeping/choices.js';
import { area, choice, optional, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';

/** Who works in the community. A company or a shop is one, too (domain.md §1 [seed-H]: 企業の地域貢献). */
export const organisationKinds = choicesOf('CommunityOrganisationKind', [
  ['SOCIAL_WELFARE_COUNCIL', '社会福祉協議会 (社会福祉法109条)', '1951-06-01'],
  ['SOCIAL_WELFARE_CORPORATION', '社会福祉法人 (社会福祉法22条)', '1951-06-01'],
  ['RESIDENTS_ASSOCIATION', '自治会・町内会'],
  ['DISTRICT_COUNCIL', '地区社会福祉協議会'],
  ['NPO', '特定非営利活動法人 (特定非営利活動促進法2条2項)', '1998-12-01'],
  ['VOLUNTEER_GROUP', 'ボランティア団体'],
  ['PEER_GROUP', '当事者・家族の会'],
  ['SENIOR_CLUB', '老人クラブ (老人福祉法13条2項)', '1963-08-01'],
  ['PARENTS_ASSOCIATION', '育友会・PTA'],
  ['SCHOOL', '学校'],
  ['MEDICAL_CORPORATION', '医療法人'],
  ['COMPANY', '企業・商店'],
  ['MUNICIPALITY', '市・公の施設'],
  ['OTHER', 'その他の団体'],
]);

export const organisation: Kind = {
  type: 'CommunityOrganisation',
  title: '団体。拠点の運営主体、プラットフォームや見守りの構成員',
  table: 'organisation',
  list: 'communityOrganisations',
  fields: [
    text()('name', '名称'),
    choice(organisationKinds)('kind', '種類'),
    optional(area('areaCode', '主に活動する圏域')),
    optional(text(40)('phone', '団体の電話番号')),
    optional(text(1_000)('activity', '活動の内容')),
  ],
  order: { by: 'r.name' },
};
