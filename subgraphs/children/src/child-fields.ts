import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import {
  abuseConsultationKinds,
  allowancePayments,
  careAmounts,
  childAbuseKinds,
  consultationKinds,
  entitlementKinds,
  guardianRelationships,
  leadAgencies,
  nurseryKinds,
  protectionKinds,
} from './codes.js';
import type { ChildConsultation } from './entities/child-consultation.js';
import { readCodes } from './read-codes.js';
import * as records from './records.js';
import { servable } from './servable.js';
import { careFrequencies, careKinds, foundBy } from './young-carer-codes.js';

/** What the child unit knows. */
export const childFields: NonNullable<SubgraphResolvers['Person']> = {
  childWorker: async ({ id }, _arguments, { records: from }) => {
    const rows = await from('children').load(records.ledgerEntry, id);
    const row = rows.find(({ worker }) => worker !== '');
    return row === undefined ? null : { office: row.office, team: row.team, name: row.worker };
  },
  childGuardians: async ({ id }, _arguments, { records: from }) =>
    (await from('children').load(records.guardian, id)).flatMap((row) =>
      row.guardianPersonId === null
        ? []
        : [
            {
              relationship: guardianRelationships.read(row.relationship),
              livesTogether: row.livesTogether === '1',
              person: { id: row.guardianPersonId },
            },
          ],
    ),
  childCare: async ({ id }, _arguments, { records: from }) => {
    const [places, entitlements] = await Promise.all([
      from('children').load(records.nurseryPlace, id),
      from('children').load(records.careEntitlement, id),
    ]);
    const place = servable(places).find(({ leftOn }) => leftOn === '');
    if (place === undefined) return null;
    const [entitlement] = entitlements;
    return {
      facility: place.facility,
      facilityKind: nurseryKinds.read(place.facilityKind),
      since: toEdtf(place.enteredOn),
      entitlement: entitlementKinds.read(entitlement?.kind),
      amount: careAmounts.read(entitlement?.amount),
      entitledUntil: toEdtf(entitlement?.validTo),
    };
  },
  childRearingAllowance: async ({ id }, _arguments, { records: from }) => {
    const [row] = await from('children').load(records.rearingAllowance, id);
    return row === undefined
      ? null
      : {
          payment: allowancePayments.read(row.payment),
          since: toEdtf(row.approvedOn),
          childCount: row.childCount,
          statusReportedOn: toEdtf(row.statusReportedOn),
        };
  },
  childConsultations: async ({ id }, _arguments, { records: from }) =>
    (await from('children').load(records.childConsultation, id))
      .filter(({ kind }) => consultationKinds.read(kind) !== null)
      .map((row) => ({ ...toConsultation(row), kind: consultationKinds.read(row.kind) })),
  childAbuseConsultations: async ({ id }, _arguments, { records: from }) =>
    (await from('children').load(records.childConsultation, id))
      .filter(({ kind }) => abuseConsultationKinds.read(kind) !== null)
      .map(toConsultation),
  childSupportPlans: async ({ id }, _arguments, { records: from }) =>
    (await from('children').load(records.supportPlan, id)).map((row) => ({
      madeOn: toEdtf(row.madeOn),
      wish: row.wish,
      help: row.help.split('、'),
      nextReviewOn: toEdtf(row.nextReviewOn),
    })),
  youngCarer: async ({ id }, _arguments, { records: from }) => {
    const [row] = await from('children').load(records.youngCarer, id);
    return row === undefined
      ? null
      : {
          foundOn: toEdtf(row.foundOn),
          foundBy: foundBy.read(row.foundBy),
          careKinds: readCodes(careKinds, row.careKinds),
          frequency: careFrequencies.read(row.frequency),
        };
  },
  childProtection: async ({ id }, _arguments, { records: from }) => {
    const rows = await from('children').load(records.childProtection, id);
    const row = rows.find(({ closedOn }) => closedOn === '');
    return row === undefined
      ? null
      : {
          kind: protectionKinds.read(row.kind),
          abuseKinds: readCodes(childAbuseKinds, row.abuseKinds),
          registeredOn: toEdtf(row.registeredOn),
          leadAgency: leadAgencies.read(row.leadAgency),
          nextReviewOn: toEdtf(row.nextReviewOn),
        };
  },
};

const toConsultation = (row: ChildConsultation) => ({
  receivedOn: toEdtf(row.receivedOn),
  topic: row.topic,
  worker: row.worker,
  closed: row.status === '2',
});
