import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 §2.1 over SHA-256. A leaf and an inner node are hashed under different
 * prefixes, so that neither can be passed off as the other (second preimage).
 */
export type Hash = Buffer;

export const leafHash = (leaf: string | Uint8Array): Hash =>
  createHash('sha256').update(LEAF).update(leaf).digest();

export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** Root of the tree without leaves. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

/** A tree that grows at its right edge, kept as the roots of its perfect subtrees: O(log n). */
export interface GrowingTree {
  readonly size: () => number;
  readonly append: (leaf: Hash) => void;
  readonly root: () => Hash;
}

export function createGrowingTree(): GrowingTree {
  let size = 0;
  /** Roots of the perfect subtrees, the largest first; one for each bit set in `size`. */
  const edges: Hash[] = [];
  return {
    size: () => size,
    append: (leaf) => {
      let carried = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        carried = nodeHash(pop(edges), carried);
      }
      edges.push(carried);
      size += 1;
    },
    root: () => {
      const [last, ...others] = edges.toReversed();
      if (last === undefined) return EMPTY_ROOT;
      return others.reduce((right, left) => nodeHash(left, right), last);
    },
  };
}

export function treeRoot(leaves: Iterable<Hash>): Hash {
  const tree = createGrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

function pop(edges: Hash[]): Hash {
  const edge = edges.pop();
  if (edge === undefined) throw new Error('a growing tree lost an edge');
  return edge;
}
