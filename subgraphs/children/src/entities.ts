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
 * Every table this subgraph reads, by system. The 教育委員会 is another organ than the mayor's child
 * unit, so its tables have a database role of their own.
 */
export const entities = {
  children: [
    LedgerEntry,
    Guardian,
    CareEntitlement,
    NurseryPlace,
    RearingAllowance,
    ChildConsultation,
    YoungCarer,
    ChildProtection,
    SupportPlan,
  ],
  education: [Enrollment, AttendanceMonth, LongAbsence, SchoolObservation, SchoolAid, LifeSurvey],
};
