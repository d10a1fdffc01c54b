import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
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

/**
 * How each table belongs to a person. A person may have several 相談ID and, after an earlier case, a
 * second 員番号; both are counted up, so the higher key is the later one. Dates would not sort: they
 * stand there as somebody typed them.
 */
const client = { system: '自立相談', key: 'consultationId' } as const;
const assisted = { system: '生活保護', key: 'memberKey' } as const;
const debtor = { system: '滞納', key: 'atena' } as const;

export const consultation: RecordSpec<Consultation> = {
  entity: Consultation,
  ...client,
  orderBy: ['-consultationId'],
};

export const assessment: RecordSpec<Assessment> = {
  entity: Assessment,
  ...client,
  orderBy: ['-consultationId', '-turn'],
};

export const supportPlan: RecordSpec<SupportPlan> = {
  entity: SupportPlan,
  ...client,
  orderBy: ['-consultationId', '-turn'],
};

export const assistedPerson: RecordSpec<AssistedPerson> = {
  entity: AssistedPerson,
  ...assisted,
  orderBy: ['-memberKey'],
};

export const assistanceKind: RecordSpec<AssistanceKind> = {
  entity: AssistanceKind,
  ...assisted,
  orderBy: ['-memberKey', 'kind'],
};

export const arrear: RecordSpec<Arrear> = { entity: Arrear, ...debtor, orderBy: ['kind'] };

export const taxArrear: RecordSpec<TaxArrear> = {
  entity: TaxArrear,
  ...debtor,
  orderBy: ['atena'],
};

export const withdrawal: RecordSpec<Withdrawal> = {
  entity: Withdrawal,
  system: 'ひきこもり相談',
  key: 'receiptNumber',
  orderBy: ['-receiptNumber'],
};

export const outreachNotice: RecordSpec<OutreachNotice> = {
  entity: OutreachNotice,
  system: '訪問把握',
  key: 'receiptNumber',
  orderBy: ['-receiptNumber'],
};

export const welfareHousehold: RecordSpec<WelfareHousehold> = {
  entity: WelfareHousehold,
  system: null,
  key: 'personId',
  orderBy: ['householdId'],
};

/** What a 一時開示 shows its recipient in the place of it. */
export const releasedWelfareHousehold: RecordSpec<ReleasedWelfareHousehold> = {
  ...{ entity: ReleasedWelfareHousehold, system: null, key: 'personId' },
  orderBy: ['householdId'],
};
