import { meetingThemes } from '../kinds/networks/area-meeting.js';
import { choicesOf } from '../keeping/choices.js';
import { choice, day, optional, person, record, text } from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';

export const hintStates = choicesOf('MeetingHintState', [
  ['NOTICED', '気づいた'],
  ['IDENTIFIED', 'だれのことか確かめた'],
  ['HANDED_OVER', 'アウトリーチへ渡した'],
  ['NOT_NEEDED', '働きかけは要らないと分かった'],
]);

/**
 * What somebody noticed at a 地域生活支援会議 about a person or a household; outreach begins from it
 * (社会福祉法106条の4第2項4号). While it isn't known whom it is about, it says its theme and nothing
 * else: in one 自治会 a sentence is enough to know.
 */
export const meetingHint: Kind = {
  type: 'MeetingHint',
  title: '地域生活支援会議で出た、人や世帯への気づき',
  table: 'meeting_hint',
  fields: [
    record('AreaMeeting')('meeting', '出た会議'),
    choice(meetingThemes)('theme', 'テーマ'),
    optional(person('person', 'だれについてか (Person.id)。分からないうちは書かない')),
    optional(text(1_000)('text', '気づいたこと。人が分かってから書く')),
    choice(hintStates)('state', '段階'),
    optional(day('handedOverOn', 'アウトリーチへ渡した日')),
  ],
  order: { by: 'r.recorded_at' },
  rules: [
    {
      field: 'text',
      problem: 'TEXT_WITHOUT_PERSON',
      broken: (values) => values['text'] !== null && values['person'] === null,
    },
    {
      field: 'person',
      problem: 'EMPTY_TEXT',
      broken: ({ state, person: about }) =>
        (state === 'IDENTIFIED' || state === 'HANDED_OVER') && about === null,
    },
  ],
};
