import { choicesOf } from '../../keeping/choices.js';
import {
  area,
  choice,
  day,
  optional,
  peopleOf,
  record,
  text,
  whole,
} from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';

export const courseKinds = choicesOf('SupporterCourseKind', [
  ['WELFARE_SUPPORTER', '地域福祉サポーター養成'],
  ['WELFARE_PROMOTER', '福祉推進員の研修'],
  ['DEMENTIA_SUPPORTER', '認知症サポーター養成 (認知症施策推進総合戦略)', '2005-04-01'],
  ['LISTENING_VOLUNTEER', '傾聴ボランティア養成'],
  ['CITIZEN_GUARDIAN', '市民後見人の養成 (老人福祉法32条の2)', '2012-04-01'],
]);

/** All completions of a year are summed up in an indicator. */
const FISCAL_YEAR = "date_part('year', r.held_on - interval '3 months')::text";

export const supporterCourse: Kind = {
  type: 'SupporterCourse',
  title: '支え手の養成講座・研修',
  table: 'supporter_course',
  list: 'supporterCourses',
  fields: [
    text()('name', '名称'),
    choice(courseKinds)('kind', '種類'),
    optional(area('areaCode', '対象の圏域')),
    day('heldOn', '行った日 (続きものでは終わった日)'),
    optional(record('CommunityOrganisation')('organiser', '行った団体')),
    optional(whole({ to: 10_000 })('seats', '定員 (人)')),
    optional(peopleOf(FISCAL_YEAR)('completions', '修了した人数')),
  ],
  order: { by: 'r.held_on', descending: true },
  year: { of: 'r.held_on', is: 'DATE' },
};
