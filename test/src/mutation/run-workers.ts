import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Noticed } from './harness.js';
import type { Planted } from './judge-mutants.js';

export interface WorkerOptions<Task extends Planted> {
  readonly tasks: readonly Task[];
  readonly workers: number;
  /** Milliseconds after which a fault that keeps the tests busy counts as never ending. */
  readonly patience: number;
  readonly onResult: (task: Task, by: Noticed | null) => void;
}

/** Lets a few processes judge the faults; one that hangs or dies is replaced by the next. */
export async function runWorkers<Task extends Planted>({
  tasks,
  workers,
  patience,
  onResult,
}: WorkerOptions<Task>): Promise<void> {
  const left = [...tasks];
  const work = async (): Promise<void> => {
    let worker = await startWorker();
    for (let task = left.shift(); task !== undefined; task = left.shift()) {
      const by = await ask(worker, { file: task.file, text: task.text }, patience);
      onResult(task, by === undefined ? { file: '', name: 'never ends' } : by);
      if (by === undefined) {
        worker.kill('SIGKILL');
        worker = await startWorker();
      }
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, work));
}

const startWorker = (): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('worker.js', import.meta.url)), {
      execArgv: ['--max-old-space-size=1024'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    worker.once('message', () => {
      resolve(worker);
    });
    worker.once('exit', (code) => {
      reject(new Error(`a worker ended with ${String(code)} before it began`));
    });
  });

/** The first test that fails, `null` where none does, `undefined` where the process gave no answer. */
const ask = (
  worker: ChildProcess,
  fault: Planted,
  patience: number,
): Promise<Noticed | null | undefined> =>
  new Promise((resolve) => {
    const end = (by: Noticed | null | undefined) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(by);
    };
    const timer = setTimeout(end, patience, undefined);
    worker.once('message', ({ by }: { by: Noticed | null }) => {
      end(by);
    });
    worker.once('exit', () => {
      end(undefined);
    });
    worker.send(fault);
  });
