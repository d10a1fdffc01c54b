import { nodeHash, treeRoot, type Hash } from './merkle-tree.js';

/**
 * Proofs of RFC 6962: that a leaf is in a tree (§2.1.1), and that a tree continues an earlier one
 * (§2.1.2). Made from all leaf hashes; checked from a few.
 */

/** PATH(m, D[n]): the hashes beside the way from the leaf up to the root. */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`a tree of ${String(leaves.length)} has no leaf ${String(index)}`);
  }
  if (leaves.length === 1) return [];
  const half = split(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...inclusionProof(left, index), treeRoot(right)]
    : [...inclusionProof(right, index - half), treeRoot(left)];
}

/** PROOF(m, D[n]): what shows that the first `size` leaves are still the first. */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  if (!Number.isInteger(size) || size < 1 || size > leaves.length) {
    throw new RangeError(`a tree of ${String(leaves.length)} continues none of ${String(size)}`);
  }
  return subProof(leaves, size, true);
}

function subProof(leaves: readonly Hash[], size: number, known: boolean): Hash[] {
  if (size === leaves.length) return known ? [] : [treeRoot(leaves)];
  const half = split(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return size <= half
    ? [...subProof(left, size, known), treeRoot(right)]
    : [...subProof(right, size - half, false), treeRoot(left)];
}

export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.3.2, the check that belongs to the same proof. */
export function provesInclusion({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [up(node), up(last)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [node, last] = [up(node), up(last)];
  }
  return last === 0 && hash.equals(root);
}

export interface Consistency {
  readonly before: { readonly size: number; readonly root: Hash };
  readonly after: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.4.2. */
export function provesConsistency({ before, after, proof }: Consistency): boolean {
  if (before.size < 1 || before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root);
  // A perfect tree is a node of the later one itself, and so is not repeated in the proof.
  const whole = Number.isInteger(Math.log2(before.size));
  const [first, ...rest] = whole ? [before.root, ...proof] : proof;
  if (first === undefined) return false;
  let [node, last] = [before.size - 1, after.size - 1];
  while (node % 2 === 1) [node, last] = [up(node), up(last)];
  let [old, now] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(beside, old);
      now = nodeHash(beside, now);
      while (node % 2 === 0 && node !== 0) [node, last] = [up(node), up(last)];
    } else {
      now = nodeHash(now, beside);
    }
    [node, last] = [up(node), up(last)];
  }
  return last === 0 && old.equals(before.root) && now.equals(after.root);
}

const up = (node: number): number => Math.floor(node / 2);

/** The largest power of two below `size`. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
