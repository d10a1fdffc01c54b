import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { joinNotes, signCheckpoint } from '../checkpoint.js';
import { entryText } from '../entry.js';
import { writeLine } from '../export-lines.js';
import { createGrowingTree, leafHash } from '../merkle-tree.js';
import type { Dice } from './dice.js';

/** An export as it leaves the database, with the witness's copy. */
export interface SampleLog {
  readonly bodies: readonly string[];
  /** Sizes at which the log was sealed; the last one is the number of bodies. */
  readonly sizes: readonly number[];
  readonly entries: string;
  readonly notes: readonly string[];
}

/** A key for samples only (the test vector of RFC 8032 §7.1). */
export const sampleKey: KeyObject = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'OKP',
    crv: 'Ed25519',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  },
});

export const samplePublicKey: KeyObject = createPublicKey(sampleKey);

export const ORIGIN = 'kasane/ledger/00000000-0000-4000-8000-0000000000e0';

/** Up to forty entries under up to as many checkpoints. */
export function sampleLog(dice: Dice): SampleLog {
  const bodies = Array.from({ length: 1 + dice(40) }, (_none, at) => sampleBody(dice, at));
  const sizes = bodies
    .map((_body, at) => at + 1)
    .filter((size) => dice(3) === 0 || size === bodies.length);
  return { bodies, sizes, entries: linesOf(bodies), notes: notesOf(bodies, sizes) };
}

export const linesOf = (bodies: readonly string[]): string =>
  bodies.map((body, index) => writeLine({ index, body })).join('');

/** Signs the history that the bodies make, whoever they are from. */
export function notesOf(
  bodies: readonly string[],
  sizes: readonly number[],
  origin = ORIGIN,
): string[] {
  const tree = createGrowingTree();
  return bodies.flatMap((body) => {
    tree.append(leafHash(body));
    const size = tree.size();
    if (!sizes.includes(size)) return [];
    const signedAt = new Date(Date.UTC(2026, 9, 1) + size * 1_000).toISOString();
    return [signCheckpoint({ origin, size, root: tree.root(), signedAt }, sampleKey)];
  });
}

export function sampleBody(dice: Dice, at: number): string {
  const uuid = () =>
    '00000000-0000-4000-8000-000000000000'.replace(/0{12}$/, () =>
      dice(2 ** 31)
        .toString(16)
        .padStart(12, '0'),
    );
  return entryText({
    id: uuid(),
    at: new Date(Date.UTC(2026, 9, 1, 0, 0, at)).toISOString(),
    viewer: `worker-${String(dice(9))}`,
    issuer: 'https://issuer.example',
    agency: 'multi-agency',
    role: 'MULTI_AGENCY_COORDINATOR',
    purpose: 'MULTI_AGENCY_SUPPORT',
    operation: { name: dice(2) === 0 ? null : 'Household', sha256: dice(2 ** 31).toString(16) },
    disclosures: Array.from({ length: 1 + dice(3) }, () => ({
      subject: uuid(),
      shown: [{ category: 'RESIDENT_NAME', fields: ['Person.name'] }],
      basis: 'LB-01',
      authorization: dice(2) === 0 ? null : { id: uuid(), version: 1 + dice(4) },
    })),
  });
}

export const fileOf = (notes: readonly string[]): string => joinNotes(notes);
