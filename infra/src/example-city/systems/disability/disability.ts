import type { StandIn } from '../../stand-in.js';
import { disabilityDdl } from './disability-ddl.js';
import {
  intellectualHandbooks,
  mentalHandbooks,
  outpatientCare,
  physicalHandbooks,
} from './disability-handbooks.js';
import { ledger } from './disability-ledger.js';
import { copayments, supportPlans } from './disability-plans.js';
import { decisions, supportClasses } from './disability-services.js';

/** 障害者福祉 (標準準拠システム). It knows 宛名番号; the handbooks are the prefecture's. */
export const disabilityStandIn: StandIn = {
  schema: 'disability',
  ddl: disabilityDdl,
  *tables(world) {
    yield ledger(world);
    yield physicalHandbooks(world);
    yield intellectualHandbooks(world);
    yield mentalHandbooks(world);
    yield outpatientCare(world);
    yield supportClasses(world);
    yield decisions(world);
    yield supportPlans(world);
    yield copayments(world);
  },
};
