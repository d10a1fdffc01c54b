import { describe, expect, it } from '@jest/globals';
import { readEmergency, type EmergencyInput } from './break-glass.js';

const input: EmergencyInput = {
  subjects: ['11111111-1111-4111-8111-111111111111'],
  categories: ['RESIDENT_ADDRESS'],
  reason: '応答がなく、倒れているおそれ',
  hours: 72,
};

describe('an emergency', () => {
  it('lasts 72 hours at most', () => {
    expect(readEmergency(input)).toEqual({
      ...input,
      fields: [],
      exclusions: [],
      caseId: null,
    });
    for (const hours of [0, -1, 73, 1.5]) {
      expect(() => readEmergency({ ...input, hours })).toThrow(
        expect.objectContaining({
          extensions: {
            code: 'BAD_INPUT',
            problems: [
              {
                field: 'input.hours',
                code: 'BAD_HOURS',
                message: '1 から 72 までの時間数を指定してください。',
              },
            ],
          },
        }),
      );
    }
  });

  it('says why', () => {
    expect(() => readEmergency({ ...input, reason: '  ' })).toThrow('入力に直すところがあります');
  });
});
