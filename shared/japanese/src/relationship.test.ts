import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { relationshipTerms } from './relationship-terms.js';
import { parseRelationship, writeRelationship } from './relationship.js';

const terms = (text: string) => {
  const read = parseRelationship(text);
  return read?.kind === 'CHAIN' ? read.terms.map(({ term }) => term) : read?.kind;
};

describe('parseRelationship', () => {
  it.each([
    ['世帯主', 'HEAD'],
    ['縁故者', 'DISTANT_KIN'],
    ['同居人', 'LODGER'],
    ['妻', ['妻']],
    ['夫（未届）', ['夫(未届)']],
    ['子(子の夫)', ['子(子の夫)']],
    ['子の子（子の妻）の子', ['子', '子(子の妻)', '子']],
    ['妻の父の父の母', ['妻', '父', '父', '母']],
    ['長男', ['子']],
    ['二女の長男', ['子', '子']],
  ])('reads %s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    '',
    null,
    undefined,
    '孫',
    '祖父',
    '子の',
    'の子',
    '子子',
    '子の世帯主',
    '子の子の子の子の子',
  ])('does not read %j', (text) => {
    expect(parseRelationship(text)).toBeNull();
  });

  it('is written back as it was read', () => {
    const chain = fc
      .array(fc.constantFrom(...relationshipTerms), { minLength: 1, maxLength: 4 })
      .map((chosen) =>
        chosen.map(({ term }) => term.replace('(', '（').replace(')', '）')).join('の'),
      );
    fc.assert(
      fc.property(fc.oneof(chain, fc.constantFrom('世帯主', '縁故者', '同居人')), (text) => {
        const read = parseRelationship(text);
        expect(read === null ? null : writeRelationship(read)).toBe(text);
      }),
    );
  });
});
