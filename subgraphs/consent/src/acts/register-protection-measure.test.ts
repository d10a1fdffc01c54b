import { describe, expect, it } from '@jest/globals';
import {
  readProtectionMeasure,
  type ProtectionMeasureInput,
} from './register-protection-measure.js';

const now = new Date('2026-10-01T09:00:00+09:00');
const after = (ms: number) => new Date(now.getTime() + ms);
const DAY = 86_400_000;

const input: ProtectionMeasureInput = {
  protectedPeople: ['11111111-1111-4111-8111-111111111111'],
  perpetrator: '22222222-2222-4222-8222-222222222222',
  provisional: false,
  periodTo: after(300 * DAY),
  evidenceRef: '申出書',
};
const beginning = (validFrom: Date) => readProtectionMeasure({ ...input, validFrom }, now);

describe('a protection measure', () => {
  it.each([
    ['a week ago', after(-7 * DAY)],
    ['now', now],
  ])('that began %s is registered', (_when, validFrom) => {
    expect(beginning(validFrom)).toEqual({
      ...{ protectedPeople: input.protectedPeople, perpetrator: input.perpetrator },
      ...{ perpetratorName: null, validFrom, periodTo: input.periodTo, evidenceRef: '申出書' },
    });
  });

  it('that began longer ago than it may last is told how far back it may lie', () => {
    const yearAgo = { ...input, validFrom: after(-366 * DAY - 1), periodTo: after(-DAY) };
    expect(() => readProtectionMeasure(yearAgo, now)).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'BAD_INPUT',
          problems: [
            {
              field: 'input.validFrom',
              code: 'TOO_FAR_BACK',
              message: expect.stringContaining('1年') as unknown,
            },
            expect.objectContaining({ field: 'input.periodTo', code: 'ENDS_TOO_EARLY' }),
          ],
        },
      }),
    );
  });

  it.each([
    ['tomorrow', after(DAY)],
    ['in a millisecond', after(1)],
  ])('that would begin %s, and protect nobody until then, is not', (_when, validFrom) => {
    expect(() => beginning(validFrom)).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'BAD_INPUT',
          problems: [
            {
              field: 'input.validFrom',
              code: 'IN_FUTURE',
              message: 'これから先の日時は書けません。今か、今より前にしてください。',
            },
          ],
        },
      }),
    );
  });
});
