import { describe, expect, it } from '@jest/globals';
import { isIndividualNumber, twelveDigitRuns } from './individual-number.js';

/** Made by the formula; eleven digits nobody was given. */
const VALID = '123456789018';

describe('isIndividualNumber', () => {
  it('knows twelve digits by their check digit', () => {
    expect(isIndividualNumber(VALID)).toBe(true);
    const others = Array.from('012345679', (digit) => VALID.slice(0, 11) + digit);
    expect(others.filter(isIndividualNumber)).toEqual([]);
  });

  it('gives check digit 0 for remainders 0 and 1', () => {
    expect(isIndividualNumber('000000000000')).toBe(true);
    expect(isIndividualNumber('000000000060')).toBe(true);
  });

  it.each(['', '12345678901', '1234567890188', '12345678901X'])('%s is none', (text) => {
    expect(isIndividualNumber(text)).toBe(false);
  });
});

describe('twelveDigitRuns', () => {
  it('finds them in sentences, with hyphens and in full width', () => {
    expect(
      twelveDigitRuns(
        '番号 1234-5678-9018、前の番号は１２３４５６７８９０１８。電話 090-1234-5678',
      ),
    ).toEqual([VALID, VALID]);
  });

  it('does not cut them out of longer numbers', () => {
    expect(twelveDigitRuns('1234567890181 0123456789018 1234-5678-9018-1')).toEqual([]);
  });
});
