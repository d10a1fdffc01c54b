import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Noticed } from './harness.js';
import { everyTestDigest, testDigest } from './policy-sources.js';

/** A line of the file: a fault by the digest of its whole file, and what became of it. */
interface Line {
  readonly fault: string;
  /** The digest of the test file that noticed, or of all tests where none did. */
  readonly tests: string;
  readonly by: Noticed | null;
}

const path = fileURLToPath(
  new URL('../../../node_modules/.cache/kasane-mutation.jsonl', import.meta.url),
);

export interface KnownResults {
  /** `undefined` where it has to be tried, `null` where no test noticed. */
  readonly find: (fault: string) => Noticed | null | undefined;
  readonly add: (fault: string, by: Noticed | null) => void;
}

/**
 * What earlier runs found, so that a run that was stopped goes on where it was. A result holds as
 * long as the file with the fault in it and the test that noticed are what they were; that nobody
 * noticed, as long as no test changed.
 */
export function openKnownResults({ fresh }: { readonly fresh: boolean }): KnownResults {
  mkdirSync(dirname(path), { recursive: true });
  const text = fresh || !existsSync(path) ? '' : readFileSync(path, 'utf8');
  const known = new Map<string, Line>();
  for (const line of text.split('\n')) {
    // The last line may have been cut off.
    if (!line.endsWith('}')) continue;
    const entry = JSON.parse(line) as Line;
    known.set(entry.fault, entry);
  }
  return {
    find: (fault) => {
      const entry = known.get(fault);
      if (entry === undefined) return undefined;
      return entry.tests === digestFor(entry.by) ? entry.by : undefined;
    },
    add: (fault, by) => {
      const entry: Line = { fault, tests: digestFor(by), by };
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
    },
  };
}

const digestFor = (by: Noticed | null): string =>
  by === null ? everyTestDigest : (testDigest.get(by.file) ?? everyTestDigest);
