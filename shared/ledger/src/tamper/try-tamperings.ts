import { verify, type Evidence } from '../verify.js';
import { createDice } from './dice.js';
import { fileOf, sampleLog, samplePublicKey, type SampleLog } from './sample-log.js';
import { tamperings } from './tamperings.js';

export interface Tried {
  readonly tried: number;
  readonly found: number;
  /** By name of the tampering, in the order of the table. */
  readonly kinds: Readonly<Record<string, { readonly tried: number; readonly found: number }>>;
  /** Seeds of what was not found, and of untouched logs that were not passed. */
  readonly missed: readonly string[];
}

/** Tampers with as many made-up logs as asked, each in one way, and has the verifier look. */
export function tryTamperings(count: number, firstSeed: number): Tried {
  const kinds: Record<string, { tried: number; found: number }> = Object.fromEntries(
    tamperings.map(({ name }) => [name, { tried: 0, found: 0 }]),
  );
  const missed: string[] = [];
  let tried = 0;
  for (let seed = firstSeed; tried < count; seed += 1) {
    const dice = createDice(seed);
    const log = sampleLog(dice);
    const untouched = {
      entries: Buffer.from(log.entries),
      checkpoints: Buffer.from(fileOf(log.notes)),
    };
    if (verify(evidence(log, untouched)).kind !== 'OK') missed.push(`untouched ${String(seed)}`);
    const tampering = tamperings[seed % tamperings.length];
    const tampered = tampering?.apply(log, dice) ?? untouched;
    const same =
      tampered.entries.equals(untouched.entries) &&
      tampered.checkpoints.equals(untouched.checkpoints);
    const kind = kinds[tampering?.name ?? ''];
    // Two equal places swapped, an entry repeated beside itself in a checkpoint of one: no tampering.
    if (same || kind === undefined) continue;
    tried += 1;
    kind.tried += 1;
    if (verify(evidence(log, tampered)).kind === 'WRONG') kind.found += 1;
    else missed.push(`${tampering?.name ?? ''} ${String(seed)}`);
  }
  const found = Object.values(kinds).reduce((sum, kind) => sum + kind.found, 0);
  return { tried, found, kinds, missed };
}

const evidence = (log: SampleLog, files: { entries: Buffer; checkpoints: Buffer }): Evidence => ({
  entries: { name: 'entries.jsonl', chunks: [files.entries] },
  checkpoints: { name: 'checkpoints.txt', bytes: files.checkpoints },
  witness: { name: 'witness.txt', bytes: Buffer.from(fileOf(log.notes)) },
  publicKey: samplePublicKey,
});
