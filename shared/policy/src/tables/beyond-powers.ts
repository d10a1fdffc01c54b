import type { CategoryCode } from './categories.js';

/**
 * What no guardian is told, and none consents to, whatever the powers are: what others noticed or a
 * sitting heard, before or without the person's word, and what a window was told in confidence, by the
 * person or by whoever came instead. A guardian stands where the person would speak (民法859条), and not
 * where somebody spoke of the person; of whom they warn may be the very guardian (leaks.md 25, 29).
 */
export const beyondPowers = [
  { category: 'ELDERLY_CONSULTATION', citation: '介護保険法115条の46第8項' },
  { category: 'CHILD_CONSULTATION', citation: '児童福祉法10条' },
  { category: 'CHILD_YOUNG_CARER', citation: '子ども・若者育成支援推進法2条7号' },
  { category: 'SCHOOL_LIFE_SURVEY', citation: '子ども・若者育成支援推進法2条7号' },
  { category: 'LIVELIHOOD_CONSULTATION', citation: '生活困窮者自立支援法5条3項' },
  { category: 'LIVELIHOOD_SOCIAL_WITHDRAWAL', citation: '生活困窮者自立支援法5条3項' },
  { category: 'LIVELIHOOD_OUTREACH', citation: '社会福祉法106条の4第2項4号' },
  { category: 'RIGHTS_CONSULTATION', citation: '個人情報保護法67条' },
  { category: 'COMMUNITY_HINT', citation: '社会福祉法106条の4第2項4号' },
  { category: 'CASE_INTAKE', citation: '社会福祉法106条の4第5項' },
  { category: 'CASE_MINUTES', citation: '社会福祉法106条の6第5項' },
  { category: 'CASE_OUTREACH_CONTACT', citation: '社会福祉法106条の4第2項4号' },
  { category: 'CASE_OUTREACH', citation: '社会福祉法106条の4第2項4号' },
] as const satisfies readonly { category: CategoryCode; citation: string }[];

const codes: ReadonlySet<string> = new Set(beyondPowers.map(({ category }) => category));

export const isBeyondPowers = (category: string): boolean => codes.has(category);
