import { japaneseDay } from '@kasane/japanese/calendar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import { findingsUnavailable, judgeHousehold } from './judge-household.js';
import { readHousehold, type HandedHousehold } from './read-household.js';
import { shown } from './shown-finding.js';

/** The findings of a household, worked out anew for each request and kept nowhere. */
export async function householdFindings(
  household: EntityReference,
  context: SubgraphContext,
): Promise<unknown> {
  const today = japaneseDay(new Date());
  const seen = await readHousehold(household as HandedHousehold, context, today);
  const findings = seen === undefined ? findingsUnavailable(today) : judgeHousehold(seen);
  return findings.map(shown);
}
