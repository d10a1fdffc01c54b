import { area, day, optional, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

/** 地域の多様な担い手がつながるプラットフォーム: 世代や属性を超えて, about a theme of the community. */
export const platform: Kind = {
  type: 'CommunityPlatform',
  title: 'プラットフォーム。地域の多様な担い手がつながる場',
  table: 'platform',
  list: 'communityPlatforms',
  fields: [
    text()('name', '名称'),
    text(400)('theme', '話し合うテーマ'),
    area('areaCode', '圏域'),
    day('startedOn', '始まった日'),
    optional(day('endedOn', '終わった日')),
  ],
  order: { by: 'r.name' },
  ongoing: ongoingBetween('started_on', 'ended_on'),
  rules: [endsBeforeItBegins('startedOn', 'endedOn')],
};
