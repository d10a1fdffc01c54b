import { describe, expect, it } from '@jest/globals';
import { flagPairs, readFlag } from './read-flag.js';

describe('readFlag', () => {
  it.each(flagPairs)('%s is yes, %s is no', (yes, no) => {
    expect([readFlag(yes), readFlag(no)]).toEqual([true, false]);
  });

  it('reads full width and spaces', () => {
    expect([readFlag('　有 '), readFlag('１'), readFlag('ｙ')]).toEqual([true, true, true]);
  });

  it('takes empty for unknown, never for no', () => {
    expect([readFlag(''), readFlag(null), readFlag('不明')]).toEqual([null, null, null]);
  });
});
