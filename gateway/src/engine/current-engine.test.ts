import { describe, expect, it } from '@jest/globals';
import type { Engine } from './create-engine.js';
import { createCurrentEngine } from './current-engine.js';

/** An engine that writes down when it is stopped; what it answers is the work's business. */
const engineOf = (name: string, events: string[]): Engine => ({
  answer: () => Promise.reject(new Error(name)),
  stop: () => {
    events.push(`${name} stopped`);
    return Promise.resolve();
  },
});

/** Work that lasts until it is ended by hand. */
const lasting = () => {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    ended,
    end: () => {
      end();
    },
  };
};

describe('the engine of the moment', () => {
  it('lets what began on the old one end there, and then stops it', async () => {
    const events: string[] = [];
    const [old, next] = [engineOf('old', events), engineOf('next', events)];
    const current = createCurrentEngine(old);
    const [first, second] = [lasting(), lasting()];
    const used: Engine[] = [];
    const use = (work: Promise<void>) =>
      current.use(async (engine) => {
        used.push(engine);
        await work;
        events.push('answered');
      });
    const running = [use(first.ended), use(second.ended)];
    const replaced = current.replace(next);
    await current.use((engine) => Promise.resolve(used.push(engine)));
    expect([used, events]).toEqual([[old, old, next], []]);
    first.end();
    await running[0];
    expect(events).toEqual(['answered']);
    second.end();
    await replaced;
    expect(events).toEqual(['answered', 'answered', 'old stopped']);
    await current.stop();
    expect(events.at(-1)).toBe('next stopped');
  });

  it('stops one that does nothing at once, and one whose work failed', async () => {
    const events: string[] = [];
    const current = createCurrentEngine(engineOf('idle', events));
    await current.replace(engineOf('failing', events));
    const failing = current.use(() => Promise.reject(new Error('broken')));
    const replaced = current.replace(engineOf('last', events));
    await expect(failing).rejects.toThrow('broken');
    await replaced;
    expect(events).toEqual(['idle stopped', 'failing stopped']);
  });

  it('ends only when every engine that still works has ended', async () => {
    const events: string[] = [];
    const current = createCurrentEngine(engineOf('first', events));
    const work = lasting();
    const running = current.use(() => work.ended);
    void current.replace(engineOf('second', events));
    const stopped = current.stop();
    await Promise.resolve();
    expect(events).not.toContain('first stopped');
    work.end();
    await Promise.all([running, stopped]);
    expect(events.toSorted()).toEqual(['first stopped', 'second stopped']);
  });
});
