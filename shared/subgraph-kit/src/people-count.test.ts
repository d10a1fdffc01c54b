import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SMALLEST, tellCounted, tellParts, tellPeople } from './people-count.js';

const small = { value: null, text: '10人未満' };
const partner = { value: null, text: '非公表 (ほかの数を守るため)' };

describe('a number of people', () => {
  it('is told from ten on, and none is told like one', () => {
    expect([0, 1, 9, 10, 1234].map((count) => tellPeople(count))).toEqual([
      small,
      small,
      small,
      { value: 10, text: '10人' },
      { value: 1234, text: '1,234人' },
    ]);
  });

  it('counted out of records is the nearest step, and a small one stays hidden', () => {
    expect([9, 10, 12, 13, 1232].map((count) => tellCounted(tellPeople(count)))).toEqual([
      small,
      { value: 10, text: '約10人' },
      { value: 10, text: '約10人' },
      { value: 15, text: '約15人' },
      { value: 1230, text: '約1,230人' },
    ]);
  });

  it('takes the smallest other with it, where the sum would give it away', () => {
    const told = tellParts(new Map(Object.entries({ a: 35, b: 8, c: 24, d: 41 })));
    expect(Object.fromEntries(told)).toEqual({
      a: { value: 35, text: '35人' },
      b: small,
      c: partner,
      d: { value: 41, text: '41人' },
    });
  });

  it('leaves alone what hides nothing, and hides no more than it has to', () => {
    const plain = tellParts(new Map(Object.entries({ a: 10, b: 12 })));
    expect([...plain.values()].map(({ value }) => value)).toEqual([10, 12]);
    const two = tellParts(new Map(Object.entries({ a: 7, b: 8, c: 24 })));
    expect([two.get('a'), two.get('b'), two.get('c')?.value]).toEqual([small, small, 24]);
    const few = tellParts(new Map(Object.entries({ a: 0, b: 3, c: 24, d: 30 })));
    expect([few.get('a'), few.get('b'), few.get('c'), few.get('d')?.value]).toEqual([
      small,
      small,
      partner,
      30,
    ]);
  });

  it('can’t be had from the sum and the other parts', () => {
    const parts = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (counts) => {
        const told = tellParts(new Map(counts.map((count, at) => [String(at), count])));
        const hidden = counts.filter((_count, at) => told.get(String(at))?.value === null);
        const left = hidden.reduce((sum, count) => sum + count, 0);
        for (const [at, count] of counts.entries()) {
          if (count < SMALLEST) expect(told.get(String(at))?.value).toBeNull();
        }
        // Either nothing is hidden, or several are, or everything is and no part is told.
        const everything = hidden.length === counts.length;
        expect(hidden.length === 0 || everything || (hidden.length > 1 && left >= SMALLEST)).toBe(
          true,
        );
      }),
    );
  });
});
