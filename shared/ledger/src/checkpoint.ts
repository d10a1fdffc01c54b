import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** The state of the log at one moment. */
export interface Checkpoint {
  /** Name of the log; two logs never share it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** Moment of signing, ISO 8601 in UTC. */
  readonly signedAt: string;
}

/**
 * A checkpoint as a signed note (https://c2sp.org/tlog-checkpoint, https://c2sp.org/signed-note):
 *
 * ```text
 * kasane/ledger/<id of the log>
 * <tree size>
 * <root, base64>
 * <moment, ISO 8601>
 *
 * — kasane/ledger/<id of the log> <base64 of 4 bytes of key id and the Ed25519 signature>
 * ```
 */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const text = textOf(checkpoint);
  const { origin } = checkpoint;
  const signature = sign(null, Buffer.from(text), privateKey);
  const signed = Buffer.concat([keyId(origin, createPublicKey(privateKey)), signature]);
  return `${text}\n— ${origin} ${signed.toString('base64')}\n`;
}

/** Reads a note; undefined where it is not exactly as we write it, or not signed by this key. */
export function readCheckpoint(note: string, publicKey: KeyObject): Checkpoint | undefined {
  const [, origin, size, root, signedAt, signer, signed] = NOTE.exec(note) ?? [];
  if (
    origin === undefined ||
    size === undefined ||
    root === undefined ||
    signedAt === undefined ||
    signed === undefined ||
    signer !== origin
  ) {
    return undefined;
  }
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64'), signedAt };
  const bytes = Buffer.from(signed, 'base64');
  const genuine =
    // Base64 has more than one spelling of the same bytes; only ours counts.
    bytes.toString('base64') === signed &&
    textOf(checkpoint) === note.slice(0, note.indexOf('\n\n') + 1) &&
    bytes.subarray(0, 4).equals(keyId(origin, publicKey)) &&
    verify(null, Buffer.from(textOf(checkpoint)), publicKey, bytes.subarray(4));
  return genuine ? checkpoint : undefined;
}

/** Whether a note is one, and says that another key signed it. */
export function isOfAnotherKey(note: string, publicKey: KeyObject): boolean {
  const [, origin, , , , , signed] = NOTE.exec(note) ?? [];
  if (origin === undefined || signed === undefined) return false;
  return !Buffer.from(signed, 'base64').subarray(0, 4).equals(keyId(origin, publicKey));
}

const NOTE =
  /^([^\s—]+)\n([1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(\d{4}-\d\d-\d\dT[\d:.]+Z)\n\n— ([^\s—]+) ([A-Za-z0-9+/]+=*)\n$/;

const textOf = ({ origin, size, root, signedAt }: Checkpoint): string =>
  `${origin}\n${String(size)}\n${root.toString('base64')}\n${signedAt}\n`;

/** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), 1 for Ed25519 (signed-note). */
function keyId(origin: string, publicKey: KeyObject): Buffer {
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return createHash('sha256')
    .update(`${origin}\n`)
    .update(Buffer.of(1))
    .update(Buffer.from(x, 'base64url'))
    .digest()
    .subarray(0, 4);
}

/** Many notes in one file: an empty line after each. */
export const joinNotes = (notes: readonly string[]): string =>
  notes.map((note) => `${note}\n`).join('');

/** @returns the notes of a file, whatever stands there, cut after every sixth line and its gap */
export function splitNotes(text: string): string[] {
  const lines = text.split('\n');
  const notes: string[] = [];
  for (let at = 0; at < lines.length - 1; at += LINES) {
    const gap = lines[at + LINES - 1];
    const note = lines.slice(at, at + LINES - 1).join('\n');
    // A wrong gap stays in the note, which then is none.
    notes.push(gap === '' ? `${note}\n` : lines.slice(at, at + LINES).join('\n'));
  }
  if (lines.at(-1) !== '') notes.push(lines.at(-1) ?? '');
  return notes;
}

const LINES = 7;
