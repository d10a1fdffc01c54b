import { describe, expect, it } from '@jest/globals';
import { intersect, readVisibility } from './visibility.js';

describe('readVisibility', () => {
  const visible = readVisibility({
    kasane: { visible: { RESIDENT_NAME: '*', RESIDENT_BIRTH: ['a', 7, 'b'] } },
  });

  it('shows everybody only for "*"', () => {
    expect(visible('RESIDENT_NAME')).toBe('ALL');
  });

  it('shows the named people and drops what is not an id', () => {
    expect(visible('RESIDENT_BIRTH')).toEqual(new Set(['a', 'b']));
  });

  it.each([undefined, null, {}, { kasane: null }, { kasane: { visible: [] } }])(
    'shows nobody for %j',
    (extensions) => {
      expect(readVisibility(extensions)('RESIDENT_NAME')).toEqual(new Set());
    },
  );

  it('shows nobody for a category that was not sent, nor for an inherited name', () => {
    expect(visible('RESIDENT_ADDRESS')).toEqual(new Set());
    expect(visible('constructor')).toEqual(new Set());
  });
});

describe('intersect', () => {
  it('keeps those in every set', () => {
    expect(intersect(['ALL', new Set(['a', 'b']), new Set(['b', 'c'])])).toEqual(new Set(['b']));
    expect(intersect(['ALL', 'ALL'])).toBe('ALL');
  });
});
