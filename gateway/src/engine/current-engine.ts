import type { Engine } from './create-engine.js';

export interface CurrentEngine {
  /** Runs to its end on the engine that is current at its beginning, whatever is replaced meanwhile. */
  readonly use: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>;
  /**
   * From the next request on, this one answers. The one before is stopped when the last request it
   * began has ended; that is told by the promise and need not be waited for.
   */
  readonly replace: (next: Engine) => Promise<void>;
  /** Ends when everything that is being answered has been. */
  readonly stop: () => Promise<void>;
}

/** An engine and how much it is doing. */
interface Turn {
  readonly engine: Engine;
  running: number;
  retire: (() => void) | undefined;
}

/**
 * The one engine that answers, to be replaced without dropping anything: Apollo's own update swaps
 * schema and connections under the operations that are being executed, and a mutation between two of
 * its fetches would lose the second one.
 */
export function createCurrentEngine(first: Engine): CurrentEngine {
  let current: Turn = begin(first);
  const retiring = new Set<Promise<void>>();
  const retire = (turn: Turn): Promise<void> => {
    const ended = new Promise<void>((resolve) => {
      turn.retire = resolve;
      if (turn.running === 0) resolve();
    })
      .then(() => turn.engine.stop())
      .finally(() => retiring.delete(ended));
    retiring.add(ended);
    return ended;
  };
  return {
    use: async (work) => {
      const turn = current;
      turn.running += 1;
      try {
        return await work(turn.engine);
      } finally {
        turn.running -= 1;
        if (turn.running === 0) turn.retire?.();
      }
    },
    replace: (next) => {
      const before = current;
      current = begin(next);
      return retire(before);
    },
    stop: async () => {
      await Promise.all([...retiring, retire(current)]);
    },
  };
}

const begin = (engine: Engine): Turn => ({ engine, running: 0, retire: undefined });
