import { describe, expect, it } from '@jest/globals';
import { createDepartmentQueue } from './department-queue.js';

describe('acts of one department', () => {
  it('run one after the other, beside those of another, and a failure stops nobody', async () => {
    const queue = createDepartmentQueue();
    const events: string[] = [];
    let end: () => void = () => undefined;
    const first = queue('elderly', async () => {
      await new Promise<void>((resolve) => (end = resolve));
      events.push('first');
      throw new Error('broken');
    });
    const second = queue('elderly', () => Promise.resolve(events.push('second')));
    await queue('children', () => Promise.resolve(events.push('other')));
    expect(events).toEqual(['other']);
    end();
    await expect(first).rejects.toThrow('broken');
    await second;
    expect(events).toEqual(['other', 'first', 'second']);
  });

  it('are refused where too many wait, and taken again afterwards', async () => {
    const queue = createDepartmentQueue(1);
    let end: () => void = () => undefined;
    const first = queue('elderly', () => new Promise<void>((resolve) => (end = resolve)));
    await expect(queue('elderly', () => Promise.resolve())).rejects.toThrow('TOO_BUSY');
    await new Promise(setImmediate);
    end();
    await first;
    expect(await queue('elderly', () => Promise.resolve('taken'))).toBe('taken');
  });
});
