import { choicesOf } from '../../keeping/choices.js';
import { area, choice, day, optional, people, record, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';

export const eventKinds = choicesOf('CommunityEventKind', [
  ['EXCHANGE', '世代や属性を超えた交流'],
  ['LEARNING', '福祉教育・学習会'],
  ['HUMAN_RIGHTS', '人権教育・啓発'],
  ['DISASTER_DRILL', '防災訓練'],
  ['VOLUNTEER', 'ボランティア活動'],
  ['CONSULTATION', '出張相談'],
  ['OTHER', 'その他の行事'],
]);

export const communityEvent: Kind = {
  type: 'CommunityEvent',
  title: '地域の行事',
  table: 'community_event',
  list: 'communityEvents',
  fields: [
    text()('name', '名称'),
    choice(eventKinds)('kind', '種類'),
    area('areaCode', '圏域'),
    day('heldOn', '行った日'),
    optional(record('CommunityBase')('base', '行った拠点')),
    optional(record('CommunityOrganisation')('organiser', '主催した団体')),
    optional(people('participants', '参加した人数')),
  ],
  order: { by: 'r.held_on', descending: true },
  year: { of: 'r.held_on', is: 'DATE' },
};
