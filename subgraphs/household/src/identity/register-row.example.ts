import type { RegisterRow } from './read-register-rows.js';

/** A plain present state of a resident; tests name what matters to them. */
export const registerRow = (
  more: Partial<RegisterRow> & { readonly atena: string },
): RegisterRow => ({
  latest: true,
  register: 'R1',
  position: 1,
  name: '重　花子',
  kana: 'カサネ ハナコ',
  alphabetName: '',
  birth: '3170303',
  sex: '2',
  relationship: '世帯主',
  address: '東町\t9001\t',
  reason: '01',
  from: '1990-04-01',
  until: null,
  ...more,
});
