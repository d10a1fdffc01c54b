import { describe, expect, it } from '@jest/globals';
import { splitName } from './split-name.js';

describe('splitName', () => {
  it.each([
    ['重　花子', '重', '花子'],
    ['NGUYEN THI HOA', 'NGUYEN', 'THI HOA'],
    ['　重 花子 ', '重', '花子'],
    ['重花子', null, null],
    ['', null, null],
    [undefined, null, null],
  ])('%j', (name, family, given) => {
    expect(splitName(name)).toEqual({ family, given });
  });
});
