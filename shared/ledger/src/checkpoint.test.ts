import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  isOfAnotherKey,
  joinNotes,
  readCheckpoint,
  signCheckpoint,
  splitNotes,
} from './checkpoint.js';
import { EMPTY_ROOT } from './merkle-tree.js';
import { ORIGIN, sampleKey, samplePublicKey } from './tamper/sample-log.js';

const checkpoint = {
  origin: ORIGIN,
  size: 12,
  root: EMPTY_ROOT,
  signedAt: '2026-10-01T00:00:00.000Z',
};
const note = signCheckpoint(checkpoint, sampleKey);

describe('a checkpoint', () => {
  it('is a signed note', () => {
    expect(note).toBe(
      `${ORIGIN}\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n2026-10-01T00:00:00.000Z\n\n— ${ORIGIN} ${note.split(' ').at(-1) ?? ''}`,
    );
    expect(readCheckpoint(note, samplePublicKey)).toEqual(checkpoint);
  });

  it('is none under another key', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    expect(readCheckpoint(note, publicKey)).toBeUndefined();
    expect(isOfAnotherKey(note, publicKey)).toBe(true);
    // What was changed is not the key's fault.
    const changed = note.replace('\n12\n', '\n13\n');
    expect([note, changed, ''].map((one) => isOfAnotherKey(one, samplePublicKey))).toEqual([
      ...[false, false, false],
    ]);
  });

  it.each([
    ['another size', note.replace('\n12\n', '\n13\n')],
    ['a size spelt differently', note.replace('\n12\n', '\n012\n')],
    ['another root', note.replace('47DEQ', '47DER')],
    ['a root spelt differently', note.replace('hSuFU=', 'hSuFV=')],
    ['another moment', note.replace('2026', '2027')],
    ['another log', note.replaceAll('e0', 'e1')],
    ['another line', note.replace('\n\n', '\nmore\n\n')],
    ['no signature', note.slice(0, note.indexOf('—'))],
    ['text after it', `${note} `],
  ])('is none with %s', (_what, text) => {
    expect(text).not.toBe(note);
    expect(readCheckpoint(text, samplePublicKey)).toBeUndefined();
  });

  it('is found again among many in one file', () => {
    const notes = [note, signCheckpoint({ ...checkpoint, size: 13 }, sampleKey)];
    expect(splitNotes(joinNotes(notes))).toEqual(notes);
    expect(splitNotes('')).toEqual([]);
  });
});
