import { choicesOf } from '../keeping/choices.js';

export const weekdays = choicesOf('Weekday', [
  ['MONDAY', '月曜日'],
  ['TUESDAY', '火曜日'],
  ['WEDNESDAY', '水曜日'],
  ['THURSDAY', '木曜日'],
  ['FRIDAY', '金曜日'],
  ['SATURDAY', '土曜日'],
  ['SUNDAY', '日曜日'],
]);
