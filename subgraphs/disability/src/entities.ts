import { Copayment } from './entities/copayment.js';
import { IntellectualHandbook } from './entities/intellectual-handbook.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { MentalHandbook } from './entities/mental-handbook.js';
import { OutpatientCare } from './entities/outpatient-care.js';
import { PhysicalHandbook } from './entities/physical-handbook.js';
import { ServiceDecision } from './entities/service-decision.js';
import { SupportClassification } from './entities/support-classification.js';
import { SupportPlan } from './entities/support-plan.js';

/** Every table of the department that this subgraph reads. */
export const entities = [
  LedgerEntry,
  PhysicalHandbook,
  IntellectualHandbook,
  MentalHandbook,
  OutpatientCare,
  SupportClassification,
  ServiceDecision,
  SupportPlan,
  Copayment,
];
