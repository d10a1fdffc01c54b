import { area, day, optional, record, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

/** 地域福祉部 of a 自治会 (domain.md §1 [seed-H]). Its 福祉推進員 are counted, never listed by name. */
export const welfareUnit: Kind = {
  type: 'WelfareUnit',
  title: '地域福祉部。自治会の中で福祉を受け持つ部',
  table: 'welfare_unit',
  list: 'welfareUnits',
  fields: [
    text()('name', '名称'),
    area('areaCode', '自治会'),
    optional(record('CommunityOrganisation')('organisation', '属する団体')),
    day('establishedOn', 'できた日'),
    optional(day('endedOn', 'なくなった日')),
  ],
  order: { by: 'r.area_code' },
  ongoing: ongoingBetween('established_on', 'ended_on'),
  rules: [endsBeforeItBegins('establishedOn', 'endedOn')],
};
