import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { Copayment } from './entities/copayment.js';
import { IntellectualHandbook } from './entities/intellectual-handbook.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { MentalHandbook } from './entities/mental-handbook.js';
import { OutpatientCare } from './entities/outpatient-care.js';
import { PhysicalHandbook } from './entities/physical-handbook.js';
import { ServiceDecision } from './entities/service-decision.js';
import { SupportClassification } from './entities/support-classification.js';
import { SupportPlan } from './entities/support-plan.js';

/** Every table belongs to a person by 台帳番号. */
const ledger = { system: '障害者福祉', key: 'ledgerNumber' } as const;

export const ledgerEntry: RecordSpec<LedgerEntry> = {
  entity: LedgerEntry,
  ...ledger,
  orderBy: ['ledgerNumber'],
};

export const physicalHandbook: RecordSpec<PhysicalHandbook> = {
  entity: PhysicalHandbook,
  ...ledger,
  orderBy: ['grade', 'kind'],
};

export const intellectualHandbook: RecordSpec<IntellectualHandbook> = {
  entity: IntellectualHandbook,
  ...ledger,
  orderBy: ['-historyNumber'],
};

export const mentalHandbook: RecordSpec<MentalHandbook> = {
  entity: MentalHandbook,
  ...ledger,
  orderBy: ['-historyNumber'],
};

export const outpatientCare: RecordSpec<OutpatientCare> = {
  entity: OutpatientCare,
  ...ledger,
  orderBy: ['-historyNumber'],
};

export const supportClassification: RecordSpec<SupportClassification> = {
  entity: SupportClassification,
  ...ledger,
  orderBy: ['-historyNumber'],
};

/** 期間 are written with the era's digit first, so that their text sorts as the days do. */
export const serviceDecision: RecordSpec<ServiceDecision> = {
  entity: ServiceDecision,
  ...ledger,
  orderBy: ['-validFrom', 'code'],
};

export const supportPlan: RecordSpec<SupportPlan> = {
  entity: SupportPlan,
  ...ledger,
  orderBy: ['-historyNumber'],
};

export const copayment: RecordSpec<Copayment> = {
  entity: Copayment,
  ...ledger,
  orderBy: ['-historyNumber'],
};
