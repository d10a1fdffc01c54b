import { describe, expect, it } from '@jest/globals';
import { rules } from './rules.js';

describe('the order of evaluation', () => {
  // D-4 stands behind a table of bases that opens no tax data: no decision misses it, until a row is
  // wrong.
  it('asks all six hard denies of domain.md §2.2, and first of all', () => {
    expect(rules.slice(0, 6).map(({ id }) => id)).toEqual([
      'D-1',
      'D-2',
      'D-3',
      'D-4',
      'D-5',
      'D-6',
    ]);
  });

  it('asks everything that refuses before anything that permits', () => {
    const permitting = rules.map(({ kind }) => kind === 'GROUND');
    expect(permitting.slice(permitting.indexOf(true))).not.toContain(false);
    expect(permitting).toContain(false);
  });
});
