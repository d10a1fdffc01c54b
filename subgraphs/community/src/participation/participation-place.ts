import {
  area,
  choice,
  choices,
  day,
  optional,
  record,
  text,
  timeOfDay,
  whole,
} from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';
import { ongoingBetween } from '../keeping/ongoing.js';
import { endsBeforeItBegins } from '../kinds/ends-before-it-begins.js';
import {
  accessKinds,
  participantGroups,
  participationKinds,
  supportNeeds,
} from './participation-choices.js';
import { weekdays } from './weekdays.js';

/** 参加支援 seen from the resource: what a place is, whom it welcomes, and how one gets there. */
export const participationPlace: Kind = {
  type: 'ParticipationPlace',
  title: '参加の場。居場所・役割・就労体験など、参加支援で人とつなぐ社会資源',
  table: 'participation_place',
  list: 'participationPlaces',
  fields: [
    text()('name', '名称'),
    choice(participationKinds)('kind', '種類'),
    area('areaCode', '圏域'),
    optional(record('CommunityBase')('base', '開いている拠点')),
    optional(record('CommunityOrganisation')('operator', '運営する団体')),
    optional(choices(weekdays)('days', '開いている曜日。分からなければ null')),
    optional(timeOfDay('opens', '開く時刻 (HH:MM)')),
    optional(timeOfDay('closes', '閉じる時刻 (HH:MM)')),
    optional(choices(accessKinds)('access', '行き方。分からなければ null')),
    optional(choices(participantGroups)('welcomes', '迎えている人。分からなければ null')),
    optional(choices(supportNeeds)('experience', '配慮や受け入れの経験。分からなければ null')),
    optional(whole({ to: 10_000 })('capacity', '一度に参加できる人数')),
    optional(whole({ to: 10_000 })('remaining', '今の空き (人)')),
    optional(whole({ to: 1_000_000 })('feeYen', '参加費 (円)')),
    optional(text(1_000)('description', '場の様子')),
    optional(text(40)('phone', '連絡先の電話番号')),
    day('startedOn', '始まった日'),
    optional(day('endedOn', '終わった日')),
  ],
  order: { by: 'r.name' },
  ongoing: ongoingBetween('started_on', 'ended_on'),
  rules: [
    endsBeforeItBegins('startedOn', 'endedOn'),
    {
      field: 'remaining',
      problem: 'MORE_THAN_CAPACITY',
      broken: ({ capacity, remaining }) =>
        typeof capacity === 'number' && typeof remaining === 'number' && remaining > capacity,
    },
    {
      field: 'closes',
      problem: 'ENDS_BEFORE_BEGIN',
      broken: ({ opens, closes }) =>
        typeof opens === 'string' && typeof closes === 'string' && closes <= opens,
    },
  ],
};
