import { choicesOf } from '../../keeping/choices.js';
import { area, choice, choices, day, optional, record, text, whole } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';
import { weekdays } from '../../participation/weekdays.js';

export const transportKinds = choicesOf('TransportSupportKind', [
  ['COMMUNITY_BUS', 'コミュニティバス (道路運送法4条)', '2006-10-01'],
  ['ON_DEMAND', 'デマンド交通・乗合タクシー'],
  ['WELFARE_TRANSPORT', '福祉有償運送 (道路運送法78条2号)', '2006-10-01'],
  ['VOLUNTEER_DRIVE', '住民の助け合いによる移動支援'],
  ['SHOPPING_TRIP', '買い物の付き添い・移動販売'],
  ['TAXI_VOUCHER', 'タクシー利用の助成'],
]);

export const transportSupport: Kind = {
  type: 'TransportSupport',
  title: '移動支援',
  table: 'transport_support',
  list: 'transportSupports',
  fields: [
    text()('name', '名称'),
    choice(transportKinds)('kind', '種類'),
    area('areaCode', '動く圏域'),
    optional(record('CommunityOrganisation')('operator', '行う団体')),
    choices(weekdays)('days', '動く曜日'),
    optional(text(400)('eligibility', '利用できる人')),
    optional(whole({ to: 100_000 })('fareYen', '料金 (円)')),
    optional(text(40)('phone', '申込みの電話番号')),
    day('startedOn', '始まった日'),
    optional(day('endedOn', '終わった日')),
  ],
  order: { by: 'r.name' },
  ongoing: ongoingBetween('started_on', 'ended_on'),
  rules: [endsBeforeItBegins('startedOn', 'endedOn')],
};
