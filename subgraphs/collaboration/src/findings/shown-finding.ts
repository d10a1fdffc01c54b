import type { Finding } from './finding.js';

/** A finding as the schema says it: people by their keys. */
export const shown = ({ evidence, missing, ...rest }: Finding) => ({
  ...rest,
  evidence: evidence.map(({ subject, ...one }) => ({ ...one, subject: { id: subject } })),
  missing: missing.map((gap) => ({
    reason: gap.reason,
    category: 'category' in gap ? gap.category : null,
    subject: 'subject' in gap ? { id: gap.subject } : null,
  })),
});
