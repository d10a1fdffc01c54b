import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { joinNotes } from './checkpoint.js';

/**
 * A copy of every checkpoint outside the database, in a file that only grows. Whoever changes the
 * database and even has the signing key still has this file against him, and most of all the copies
 * of it that others took.
 *
 * Brings the file up to the notes of the database; a note cut off by a crash is completed.
 *
 * @throws Error where the file knows something else than the database does
 */
export function bringWitnessUp(file: string, notes: readonly string[]): void {
  const kept = readKept(file);
  const wanted = joinNotes(notes);
  if (!wanted.startsWith(kept)) {
    throw new Error(
      `${file} knows checkpoints the database does not have: the ledger was cut or forked. Nothing more is sealed; keep the file, export the ledger and run the verifier with --witness`,
    );
  }
  appendWitness(file, wanted.slice(kept.length));
}

/** Adds text to the file; on disk when it returns. */
export function appendWitness(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(file, 'a', 0o644);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readKept(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
