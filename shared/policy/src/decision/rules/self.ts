import type { Rule } from '../rule.js';

/**
 * A resident reads the records this platform keeps about its own doings, who looked and who may:
 * what is about the person is given to the person (個人情報保護法69条2項1号, 本人に提供するとき). The
 * welfare data itself is asked for by 開示請求 (76条), since the holder has to examine the exceptions of
 * 78条 (the life of others, an inquiry in being) one document at a time.
 */
export const self: Rule = {
  kind: 'GROUND',
  id: 'SELF',
  law: '個人情報保護法69条2項1号 (本人への提供)',
  find: ({ viewer, purpose, subject, category }) =>
    viewer.role === 'RESIDENT' &&
    purpose === 'OWN_RECORD' &&
    subject !== '' &&
    viewer.person === subject &&
    category.holder === 'audit'
      ? [{ kind: 'SELF' }]
      : [],
};
