import type { KeyObject } from 'node:crypto';
import { joinNotes, readCheckpoint, splitNotes, type Checkpoint } from './checkpoint.js';
import { finding, type Finding } from './findings.js';

/** Reads a file of checkpoints: each signed, of one log, growing. */
export function verifyCheckpoints(
  file: { readonly name: string; readonly text: string },
  publicKey: KeyObject,
): { readonly checkpoints: readonly Checkpoint[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const checkpoints: Checkpoint[] = [];
  const notes = splitNotes(file.text);
  notes.forEach((note, at) => {
    const place = { file: file.name, nth: at + 1 };
    const checkpoint = readCheckpoint(note, publicKey);
    const last = checkpoints.at(-1);
    if (checkpoint === undefined) {
      findings.push(finding('BAD_CHECKPOINT', place));
    } else if (last !== undefined && last.origin !== checkpoint.origin) {
      findings.push(finding('OTHER_LOG', { ...place, found: checkpoint.origin }));
    } else if (last !== undefined && last.size >= checkpoint.size) {
      findings.push(finding('REORDERED_CHECKPOINT', place));
      checkpoints.push(checkpoint);
    } else {
      checkpoints.push(checkpoint);
    }
  });
  if (findings.length === 0 && joinNotes(notes) !== file.text) {
    findings.push(finding('BAD_CHECKPOINT', { file: file.name, nth: notes.length }));
  }
  return { checkpoints, findings };
}

/**
 * Compares the export's checkpoints with the witness's copy. The witness is written right after the
 * database, so it may be the shorter one by its end, and lack nothing before it.
 */
export function compareWithWitness(
  exported: readonly Checkpoint[],
  witnessed: readonly Checkpoint[],
  names: { readonly exported: string; readonly witnessed: string },
): Finding[] {
  const [origin, theirs] = [exported[0]?.origin, witnessed[0]?.origin];
  if (origin !== undefined && theirs !== undefined && origin !== theirs) {
    return [finding('OTHER_LOG', { file: names.witnessed, nth: 1, found: theirs })];
  }
  const ours = new Set(exported.map(({ size }) => size));
  const known = new Set(witnessed.map(({ size }) => size));
  const seen = witnessed.at(-1)?.size ?? 0;
  return [
    ...witnessed
      .filter(({ size }) => !ours.has(size))
      .map(({ size }) => finding('MISSING_CHECKPOINT', { size, file: names.exported })),
    ...exported
      .filter(({ size }) => size < seen && !known.has(size))
      .map(({ size }) => finding('UNWITNESSED_CHECKPOINT', { size, file: names.witnessed })),
  ];
}
