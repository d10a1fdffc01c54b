import { describe, expect, it } from '@jest/globals';
import { orderOfRound } from './order-of-round.js';

describe('orderOfRound', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('has each of %d once, in every round', (count) => {
    const all = Array.from({ length: count }, (_item, at) => at);
    for (let round = -1; round < 30; round += 1) {
      expect([...orderOfRound(all, round)].sort((a, b) => a - b)).toEqual(all);
    }
  });

  it('lets each of five follow each of the others equally often', () => {
    const followed = new Map<string, number>();
    for (let round = 0; round < 20; round += 1) {
      const order = orderOfRound(['a', 'b', 'c', 'd', 'e'], round);
      order.forEach((name, at) => {
        const before = order[at - 1];
        if (before === undefined) return;
        followed.set(before + name, (followed.get(before + name) ?? 0) + 1);
      });
    }
    expect(followed.size).toBe(20);
    expect(new Set(followed.values()).size).toBe(1);
  });
});
