import type { AgencyCode } from './agencies.js';
import { findCategory, PERSON_REFERENCE } from './categories.js';

/**
 * Categories that a department's system may hold though another agency is their holder. Whatever is
 * not here a department may neither publish nor be handed as the input of a field of its own:
 * being handed is a provision to it (個人情報保護法69条), whoever reads in the end.
 */
export interface Custody {
  readonly department: AgencyCode;
  readonly categories: readonly string[];
  readonly citation: string;
}

export const custodies = [
  {
    department: 'children',
    categories: ['SCHOOL_ENROLLMENT', 'SCHOOL_ATTENDANCE', 'SCHOOL_LIFE_SURVEY', 'SCHOOL_AID'],
    citation: '地方自治法180条の7 (教育委員会の事務の補助執行)',
  },
  {
    department: 'household',
    categories: ['SUPPORT_HOUSEHOLD'],
    citation: '社会福祉法106条の4第4項 (委託した多機関協働事業の記録)',
  },
] as const satisfies readonly Custody[];

/** A reference says that there is a person and nothing else, so any system may hold it. */
export function mayHold(department: AgencyCode, category: string): boolean {
  if (category === PERSON_REFERENCE) return true;
  if (findCategory(category)?.holder === department) return true;
  return custodies.some(
    (custody: Custody) =>
      custody.department === department && custody.categories.includes(category),
  );
}
