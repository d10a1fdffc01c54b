import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import { dayOf } from '../acts/read-values.js';
import { findingsUnavailable, judgeHousehold, type Finding } from './judge-household.js';
import { readHousehold, type HandedHousehold } from './read-household.js';

/** The findings of a household, worked out anew for each request and kept nowhere. */
export async function householdFindings(
  household: EntityReference,
  context: SubgraphContext,
): Promise<unknown> {
  const today = dayOf(new Date());
  const seen = await readHousehold(household as HandedHousehold, context, today);
  const findings = seen === undefined ? findingsUnavailable(today) : judgeHousehold(seen);
  return findings.map(shown);
}

const shown = ({ evidence, missing, ...rest }: Finding) => ({
  ...rest,
  evidence: evidence.map(({ subject, ...one }) => ({ ...one, subject: { id: subject } })),
  missing: missing.map((gap) => ({
    reason: gap.reason,
    category: 'category' in gap ? gap.category : null,
    subject: 'subject' in gap ? { id: gap.subject } : null,
    source: 'source' in gap ? gap.source : null,
  })),
});
