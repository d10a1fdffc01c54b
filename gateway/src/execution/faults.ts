import type { Path } from './run.js';

/** A value that is not what the schema promises; it has become null. */
export interface Fault {
  readonly message: string;
  path: Path;
}

/** Who corrects these will find out about the others. */
const MOST_FAULTS = 20;

/**
 * What is wrong in one answer. A department out of order can be wrong in millions of places, and
 * what is said of each would cost the others more than the answer itself (leaks.md 14): the first
 * are kept, the others counted.
 */
export interface Faults {
  readonly kept: readonly Fault[];
  readonly found: number;
  readonly add: (message: string) => void;
  /** Says of those kept from here on where they stand, seen from above one key. */
  readonly stepOut: (from: number, key: string | number) => void;
}

export function createFaults(): Faults {
  const kept: Fault[] = [];
  let found = 0;
  return {
    kept,
    get found() {
      return found;
    },
    add: (message) => {
      found += 1;
      if (kept.length < MOST_FAULTS) kept.push({ message, path: [] });
    },
    stepOut: (from, key) => {
      for (const fault of kept.slice(from)) fault.path = [key, ...fault.path];
    },
  };
}
