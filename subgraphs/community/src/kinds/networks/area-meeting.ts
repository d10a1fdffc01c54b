import { choicesOf } from '../../keeping/choices.js';
import { area, choices, day, optional, people, record, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';

/** What residents speak of. Nothing here says whom it is about. */
export const meetingThemes = choicesOf('AreaMeetingTheme', [
  ['ISOLATION', '孤立・つながり'],
  ['WATCH', '見守り'],
  ['MOBILITY', '移動・買い物'],
  ['HOUSING', '住まい・空き家'],
  ['CHILDREN', '子ども・子育て'],
  ['CARING', '家族の介護・世話'],
  ['WITHDRAWAL', 'ひきこもり・居場所'],
  ['LIVELIHOOD', '暮らし・仕事'],
  ['DISASTER', '災害への備え'],
  ['SUCCESSORS', '担い手'],
  ['OTHER', 'その他'],
]);

/** 地域生活支援会議, from the 自治会 up to the 日常生活圏域 (domain.md §1 [seed-H]). */
export const areaMeeting: Kind = {
  type: 'AreaMeeting',
  title: '地域生活支援会議。自治会から日常生活圏域までの圏域ごとに開く',
  table: 'area_meeting',
  list: 'areaMeetings',
  fields: [
    area('areaCode', '圏域'),
    day('heldOn', '開いた日'),
    choices(meetingThemes)('themes', '話し合ったテーマ'),
    optional(record('CommunityBase')('base', '開いた拠点')),
    optional(people('attendees', '参加した人数')),
    optional(text(2_000)('summary', '話し合いのまとめ。人や家が分かることは書かない')),
  ],
  order: { by: 'r.held_on', descending: true },
  year: { of: 'r.held_on', is: 'DATE' },
};
