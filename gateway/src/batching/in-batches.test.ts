import { stat } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { inBatches } from './in-batches.js';

/** Work that ends when it is told to. */
function slowly(atOnce: number, most = 10, patience = 60_000) {
  const begun: { readonly items: readonly string[]; readonly end: (failure?: Error) => void }[] =
    [];
  const add = inBatches<string, string>({
    ...{ atOnce, most, patience },
    mayDivide: (cause) => cause instanceof RangeError,
    work: (items) =>
      new Promise((resolve, reject) => {
        const end = (failure?: Error): void => {
          if (failure === undefined) resolve(items.map((item) => `${item} of ${items.join('+')}`));
          else reject(failure);
        };
        begun.push({ items, end });
      }),
  });
  return { add, begun };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('inBatches', () => {
  it('does together what was asked for in one turn, and gives everybody their own result', async () => {
    const { add, begun } = slowly(2);
    const answers = Promise.all([add('a'), add('b')]);
    await turn();
    expect(begun.map(({ items }) => items)).toEqual([['a', 'b']]);
    begun[0]?.end();
    expect(await answers).toEqual(['a of a+b', 'b of a+b']);
  });

  it('refuses nobody for what came in time to an event loop that stood still', async () => {
    const add = inBatches<string, string>({
      ...{ atOnce: 1, most: 1, patience: 50 },
      mayDivide: () => false,
      work: async (items) => {
        const read = stat(new URL(import.meta.url));
        // As while another supergraph is being built.
        const until = performance.now() + 200;
        while (performance.now() < until);
        await read;
        return items;
      },
    });
    expect(await add('a')).toBe('a');
  });

  it('gives back the time in which it stood still, for what takes more than one turn', async () => {
    const add = inBatches<string, string>({
      ...{ atOnce: 1, most: 1, patience: 50 },
      mayDivide: () => false,
      work: async (items) => {
        const until = performance.now() + 200;
        while (performance.now() < until);
        // As a new connection, which greets the database several times before it asks.
        for (let greeting = 0; greeting < 5; greeting += 1) await stat(new URL(import.meta.url));
        return items;
      },
    });
    expect(await add('a')).toBe('a');
  });

  it('begins after it was asked for: nobody joins work that is under way', async () => {
    const { add, begun } = slowly(1);
    const first = add('a');
    await turn();
    const later = Promise.all([add('b'), add('c')]);
    await turn();
    expect(begun.map(({ items }) => items)).toEqual([['a']]);
    begun[0]?.end();
    expect(await first).toBe('a of a');
    await turn();
    begun[1]?.end();
    expect(await later).toEqual(['b of b+c', 'c of b+c']);
  });

  it('tells a failure to the whole batch and to no other', async () => {
    const { add, begun } = slowly(2, 1);
    const outcomes = Promise.allSettled([add('a'), add('b')]);
    await turn();
    begun[0]?.end(new Error('down'));
    begun[1]?.end();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('tries each by itself where one of them is at fault', async () => {
    const { add, begun } = slowly(1);
    const outcomes = Promise.allSettled([add('a'), add('b')]);
    await turn();
    begun[0]?.end(new RangeError('b is no moment'));
    await turn();
    expect(begun.map(({ items }) => items)).toEqual([['a', 'b'], ['a']]);
    begun[1]?.end();
    await turn();
    begun[2]?.end(new RangeError('b is no moment'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses who waited too long, at work or behind it, and never does that work later', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      const { add, begun } = slowly(1, 1, 3_000);
      const outcomes = Promise.allSettled([add('hangs'), add('queues')]);
      await turn();
      jest.advanceTimersByTime(3_001);
      expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      begun[0]?.end();
      await turn();
      const later = add('comes later');
      await turn();
      expect(begun.map(({ items }) => items)).toEqual([['hangs'], ['comes later']]);
      begun[1]?.end();
      expect(await later).toBe('comes later of comes later');
    } finally {
      jest.useRealTimers();
    }
  });
});
