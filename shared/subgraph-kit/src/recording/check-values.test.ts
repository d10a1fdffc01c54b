import { describe, expect, it } from '@jest/globals';
import type { InputProblemCode } from '@kasane/policy/recording/input-problems';
import { checkPeriod } from './check-values.js';

const now = new Date('2026-10-01T09:00:00+09:00');
const HOUR = 3_600_000;

/** What is wrong with a period that began so many hours ago and goes on for one more. */
function problems(hoursAgo: number, backdated: number): readonly (readonly string[])[] {
  const found: (readonly [string, InputProblemCode])[] = [];
  const from = new Date(now.getTime() - hoursAgo * HOUR);
  checkPeriod(
    ['from', 'to'],
    { from, to: new Date(now.getTime() + HOUR), now, backdated: backdated * HOUR },
    { add: (field, code) => found.push([field, code]), settle: () => undefined },
  );
  return found;
}

describe('a period', () => {
  it('that may reach back is told apart from one that may not', () => {
    expect(problems(48, 48)).toEqual([]);
    expect(problems(49, 48)).toEqual([['from', 'TOO_FAR_BACK']]);
    expect(problems(0, 0)).toEqual([]);
    expect(problems(1, 0)).toEqual([['from', 'BACKDATED']]);
  });
});
