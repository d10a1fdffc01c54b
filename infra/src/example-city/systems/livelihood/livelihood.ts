import type { StandIn } from '../../stand-in.js';
import { arrears } from './livelihood-arrears.js';
import { assessments } from './livelihood-assessments.js';
import { assistance } from './livelihood-assistance.js';
import { consultationLedger, intakes } from './livelihood-consultations.js';
import { livelihoodDdl } from './livelihood-ddl.js';
import { outreach, withdrawal } from './livelihood-outreach.js';
import { plans } from './livelihood-plans.js';

/**
 * 自立相談支援 (a workbook of the 社協 without 宛名番号), 生活保護 (標準準拠システム), arrears, the ひきこもり
 * desk and the outreach ledger (domain.md §5.1, §5.5).
 */
export const livelihoodStandIn: StandIn = {
  schema: 'livelihood',
  ddl: livelihoodDdl,
  *tables(world) {
    const received = intakes(world);
    yield consultationLedger(world, received);
    yield assessments(world, received);
    yield plans(world, received);
    yield* assistance(world);
    yield* arrears(world);
    yield withdrawal(world);
    yield outreach(world);
  },
};
