import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { joinNotes } from './checkpoint.js';
import { createDice } from './tamper/dice.js';
import { notesOf, sampleBody } from './tamper/sample-log.js';
import { bringWitnessUp } from './witness.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kasane-witness-'));
const file = path.join(folder, 'log', 'copy.checkpoints');
const bodies = (seed: number) => {
  const dice = createDice(seed);
  return [0, 1, 2].map((at) => sampleBody(dice, at));
};
const notes = notesOf(bodies(1), [1, 2, 3]);

beforeEach(() => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, joinNotes(notes.slice(0, 2)));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the witness', () => {
  it('takes what the database knows besides', () => {
    bringWitnessUp(file, notes);
    expect(readFileSync(file, 'utf8')).toBe(joinNotes(notes));
  });

  it('completes a note that a crash cut off', () => {
    writeFileSync(file, joinNotes(notes).slice(0, -40));
    bringWitnessUp(file, notes);
    expect(readFileSync(file, 'utf8')).toBe(joinNotes(notes));
  });

  it.each([
    ['was cut', notes.slice(0, 1)],
    ['was made anew', []],
    ['was forked', notesOf(bodies(2), [1, 2, 3])],
  ])('does not follow a database that %s', (_what, others) => {
    expect(() => {
      bringWitnessUp(file, others);
    }).toThrow('the ledger was cut or forked');
    expect(readFileSync(file, 'utf8')).toBe(joinNotes(notes.slice(0, 2)));
  });
});
