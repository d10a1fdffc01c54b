import { expect } from 'expect';

/**
 * As much of jest as the policy's tests use, in this process: a mutant has to be judged in
 * milliseconds, and starting jest takes seconds. The first failure ends a run.
 */
interface Collected {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
}

const collected: Collected[] = [];
let file = '';

/** The test file whose tests come next. */
export const begin = (next: string): void => {
  file = next;
};

const it = Object.assign(
  (name: string, run: () => unknown) => {
    collected.push({ file, name, run });
  },
  {
    each: (rows: readonly unknown[]) => (name: string, run: (...cells: unknown[]) => unknown) => {
      for (const row of rows) {
        const cells: unknown[] = Array.isArray(row) ? row : [row];
        collected.push({ file, name: `${name} ${String(cells[0])}`, run: () => run(...cells) });
      }
    },
  },
);

const describe = (_name: string, body: () => void): void => {
  body();
};

export const globals = { describe, it, expect };

/** A test that noticed a fault. */
export type Noticed = Pick<Collected, 'file' | 'name'>;

/**
 * Runs what was collected and forgets it; the first test that fails, if one does.
 * @param rank files with a lower one are asked first
 */
export function firstFailure(rank: (file: string) => number): Noticed | undefined {
  const tests = collected.splice(0).sort((a, b) => rank(a.file) - rank(b.file));
  for (const test of tests) {
    try {
      test.run();
    } catch {
      return { file: test.file, name: test.name };
    }
  }
  return undefined;
}
