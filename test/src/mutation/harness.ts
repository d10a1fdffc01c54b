import { expect } from 'expect';

/**
 * As much of jest as the policy's tests use, in this process: a mutant has to be judged in
 * milliseconds, and starting jest takes seconds. The first failure ends a run.
 */
interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

const collected: Collected[] = [];

const it = Object.assign(
  (name: string, run: () => unknown) => {
    collected.push({ name, run });
  },
  {
    each: (rows: readonly unknown[]) => (name: string, run: (...cells: unknown[]) => unknown) => {
      for (const row of rows) {
        const cells: unknown[] = Array.isArray(row) ? row : [row];
        collected.push({ name: `${name} ${String(cells[0])}`, run: () => run(...cells) });
      }
    },
  },
);

const describe = (_name: string, body: () => void): void => {
  body();
};

export const globals = { describe, it, expect };

/** A test that noticed a fault. */
export interface Noticed {
  readonly file: string;
  readonly name: string;
}

/**
 * Loads a test file and runs its tests; the first that fails, if one does.
 * @param load says whether the fault is in anything the tests stand on: if not, they can't notice
 */
export function firstFailure(file: string, load: () => boolean): Noticed | undefined {
  collected.length = 0;
  try {
    if (!load()) return undefined;
  } catch {
    return { file, name: 'does not load' };
  }
  for (const test of collected) {
    try {
      test.run();
    } catch {
      return { file, name: test.name };
    }
  }
  return undefined;
}
