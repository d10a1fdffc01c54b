import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Noticed } from './harness.js';
import { digestOfTestsOn, testDigest } from './policy-sources.js';

/** A line of the file: a fault by the digest of its whole file, and what became of it. */
interface Line {
  readonly fault: string;
  /** The digest of the test file that noticed, or of all that could have where none did. */
  readonly tests: string;
  readonly by: Noticed | null;
}

const path = fileURLToPath(
  new URL('../../../node_modules/.cache/kasane-mutation.jsonl', import.meta.url),
);

interface Fault {
  /** The source file it is in. */
  readonly file: string;
  readonly key: string;
}

export interface KnownResults {
  /** `undefined` where it has to be tried, `null` where no test noticed. */
  readonly find: (fault: Fault) => Noticed | null | undefined;
  readonly add: (fault: Fault, by: Noticed | null) => void;
}

/**
 * What earlier runs found, so that a run that was stopped goes on where it was. A result holds as
 * long as the file with the fault in it and the test that noticed are what they were; that nobody
 * noticed, as long as no test changed that stands on that file.
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
    find: ({ file, key }) => {
      const entry = known.get(key);
      if (entry === undefined) return undefined;
      return entry.tests === digestFor(file, entry.by) ? entry.by : undefined;
    },
    add: ({ file, key }, by) => {
      const entry: Line = { fault: key, tests: digestFor(file, by), by };
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
    },
  };
}

const digestFor = (source: string, by: Noticed | null): string =>
  (by === null ? undefined : testDigest.get(by.file)) ?? digestOfTestsOn(source);
