import { describe, expect, it } from '@jest/globals';
import { readMunicipalityCode } from './municipality-code.js';

describe('readMunicipalityCode', () => {
  it.each([
    ['352071', { code: '352071', repaired: false }],
    ['132071', { code: '132071', repaired: false }],
    ['35207', { code: '352071', repaired: true }],
    ['92011', { code: '092011', repaired: true }],
    ['1100', { code: '011002', repaired: true }],
    ['352072', null],
    ['下松市', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readMunicipalityCode(text)).toEqual(expected);
  });
});
