import { choicesOf } from '../keeping/choices.js';
import { area, choices, day, optional, person, record, text } from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';
import { endsBeforeItBegins } from '../kinds/ends-before-it-begins.js';

/** What helpers have to do. Why it is needed, an illness or a disability, is not written here. */
export const evacuationAssistance = choicesOf('EvacuationAssistance', [
  ['CALL', '声をかけて知らせる', '2013-06-21'],
  ['GUIDE', '付き添って誘導する', '2013-06-21'],
  ['WHEELCHAIR', '車いすで移動を助ける', '2013-06-21'],
  ['CARRY', '二人以上で運ぶ', '2013-06-21'],
  ['EASY_INFORMATION', '分かりやすく・見える形で伝える', '2013-06-21'],
  ['MEDICAL_DEVICE', '電源の要る機器を運ぶ', '2013-06-21'],
]);

/**
 * A person's entry in the list of 避難行動要支援者 and the 個別避難計画 (災害対策基本法49条の10・49条の14).
 * Who reads it when is decided by the grounds alone: at peace a consent for DISASTER_PREPAREDNESS
 * (49条の11第2項), in a declared disaster LB-18 without one (第3項).
 */
export const evacuationSupport: Kind = {
  type: 'EvacuationSupport',
  title: '避難行動要支援者名簿の登載と個別避難計画',
  table: 'evacuation_support',
  fields: [
    person('person', 'だれについてか (Person.id)'),
    day('listedOn', '名簿に載せた日'),
    optional(day('endedOn', '名簿から外した日')),
    choices(evacuationAssistance)('assistance', '避難のときに要る手助け'),
    area('areaCode', '支える圏域'),
    optional(record('CommunityOrganisation')('helper', '避難支援等実施者 (団体)')),
    optional(record('CommunityBase')('shelter', '避難先')),
    optional(day('planMadeOn', '個別避難計画をつくった日')),
    optional(text(400)('route', '避難の経路と手順')),
  ],
  order: { by: 'r.listed_on' },
  naturalKey: ['person'],
  rules: [endsBeforeItBegins('listedOn', 'endedOn')],
};
