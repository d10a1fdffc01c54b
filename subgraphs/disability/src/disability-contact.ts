import type { LedgerEntry } from './entities/ledger-entry.js';
import type { ServiceDecision } from './entities/service-decision.js';

/**
 * Whose case worker is shown: users of services only. A line in the ledger may stand there for an
 * 免疫機能障害 alone; shown beside empty lists of everything else it would say so (D-6).
 */
export const toDisabilityContact = (
  entry: LedgerEntry | undefined,
  decisions: readonly ServiceDecision[],
) =>
  entry === undefined || decisions.length === 0
    ? null
    : { section: entry.section, staff: entry.staff };
