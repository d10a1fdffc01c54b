import type { Rule } from '../rule.js';

/**
 * Who looked at somebody's data tells of consultations, inquiries and protection measures (leaks.md
 * 25), so no record opens it to a third person: the person and the information officer read it.
 */
export const disclosureRecord: Rule = {
  kind: 'PROHIBITION',
  id: 'DISCLOSURE_RECORD',
  law: '個人情報保護法66条・78条',
  forbids: ({ category }, ground) =>
    category.code === 'DISCLOSURE_RECORD' && ground.kind === 'AUTHORIZATION',
};
