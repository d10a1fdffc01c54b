import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { AttendanceMonth } from './entities/attendance-month.js';
import { CareEntitlement } from './entities/care-entitlement.js';
import { ChildConsultation } from './entities/child-consultation.js';
import { ChildProtection } from './entities/child-protection.js';
import { Enrollment } from './entities/enrollment.js';
import { Guardian } from './entities/guardian.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { LifeSurvey } from './entities/life-survey.js';
import { LongAbsence } from './entities/long-absence.js';
import { NurseryPlace } from './entities/nursery-place.js';
import { RearingAllowance } from './entities/rearing-allowance.js';
import { SchoolAid } from './entities/school-aid.js';
import { SchoolObservation } from './entities/school-observation.js';
import { SupportPlan } from './entities/support-plan.js';
import { YoungCarer } from './entities/young-carer.js';

/**
 * How each table belongs to a person: the child unit by 児童台帳ID, 児童扶養手当 by the parent's own 受給者番号,
 * the 教育委員会 by 学籍番号.
 */
const child = { system: '児童福祉', key: 'childId' } as const;
const recipient = { system: '児扶手受給者', key: 'recipientNumber' } as const;
const pupil = { system: '学齢簿', key: 'pupilNumber' } as const;

export const ledgerEntry: RecordSpec<LedgerEntry> = {
  entity: LedgerEntry,
  ...child,
  orderBy: ['childId'],
};

export const guardian: RecordSpec<Guardian> = {
  entity: Guardian,
  ...child,
  orderBy: ['branch'],
  people: { guardianPersonId: { system: '保護者', key: 'guardianAtena' } },
};

export const careEntitlement: RecordSpec<CareEntitlement> = {
  entity: CareEntitlement,
  ...child,
  orderBy: ['-historyNumber'],
};

export const nurseryPlace: RecordSpec<NurseryPlace> = {
  entity: NurseryPlace,
  ...child,
  orderBy: ['-historyNumber'],
};

export const rearingAllowance: RecordSpec<RearingAllowance> = {
  entity: RearingAllowance,
  ...recipient,
  orderBy: ['-recipientNumber'],
};

export const childConsultation: RecordSpec<ChildConsultation> = {
  entity: ChildConsultation,
  ...child,
  orderBy: ['-receiptNumber'],
};

export const youngCarer: RecordSpec<YoungCarer> = {
  entity: YoungCarer,
  ...child,
  orderBy: ['childId'],
};

export const childProtection: RecordSpec<ChildProtection> = {
  entity: ChildProtection,
  ...child,
  orderBy: ['-historyNumber'],
};

export const supportPlan: RecordSpec<SupportPlan> = {
  entity: SupportPlan,
  ...child,
  orderBy: ['-historyNumber'],
};

export const enrollment: RecordSpec<Enrollment> = {
  entity: Enrollment,
  ...pupil,
  orderBy: ['-historyNumber'],
};

export const attendanceMonth: RecordSpec<AttendanceMonth> = {
  entity: AttendanceMonth,
  ...pupil,
  orderBy: ['-schoolYear', 'month'],
};

export const longAbsence: RecordSpec<LongAbsence> = {
  entity: LongAbsence,
  ...pupil,
  orderBy: ['-schoolYear'],
};

export const schoolObservation: RecordSpec<SchoolObservation> = {
  entity: SchoolObservation,
  ...pupil,
  orderBy: ['-notedOn', 'kind'],
};

export const schoolAid: RecordSpec<SchoolAid> = {
  entity: SchoolAid,
  ...pupil,
  orderBy: ['-schoolYear'],
};

export const lifeSurvey: RecordSpec<LifeSurvey> = {
  entity: LifeSurvey,
  ...pupil,
  orderBy: ['-schoolYear'],
};
