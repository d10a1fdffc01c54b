import { describe, expect, it } from '@jest/globals';
import { areaCodesOf, readPhone } from './phone.js';

const area = new Set(['0982']);
const read = (number: string, form = 'REWRITTEN', mobile = false) => ({
  kind: 'READ',
  number,
  form,
  mobile,
});

describe('readPhone', () => {
  it.each([
    ['0982-44-1000', read('0982-44-1000', 'AS_WRITTEN')],
    ['０９８２－４４－１０００', read('0982-44-1000')],
    ['0982(44)1000', read('0982-44-1000')],
    ['(0982)44-1000', read('0982-44-1000')],
    ['0982441000', read('0982-44-1000')],
    ['44-1000', read('0982-44-1000', 'AREA_CODE_ADDED')],
    ['09099990000', read('090-9999-0000', 'REWRITTEN', true)],
    ['050-9999-0000', read('050-9999-0000', 'AS_WRITTEN')],
    ['0120-999-000', read('0120-999-000', 'AS_WRITTEN')],
    ['982-44-1000', { kind: 'UNREADABLE' }],
    ['0982-44-100', { kind: 'UNREADABLE' }],
    ['なし', { kind: 'UNREADABLE' }],
  ])('%s', (raw, expected) => {
    expect(readPhone(raw, area)).toEqual(expected);
  });

  it('guesses no area code without evidence, or with two', () => {
    expect(readPhone('44-1000', new Set())).toEqual({ kind: 'UNREADABLE' });
    expect(readPhone('44-1000', new Set(['0982', '0983']))).toEqual({ kind: 'UNREADABLE' });
  });

  it('takes evidence from complete landlines only', () => {
    const codes = areaCodesOf(['0982-44-1000', '44-1705', '090-9999-0000', '0120-999-000', '']);
    expect(codes).toEqual(area);
  });
});
