import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasValidCheckDigit, withCheckDigit } from './atena-number.js';

describe('atena number', () => {
  // 123456789: 9·2 + 8·3 + 7·4 + 6·5 + 5·6 + 4·7 + 3·2 + 2·3 + 1·4 = 174, remainder 9, digit 2
  it.each([
    ['1', '19'],
    ['6', '60'],
    ['0', '00'],
    ['83', '833'],
    ['123456789', '1234567892'],
  ])('%s becomes %s', (digits, number) => {
    expect(withCheckDigit(digits)).toBe(number);
  });

  const digits = fc.stringMatching(/^\d{1,14}$/);

  it('is valid with its check digit and with no other', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (sequence, off) => {
        const number = withCheckDigit(sequence);
        const wrong = sequence + String((Number(number.slice(-1)) + off) % 10);
        expect([hasValidCheckDigit(number), hasValidCheckDigit(wrong)]).toEqual([true, false]);
      }),
    );
  });

  it.each(['', '5', '12a4', '１２３'])('%j is not valid', (number) => {
    expect(hasValidCheckDigit(number)).toBe(false);
  });

  it('refuses what is not digits', () => {
    expect(() => withCheckDigit('A12')).toThrow('"A12" is not a number in digits');
  });
});
