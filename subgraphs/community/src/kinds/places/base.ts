import { choicesOf } from '../../keeping/choices.js';
import { area, choice, day, optional, record, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

/** Kinds of 拠点 (domain.md §1 [seed-H]). */
export const baseKinds = choicesOf('CommunityBaseKind', [
  ['COMMUNITY_CENTER', 'コミュニティセンター'],
  ['NEIGHBOURHOOD_HALL', '自治公民館'],
  ['LIBRARY', '図書館'],
  ['SCHOOL', '学校'],
  ['WELFARE_FACILITY', '介護・福祉施設'],
  ['SHOPPING_MALL', 'ショッピングモール'],
  ['SUPERMARKET', 'スーパーマーケット'],
  ['OTHER', 'その他の場所'],
]);

export const base: Kind = {
  type: 'CommunityBase',
  title: '拠点。住民が集まり、相談や活動の場になる所',
  table: 'base',
  list: 'communityBases',
  fields: [
    text()('name', '名称'),
    choice(baseKinds)('kind', '種類'),
    area('areaCode', '圏域'),
    optional(record('CommunityOrganisation')('operator', '運営主体')),
    optional(text(300)('address', '所在地')),
    day('openedOn', '開いた日'),
    optional(day('endedOn', '閉じた日')),
  ],
  order: { by: 'r.name' },
  ongoing: ongoingBetween('opened_on', 'ended_on'),
  rules: [endsBeforeItBegins('openedOn', 'endedOn')],
};
