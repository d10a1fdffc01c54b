import { BEFORE_1995, relationshipTerms, type RelationshipTerm } from './relationship-terms.js';

/** A 続柄 as read: the head, a chain of at most four steps from the head, or one of two rests. */
export type Relationship =
  | { readonly kind: 'HEAD' }
  | { readonly kind: 'CHAIN'; readonly terms: readonly RelationshipTerm[] }
  /** 縁故者: kin too distant to be written. */
  | { readonly kind: 'DISTANT_KIN' }
  /** 同居人: no kin. */
  | { readonly kind: 'LODGER' };

const LONGEST_CHAIN = 4;

/**
 * Reads `世帯主 | T(のT){0..3} | 縁故者 | 同居人`. 孫 is 「子の子」; there is no word for it.
 * @returns null where the text is empty or does not follow the grammar.
 */
export function parseRelationship(text: string | null | undefined): Relationship | null {
  let rest = (text ?? '').normalize('NFKC').replace(/\s/g, '');
  if (rest === '世帯主') return { kind: 'HEAD' };
  if (rest === '縁故者') return { kind: 'DISTANT_KIN' };
  if (rest === '同居人') return { kind: 'LODGER' };
  const terms: RelationshipTerm[] = [];
  while (rest !== '') {
    const found = readTerm(rest);
    if (found === null || terms.length === LONGEST_CHAIN) return null;
    terms.push(found.term);
    rest = rest.slice(found.length);
    if (rest === '') return { kind: 'CHAIN', terms };
    if (!rest.startsWith('の') || rest === 'の') return null;
    rest = rest.slice(1);
  }
  return null;
}

const byLength = [...relationshipTerms].sort((a, b) => b.term.length - a.term.length);
const child = relationshipTerms.find(({ term }) => term === '子') as RelationshipTerm;

function readTerm(text: string): { term: RelationshipTerm; length: number } | null {
  const old = BEFORE_1995.exec(text);
  if (old !== null) return { term: child, length: old[0].length };
  const term = byLength.find((candidate) => text.startsWith(candidate.term));
  return term === undefined ? null : { term, length: term.term.length };
}

/** Writes a relationship back in the register's words, with full-width brackets. */
export function writeRelationship(relationship: Relationship): string {
  switch (relationship.kind) {
    case 'HEAD':
      return '世帯主';
    case 'DISTANT_KIN':
      return '縁故者';
    case 'LODGER':
      return '同居人';
    case 'CHAIN':
      return relationship.terms
        .map(({ term }) => term.replace('(', '（').replace(')', '）'))
        .join('の');
  }
}
