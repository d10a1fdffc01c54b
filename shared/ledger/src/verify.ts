import type { KeyObject } from 'node:crypto';
import type { Checkpoint } from './checkpoint.js';
import { linesOf, readLine } from './export-lines.js';
import { finding, type Finding } from './findings.js';
import { createGrowingTree, leafHash, type Hash } from './merkle-tree.js';
import { compareWithWitness, verifyCheckpoints } from './verify-checkpoints.js';

export interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that need not fit into memory. */
export interface LargeFile {
  readonly name: string;
  readonly chunks: Iterable<Buffer>;
}

export interface Evidence {
  /** JSON Lines of all sealed entries (export-lines.ts). */
  readonly entries: LargeFile;
  /** The database's checkpoints. */
  readonly checkpoints: File;
  /** A copy of the checkpoints that whoever keeps the database can't reach. */
  readonly witness?: File;
  readonly publicKey: KeyObject;
}

export type Verdict =
  | {
      readonly kind: 'OK';
      readonly size: number;
      readonly root: string;
      /** Moment of the last checkpoint, ISO; undefined without one. */
      readonly sealedAt: string | undefined;
      /** Up to which size the witness's copy confirms it; undefined without one. */
      readonly witnessed: number | undefined;
    }
  | { readonly kind: 'WRONG'; readonly findings: readonly Finding[] };

/**
 * Holds an export against its checkpoints, and these against the witness's copy.
 *
 * Truncation of entries, rewriting, reordering, gaps and additions show against the checkpoints.
 * Somebody who cuts entries and checkpoints together, or who has the key and signs another history,
 * shows against the witness only: without one, both ends of a fork look right.
 */
export function verify({ entries, checkpoints, witness, publicKey }: Evidence): Verdict {
  const own = verifyCheckpoints(textFile(checkpoints), publicKey);
  const copy =
    witness === undefined
      ? { checkpoints: [], findings: [] }
      : verifyCheckpoints(textFile(witness), publicKey);
  const compared =
    witness === undefined
      ? []
      : compareWithWitness(own.checkpoints, copy.checkpoints, {
          exported: checkpoints.name,
          witnessed: witness.name,
        });
  const last = own.checkpoints.at(-1);
  const sealed = last?.size ?? 0;
  const all = [...own.checkpoints, ...copy.checkpoints];
  const { size, root, roots, ...read } = readEntries(entries, all);
  const findings = [
    ...read.findings,
    ...own.findings,
    ...copy.findings,
    ...compared,
    ...(size > sealed ? [finding('UNSEALED_ENTRY', { size: sealed, found: size })] : []),
    ...compareWithTree(all, roots, size),
  ];
  if (findings.length > 0) return { kind: 'WRONG', findings };
  const witnessed = witness === undefined ? undefined : (copy.checkpoints.at(-1)?.size ?? 0);
  return {
    kind: 'OK',
    size,
    root: root.toString('base64'),
    sealedAt: last?.signedAt,
    witnessed,
  };
}

interface ReadEntries {
  readonly size: number;
  /** Of the whole, and of the beginnings that a checkpoint speaks of. */
  readonly root: Hash;
  readonly roots: ReadonlyMap<number, Hash>;
  readonly findings: readonly Finding[];
}

/** Line by line, keeping hashes only: a ledger may be larger than memory. */
function readEntries(file: LargeFile, checkpoints: readonly Checkpoint[]): ReadEntries {
  const wanted = new Set(checkpoints.map(({ size }) => size));
  const roots = new Map<number, Hash>();
  const tree = createGrowingTree();
  const findings: Finding[] = [];
  let expected = 0;
  let line = 0;
  for (const { line: bytes, ended } of linesOf(file.chunks)) {
    line += 1;
    const entry = ended ? readLine(bytes) : undefined;
    const place = { file: file.name, line, expected };
    if (entry === undefined) {
      findings.push(finding('MALFORMED_ENTRY', place));
      expected += 1;
      continue;
    }
    if (entry.index !== expected) {
      const code = entry.index > expected ? 'MISSING_ENTRY' : 'REPEATED_ENTRY';
      findings.push(finding(code, { ...place, found: entry.index }));
    }
    tree.append(leafHash(entry.body));
    if (wanted.has(tree.size())) roots.set(tree.size(), tree.root());
    expected = entry.index + 1;
  }
  return { size: tree.size(), root: tree.root(), roots, findings };
}

function compareWithTree(
  checkpoints: readonly Checkpoint[],
  roots: ReadonlyMap<number, Hash>,
  length: number,
): Finding[] {
  const sorted = checkpoints.toSorted((a, b) => a.size - b.size);
  const largest = sorted.at(-1)?.size ?? 0;
  if (largest > length) return [finding('TRUNCATED', { size: largest, found: length })];
  const fits = ({ size, root }: Checkpoint) => roots.get(size)?.equals(root) === true;
  const wrong = sorted.find((checkpoint) => !fits(checkpoint));
  if (wrong === undefined) return [];
  // A signed checkpoint of this history at the same size or later, and one of another history.
  const later = sorted.find((checkpoint) => checkpoint.size >= wrong.size && fits(checkpoint));
  if (later !== undefined) return [finding('FORK', { size: wrong.size, other: later.size })];
  const twin = sorted.find(({ size, root }) => size === wrong.size && !root.equals(wrong.root));
  if (twin !== undefined) return [finding('FORK', { size: wrong.size, other: twin.size })];
  const from = sorted.findLast(fits)?.size ?? 0;
  return [finding('REWRITTEN', { from, to: wrong.size - 1 })];
}

const textFile = ({ name, bytes }: File) => ({ name, text: bytes.toString('utf8') });
