import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import type { KeyObject } from 'node:crypto';
import { readCheckpoint, splitNotes } from './checkpoint.js';

/** @returns the files of a witness's folder that hold another log's checkpoints, by the same key */
export function otherLogsIn(folder: string, origin: string, publicKey: KeyObject): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.checkpoints'))
    .map((name) => path.join(folder, name))
    .filter((file) => {
      const first = readCheckpoint(firstNote(file), publicKey);
      return first !== undefined && first.origin !== origin;
    });
}

/** Of years of them. */
function firstNote(file: string): string {
  const beginning = Buffer.alloc(LONGEST);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, beginning);
    return splitNotes(beginning.toString('utf8', 0, length))[0] ?? '';
  } finally {
    closeSync(handle);
  }
}

/** Bytes; a note has some 250. */
const LONGEST = 1_024;
