import { Arrear } from './entities/arrear.js';
import { Assessment } from './entities/assessment.js';
import { AssistanceKind } from './entities/assistance-kind.js';
import { AssistedPerson } from './entities/assisted-person.js';
import { Consultation } from './entities/consultation.js';
import { OutreachNotice } from './entities/outreach-notice.js';
import { ReleasedWelfareHousehold } from './entities/released-welfare-household.js';
import { SupportPlan } from './entities/support-plan.js';
import { TaxArrear } from './entities/tax-arrear.js';
import { WelfareHousehold } from './entities/welfare-household.js';
import { Withdrawal } from './entities/withdrawal.js';

/** Every table of the department that this subgraph reads. */
export const entities = [
  Consultation,
  Assessment,
  SupportPlan,
  AssistedPerson,
  AssistanceKind,
  Arrear,
  TaxArrear,
  Withdrawal,
  OutreachNotice,
  WelfareHousehold,
  ReleasedWelfareHousehold,
];
