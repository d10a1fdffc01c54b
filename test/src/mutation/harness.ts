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

/** Milliseconds that a test has taken, by its file and name. */
const took = new Map<string, number>();

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
 * Loads a test file and runs its tests, the quick ones first; the first that fails, if one does.
 * @param load says whether the fault is in anything the tests stand on: if not, they can't notice
 */
export function firstFailure(file: string, load: () => boolean): Noticed | undefined {
  collected.length = 0;
  try {
    if (!load()) return undefined;
  } catch {
    return { file, name: 'does not load' };
  }
  const lasted = ({ name }: Collected): number => took.get(`${file} ${name}`) ?? 0;
  for (const test of [...collected].sort((a, b) => lasted(a) - lasted(b))) {
    const begun = performance.now();
    try {
      test.run();
    } catch {
      return { file, name: test.name };
    } finally {
      took.set(`${file} ${test.name}`, Math.max(lasted(test), performance.now() - begun));
    }
  }
  return undefined;
}
