import { describe, expect, it } from '@jest/globals';
import type { GatheredKinship } from './gather-kinship.js';
import { extendKinship } from './extend-kinship.js';

const edge = (
  from: string,
  to: string,
  relation: GatheredKinship['relation'],
  more: Partial<GatheredKinship> = {},
): GatheredKinship => ({
  from,
  to,
  relation,
  provenance: 'REGISTER',
  told: false,
  certain: true,
  since: '1990-04-01',
  ...more,
});

/** A mother and her two children on one register; her parents on another, known from 戸籍. */
const known = [
  edge('girl', 'mother', 'PARENT'),
  edge('mother', 'girl', 'CHILD'),
  edge('mother', 'grandfather', 'PARENT', { provenance: 'FAMILY_REGISTER', told: true }),
  edge('grandfather', 'mother', 'CHILD', { provenance: 'FAMILY_REGISTER', told: true }),
];

describe('extendKinship', () => {
  it('finds the grandparents who live elsewhere', () => {
    expect(extendKinship(known).slice(known.length)).toEqual([
      edge('girl', 'grandfather', 'GRANDPARENT', { since: null }),
      edge('grandfather', 'girl', 'GRANDCHILD', { since: null }),
    ]);
  });

  it('presumes what it concludes from a presumption, on the weaker ground', () => {
    const [girl, mother, ...rest] = known;
    const presumed = [
      { ...girl, certain: false, provenance: 'PAST_REGISTER' },
      { ...mother, certain: false, provenance: 'PAST_REGISTER' },
      ...rest,
    ] as GatheredKinship[];
    expect(extendKinship(presumed).at(-1)).toEqual(
      edge('grandfather', 'girl', 'GRANDCHILD', {
        since: null,
        certain: false,
        provenance: 'PAST_REGISTER',
      }),
    );
  });

  it('adds nothing about a pair something was said about', () => {
    const said = [
      ...known,
      edge('girl', 'grandfather', 'PARENT'),
      edge('grandfather', 'girl', 'CHILD'),
    ];
    expect(extendKinship(said).filter(({ relation }) => relation === 'GRANDPARENT')).toEqual([]);
  });
});
