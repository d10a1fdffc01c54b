import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  provesConsistency,
  provesInclusion,
} from './merkle-proof.js';
import { createGrowingTree, EMPTY_ROOT, leafHash, nodeHash, treeRoot } from './merkle-tree.js';

/** The leaves and roots of the test vectors of google/certificate-transparency, an RFC 6962 log. */
const vectors = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [
    '606162636465666768696a6b6c6d6e6f',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
] as const;

const leaves = vectors.map(([leaf]) => leafHash(Buffer.from(leaf, 'hex')));
const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

describe('the tree of RFC 6962', () => {
  it('has the known roots', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(hex(vectors.map((_vector, at) => treeRoot(leaves.slice(0, at + 1))))).toEqual(
      vectors.map(([, root]) => root),
    );
  });

  it('takes no inner node for a leaf', () => {
    const [left = EMPTY_ROOT, right = EMPTY_ROOT] = leaves;
    expect(leafHash(Buffer.concat([left, right])).equals(nodeHash(left, right))).toBe(false);
  });

  it('grows as it would be built at once', () => {
    const tree = createGrowingTree();
    const roots = leaves.map((leaf) => {
      tree.append(leaf);
      return tree.root();
    });
    expect(hex(roots)).toEqual(vectors.map(([, root]) => root));
  });
});

describe('proofs', () => {
  it('are the known ones', () => {
    expect(hex(inclusionProof(leaves, 0))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(consistencyProof(leaves, 6))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  const sizes = fc.integer({ min: 1, max: 70 }).map((size) => {
    const many = Array.from({ length: size }, (_none, at) => leafHash(`entry ${String(at)}`));
    return { many, size, root: treeRoot(many) };
  });

  it('prove every leaf, at its place and no other', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), ({ many, size, root }, one, two) => {
        const [index, other] = [one % size, two % size];
        const claim = { leaf: leafHash(`entry ${String(index)}`), size, root };
        const proof = inclusionProof(many, index);
        expect(provesInclusion({ ...claim, index, proof })).toBe(true);
        expect(provesInclusion({ ...claim, index: other, proof })).toBe(other === index);
        expect(provesInclusion({ ...claim, leaf: leafHash('another'), index, proof })).toBe(false);
        expect(provesInclusion({ ...claim, index, proof: [...proof, root] })).toBe(false);
      }),
    );
  });

  it('prove every beginning, and no other history', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ many, size, root }, one) => {
        const first = 1 + (one % size);
        const before = { size: first, root: treeRoot(many.slice(0, first)) };
        const after = { size, root };
        const proof = consistencyProof(many, first);
        expect(provesConsistency({ before, after, proof })).toBe(true);
        const rewritten = { size: first, root: leafHash('another') };
        expect(provesConsistency({ before: rewritten, after, proof })).toBe(false);
        const forked = { size, root: leafHash('another') };
        expect(provesConsistency({ before, after: forked, proof })).toBe(false);
        expect(provesConsistency({ before, after, proof: [...proof, root] })).toBe(false);
      }),
    );
  });

  it('say which leaf or size a tree does not have', () => {
    expect(() => inclusionProof(leaves, 8)).toThrow('a tree of 8 has no leaf 8');
    expect(() => consistencyProof(leaves, 9)).toThrow('a tree of 8 continues none of 9');
  });
});
