import { describe, expect, it } from '@jest/globals';
import { intersect } from './visibility.js';

describe('intersect', () => {
  it('keeps those in every set', () => {
    expect(intersect(['ALL', new Set(['a', 'b']), new Set(['b', 'c'])])).toEqual(new Set(['b']));
    expect(intersect(['ALL', 'ALL'])).toBe('ALL');
  });
});
