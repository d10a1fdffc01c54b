import { choicesOf } from '../../keeping/choices.js';
import { area, choice, day, optional, record, text, whole } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

export const coordinatorKinds = choicesOf('CoordinatorKind', [
  ['LIVING_SUPPORT', '生活支援コーディネーター (介護保険法115条の45第2項5号)', '2015-04-01'],
  ['COMMUNITY_WELFARE', '地域福祉コーディネーター'],
  [
    'COMMUNITY_STRENGTH',
    '地域力強化推進コーディネーター (地域力強化推進事業)',
    '2016-04-01',
    '2021-03-31',
  ],
  ['CHILD_CONSULTATION', '利用者支援専門員 (子ども・子育て支援法59条1号)', '2015-04-01'],
]);

/** Posts, not the people in them: whom to call is the office. */
export const coordinatorPost: Kind = {
  type: 'CoordinatorPost',
  title: '圏域ごとのコーディネーターの配置',
  table: 'coordinator_post',
  list: 'coordinatorPosts',
  fields: [
    choice(coordinatorKinds)('kind', '種類'),
    area('areaCode', '受け持つ圏域'),
    record('CommunityOrganisation')('organisation', '置いている団体'),
    whole({ from: 1, to: 100 })('posts', '配置数 (職の数)'),
    optional(text(40)('phone', '窓口の電話番号')),
    day('since', '配置した日'),
    optional(day('until', '配置を終えた日')),
  ],
  order: { by: "r.area_code || ' ' || r.kind" },
  ongoing: ongoingBetween('since', 'until'),
  rules: [endsBeforeItBegins('since', 'until')],
};
