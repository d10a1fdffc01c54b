import type { CategoryCode } from './categories.js';

/**
 * What no guardian is told, and none consents to, whatever the powers are: what others noticed or a
 * sitting heard, before or without the person's word. A guardian stands where the person would speak
 * (民法859条), and of these the person said nothing; of whom they warn may be the very guardian
 * (leaks.md 25, 29).
 */
export const beyondPowers = [
  { category: 'LIVELIHOOD_OUTREACH', citation: '社会福祉法106条の4第2項4号' },
  { category: 'COMMUNITY_HINT', citation: '社会福祉法106条の4第2項4号' },
  { category: 'CASE_MINUTES', citation: '社会福祉法106条の6第5項' },
  { category: 'CASE_OUTREACH_CONTACT', citation: '社会福祉法106条の4第2項4号' },
  { category: 'CASE_OUTREACH', citation: '社会福祉法106条の4第2項4号' },
] as const satisfies readonly { category: CategoryCode; citation: string }[];

const codes: ReadonlySet<string> = new Set(beyondPowers.map(({ category }) => category));

export const isBeyondPowers = (category: string): boolean => codes.has(category);
