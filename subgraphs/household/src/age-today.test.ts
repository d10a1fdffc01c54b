import { describe, expect, it } from '@jest/globals';
import { ageToday } from './age-today.js';

// 00:30 on the birthday in Japan is still the day before in UTC.
const birthdayInJapan = new Date('2026-07-14T15:30:00Z');

describe('ageToday', () => {
  it.each([
    ['3350715', 66],
    ['3350716', 65],
    ['昭和35年7月 日不詳', null],
    ['昭和35年7月15日頃', null],
    ['昭和36年2月29日', null],
    ['', null],
    [undefined, null],
  ])('%j: %j', (birth, age) => {
    expect(ageToday(birth, birthdayInJapan)).toBe(age);
  });
});
