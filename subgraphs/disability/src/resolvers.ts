import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import {
  copaymentKinds,
  intellectualGrades,
  mentalApplications,
  monitoringIntervals,
  supportClasses,
} from './codes.js';
import { toDisabilityContact } from './disability-contact.js';
import { toImmuneFunctionHandbook, toPhysicalHandbooks } from './physical-handbooks.js';
import * as records from './records.js';
import { disabilityServiceNames } from './service-codes.js';

/** Each field of a person loads its own table; the record loader makes one statement of them all. */
export const resolvers: SubgraphResolvers = {
  Person: {
    disabilityContact: async ({ id }, _arguments, { records: from }) => {
      const [[entry], decisions] = await Promise.all([
        from('disability').load(records.ledgerEntry, id),
        from('disability').load(records.serviceDecision, id),
      ]);
      return toDisabilityContact(entry, decisions);
    },
    supportCoordinator: async ({ id }, _arguments, { records: from }) => {
      const [plans, shown] = await Promise.all([
        from('disability').load(records.supportPlan, id),
        placesShown(from, id),
      ]);
      const current = plans.find((plan) => plan.endedOn === '');
      return current === undefined
        ? null
        : { office: shown ? current.office : null, name: shown ? current.specialist : null };
    },
    physicalHandbooks: async ({ id }, _arguments, { records: from }) =>
      toPhysicalHandbooks(await from('disability').load(records.physicalHandbook, id)),
    immuneFunctionHandbook: async ({ id }, _arguments, { records: from }) =>
      toImmuneFunctionHandbook(await from('disability').load(records.physicalHandbook, id)),
    intellectualHandbooks: async ({ id }, _arguments, { records: from }) =>
      (await from('disability').load(records.intellectualHandbook, id)).map((row) => ({
        gradeNational: intellectualGrades.read(row.grade),
        gradeLocal: row.grade,
        issuedOn: toEdtf(row.issuedOn),
        reassessOn: toEdtf(row.reassessOn),
      })),
    mentalHandbooks: async ({ id }, _arguments, { records: from }) =>
      (await from('disability').load(records.mentalHandbook, id)).map((row) => ({
        grade: Number(row.grade),
        application: mentalApplications.read(row.application),
        issuedOn: toEdtf(row.issuedOn),
        validTo: toEdtf(row.validTo),
      })),
    psychiatricOutpatientCare: async ({ id }, _arguments, { records: from }) => {
      const [rows, shown] = await Promise.all([
        from('disability').load(records.outpatientCare, id),
        placesShown(from, id),
      ]);
      return rows.map((row) => ({
        clinic: shown ? row.clinic : null,
        severeAndContinuing: row.severe === '1',
        validFrom: toEdtf(row.validFrom),
        validTo: toEdtf(row.validTo),
      }));
    },
    supportClassifications: async ({ id }, _arguments, { records: from }) =>
      (await from('disability').load(records.supportClassification, id)).map((row) => ({
        supportClass: supportClasses.read(row.supportClass),
        appliedOn: toEdtf(row.appliedOn),
        decidedOn: toEdtf(row.decidedOn),
        validFrom: toEdtf(row.validFrom),
        validTo: toEdtf(row.validTo),
      })),
    disabilityServices: async ({ id }, _arguments, { records: from }) => {
      const [rows, shown] = await Promise.all([
        from('disability').load(records.serviceDecision, id),
        placesShown(from, id),
      ]);
      return rows.map((row) => ({
        code: row.code,
        name: disabilityServiceNames.read(row.code),
        amount: row.amount,
        provider: shown ? row.provider : null,
        decidedOn: toEdtf(row.decidedOn),
        validFrom: toEdtf(row.validFrom),
        validTo: toEdtf(row.validTo),
      }));
    },
    disabilitySupportPlan: async ({ id }, _arguments, { records: from }) => {
      const plans = await from('disability').load(records.supportPlan, id);
      const current = plans.find((plan) => plan.endedOn === '');
      return current === undefined
        ? null
        : {
            wishes: current.wishes,
            policy: current.policy,
            plannedOn: toEdtf(current.plannedOn),
            monitoring: monitoringIntervals.read(current.monitoring),
          };
    },
    disabilityCopayments: async ({ id }, _arguments, { records: from }) =>
      (await from('disability').load(records.copayment, id)).map((row) => ({
        kind: copaymentKinds.read(row.kind),
        monthlyLimit: row.monthlyLimit,
        validFrom: toEdtf(row.validFrom),
        validTo: toEdtf(row.validTo),
      })),
  },
};

/**
 * Where a protected person goes by day gives the address away (DV等支援措置, D-1). Only a ledger that
 * says so in so many words shows a place; a missing line or an unknown mark does not.
 */
async function placesShown(from: SubgraphContext['records'], id: string): Promise<boolean> {
  const entries = await from('disability').load(records.ledgerEntry, id);
  return entries.length > 0 && entries.every(({ suppressed }) => suppressed === '0');
}
