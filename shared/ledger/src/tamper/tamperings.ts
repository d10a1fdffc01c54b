import type { Dice } from './dice.js';
import { fileOf, linesOf, notesOf, sampleBody, type SampleLog } from './sample-log.js';

/** What the attacker leaves behind. The witness's copy is out of reach. */
export interface Tampered {
  readonly entries: Buffer;
  readonly checkpoints: Buffer;
}

export interface Tampering {
  readonly name: string;
  /** Whether the attacker has the signing key, too. */
  readonly withKey: boolean;
  readonly apply: (log: SampleLog, dice: Dice) => Tampered;
}

/** Everything that was thought of that somebody with the whole database might do. */
// prettier-ignore
export const tamperings: readonly Tampering[] = [
  { name: 'delete an entry', withKey: false, apply: (log, dice) =>
    left(log, { lines: without(lines(log), dice(log.bodies.length)) }) },
  { name: 'delete an entry and number the rest anew', withKey: false, apply: (log, dice) =>
    left(log, { bodies: without(log.bodies, dice(log.bodies.length)) }) },
  { name: 'edit a byte of the entries', withKey: false, apply: (log, dice) =>
    ({ ...left(log, {}), entries: editByte(Buffer.from(log.entries), dice) }) },
  { name: 'edit a byte of the checkpoints', withKey: false, apply: (log, dice) =>
    ({ ...left(log, {}), checkpoints: editByte(Buffer.from(fileOf(log.notes)), dice) }) },
  { name: 'swap two entries', withKey: false, apply: (log, dice) =>
    left(log, { lines: swapped(lines(log), dice) }) },
  { name: 'swap two entries and number them anew', withKey: false, apply: (log, dice) =>
    left(log, { bodies: swapped(log.bodies, dice) }) },
  { name: 'repeat an entry', withKey: false, apply: (log, dice) =>
    left(log, { lines: repeated(lines(log), dice) }) },
  { name: 'repeat an entry and number the rest anew', withKey: false, apply: (log, dice) =>
    left(log, { bodies: repeated(log.bodies, dice) }) },
  { name: 'add an entry', withKey: false, apply: (log, dice) => {
    const at = dice(log.bodies.length + 1);
    return left(log, { bodies: log.bodies.toSpliced(at, 0, sampleBody(dice, 99)) });
  } },
  { name: 'cut the end off the entries', withKey: false, apply: (log, dice) =>
    left(log, { bodies: log.bodies.slice(0, dice(log.bodies.length)) }) },
  { name: 'cut bytes off the entries', withKey: false, apply: (log, dice) => {
    const whole = Buffer.from(log.entries);
    return { ...left(log, {}), entries: whole.subarray(0, dice(whole.length)) };
  } },
  { name: 'cut bytes off the checkpoints', withKey: false, apply: (log, dice) => {
    const whole = Buffer.from(fileOf(log.notes));
    return { ...left(log, {}), checkpoints: whole.subarray(0, dice(whole.length)) };
  } },
  { name: 'cut entries and checkpoints back to an earlier one', withKey: false, apply: (log, dice) => {
    const kept = dice(log.sizes.length);
    return left(log, { bodies: log.bodies.slice(0, log.sizes[kept - 1] ?? 0), notes: log.notes.slice(0, kept) });
  } },
  { name: 'take a checkpoint out', withKey: false, apply: (log, dice) =>
    left(log, { notes: without(log.notes, dice(log.notes.length)) }) },
  { name: 'repeat a checkpoint', withKey: false, apply: (log, dice) =>
    left(log, { notes: repeated(log.notes, dice) }) },
  { name: 'rewrite the tail under the old signatures', withKey: false, apply: (log, dice) => {
    const bodies = rewritten(log, dice);
    const roots = notesOf(bodies, log.sizes);
    // The new root above, the genuine signature below.
    const notes = log.notes.map((note, at) => {
      const [origin, size, , ...rest] = note.split('\n');
      return [origin, size, roots[at]?.split('\n')[2], ...rest].join('\n');
    });
    return left(log, { bodies, notes });
  } },
  { name: 'rewrite the tail and keep the checkpoints', withKey: false, apply: (log, dice) =>
    left(log, { bodies: rewritten(log, dice) }) },
  { name: 'fork: sign another history of the same length', withKey: true, apply: (log, dice) => {
    const bodies = rewritten(log, dice);
    return left(log, { bodies, notes: notesOf(bodies, log.sizes) });
  } },
  { name: 'fork: sign another, longer history', withKey: true, apply: (log, dice) => {
    const bodies = [...rewritten(log, dice), sampleBody(dice, 98)];
    return left(log, { bodies, notes: notesOf(bodies, [...log.sizes, bodies.length]) });
  } },
  { name: 'fork: sign only the longer history', withKey: true, apply: (log, dice) => {
    const bodies = [...rewritten(log, dice), sampleBody(dice, 97)];
    return left(log, { bodies, notes: notesOf(bodies, [bodies.length]) });
  } },
  // The sealer's own hand, where it is told that the log is new (SEAL_NEW_LOG).
  { name: 'forget the log and have the rest sealed as another one', withKey: true, apply: (log, dice) => {
    const bodies = without(log.bodies, dice(log.bodies.length));
    return left(log, { bodies, notes: notesOf(bodies, [bodies.length], OTHER_LOG) });
  } },
];

const OTHER_LOG = 'kasane/ledger/00000000-0000-4000-8000-0000000000e1';

function left(
  log: SampleLog,
  {
    bodies,
    lines: given,
    notes = log.notes,
  }: { bodies?: readonly string[]; lines?: readonly string[]; notes?: readonly string[] },
): Tampered {
  const entries = given?.join('') ?? linesOf(bodies ?? log.bodies);
  return { entries: Buffer.from(entries), checkpoints: Buffer.from(fileOf(notes)) };
}

const lines = ({ entries }: SampleLog): string[] => entries.match(/.*\n/g) ?? [];

const without = <T>(list: readonly T[], at: number): T[] => list.toSpliced(at, 1);

function repeated<T>(list: readonly T[], dice: Dice): T[] {
  const again = list.slice(dice(list.length)).slice(0, 1);
  return list.toSpliced(dice(list.length + 1), 0, ...again);
}

function swapped<T>(list: readonly T[], dice: Dice): T[] {
  const at = dice(list.length);
  const other = dice(list.length);
  return list.map(
    (item, place) => (place === at ? list[other] : place === other ? list[at] : item) ?? item,
  );
}

function rewritten({ bodies }: SampleLog, dice: Dice): string[] {
  const from = dice(bodies.length);
  return bodies.map((body, at) => (at < from ? body : sampleBody(dice, at)));
}

function editByte(bytes: Buffer, dice: Dice): Buffer {
  const at = dice(bytes.length);
  bytes[at] = ((bytes[at] ?? 0) + 1 + dice(255)) % 256;
  return bytes;
}
