import { Worker } from 'node:worker_threads';
import type { Candidate } from '../checks/check.js';
import type { Composed } from '../checks/composed.js';

export interface BoundedComposer {
  /**
   * What does not end within its limits is `exhausted`, and no other composition notices.
   * @throws Error where composing itself is broken
   */
  readonly compose: (subgraphs: readonly Candidate[]) => Promise<Composed>;
  readonly close: () => Promise<void>;
}

export interface BoundedComposerOptions {
  /** Milliseconds for one composition. */
  readonly timeout?: number;
  readonly memoryMegabytes?: number;
  /** At once; more wait for their turn. */
  readonly threads?: number;
}

/** Composes in threads of its own. A thread that met its limit is thrown away, others are kept. */
export function createBoundedComposer({
  timeout = 20_000,
  memoryMegabytes = 512,
  threads = 2,
}: BoundedComposerOptions = {}): BoundedComposer {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const open = (): Worker => {
    const worker = new Worker(new URL('./compose-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    all.add(worker);
    return worker;
  };
  const discard = async (worker: Worker): Promise<void> => {
    all.delete(worker);
    await worker.terminate();
  };
  const turn = async (): Promise<void> => {
    if (running < threads) running += 1;
    // Whoever ends hands its place over.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const handOver = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return {
    compose: async (subgraphs) => {
      await turn();
      const worker = idle.pop() ?? open();
      worker.ref();
      try {
        const composed = await ask(worker, subgraphs, timeout);
        if (composed.kind === 'exhausted') await discard(worker);
        else {
          worker.unref();
          idle.push(worker);
        }
        return composed;
      } catch (error) {
        await discard(worker);
        throw error;
      } finally {
        handOver();
      }
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, subgraphs: readonly Candidate[], timeout: number): Promise<Composed> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(late);
      for (const event of ['message', 'error', 'exit'] as const) worker.removeAllListeners(event);
      worker.on('error', () => undefined);
      settle();
    };
    const late = setTimeout(() => {
      end(() => {
        resolve({ kind: 'exhausted', limit: 'time' });
      });
    }, timeout);
    worker.once('message', (composed: Composed) => {
      end(() => {
        resolve(composed);
      });
    });
    worker.once('error', (error) => {
      end(() => {
        if (isMemory(error)) resolve({ kind: 'exhausted', limit: 'memory' });
        else reject(error);
      });
    });
    worker.once('exit', (code) => {
      end(() => {
        reject(new Error(`the composing thread ended with ${String(code)}`));
      });
    });
    worker.postMessage(subgraphs);
  });
}

/** The heap's limit, or the stack's: a schema nested so deep that no function reaches its ground. */
const isMemory = (error: Error): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ||
  error instanceof RangeError ||
  error.name === 'RangeError';
