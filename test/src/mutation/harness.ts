import { expect } from 'expect';

/**
 * As much of jest as the policy's tests use, in this process: a mutant has to be judged in
 * milliseconds, and starting jest takes seconds. The first failure ends a run.
 */
const collected: { readonly name: string; readonly run: () => unknown }[] = [];

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

/** Runs what was collected and forgets it; the name of the first test that fails, if one does. */
export function firstFailure(): string | undefined {
  for (const { name, run } of collected.splice(0)) {
    try {
      run();
    } catch {
      return name;
    }
  }
  return undefined;
}
