import { choicesOf } from '../../keeping/choices.js';
import { area, choices, day, optional, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

export const watchMethods = choicesOf('WatchMethod', [
  ['VISIT', '訪問・声かけ'],
  ['DAILY_BUSINESS', '配達・検針などの日常の仕事の中での気づき'],
  ['GATHERING', '集いの場での見守り'],
  ['PHONE', '電話'],
  ['MEAL_DELIVERY', '配食'],
  ['DEVICE', '機器・通信'],
]);

/** Who watches, and how. Who is watched stands nowhere here: that is each person's own record. */
export const watchNetwork: Kind = {
  type: 'WatchNetwork',
  title: '見守りネットワーク',
  table: 'watch_network',
  list: 'watchNetworks',
  fields: [
    text()('name', '名称'),
    area('areaCode', '圏域'),
    choices(watchMethods)('methods', '見守りの方法'),
    day('startedOn', '始まった日'),
    optional(day('endedOn', '終わった日')),
  ],
  order: { by: 'r.name' },
  ongoing: ongoingBetween('started_on', 'ended_on'),
  rules: [endsBeforeItBegins('startedOn', 'endedOn')],
};
