import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import {
  applicationKinds,
  careLevels,
  consultationOutcomes,
  dementiaScale,
  insuredKinds,
  watchKinds,
} from './codes.js';
import type { CareCertification } from './entities/care-certification.js';
import * as records from './records.js';
import { careServiceNames } from './service-codes.js';

/** Each field of a person loads its own table; the record loader makes one statement of them all. */
export const resolvers: SubgraphResolvers = {
  Person: {
    careInsurance: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('elderly').load(records.insuredPerson, id);
      return row === undefined
        ? null
        : {
            insuredNumber: row.insuredNumber,
            kind: insuredKinds.read(row.kind),
            acquiredOn: toEdtf(row.acquiredOn),
            premiumStage: Number(row.premiumStage),
            residesElsewhere: row.residesElsewhere === '1',
          };
    },
    careCertifications: async ({ id }, _arguments, { records: from }) =>
      (await from('elderly').load(records.careCertification, id)).map(toCertification),
    dementiaAssessments: async ({ id }, _arguments, { records: from }) =>
      (await from('elderly').load(records.careCertification, id)).map((row) => ({
        byDoctor: dementiaScale.read(row.dementiaByDoctor),
        byAssessor: dementiaScale.read(row.dementiaByAssessor),
        assessedOn: toEdtf(row.certifiedOn),
      })),
    careManager: async ({ id }, _arguments, { records: from }) => {
      const plans = await from('elderly').load(records.carePlan, id);
      const current = plans.find((plan) => plan.endedOn === '');
      return current === undefined
        ? null
        : { office: current.office, name: current.manager, since: toEdtf(current.notifiedOn) };
    },
    careServices: async ({ id }, _arguments, { records: from }) =>
      (await from('elderly').load(records.careService, id)).map((row) => ({
        code: row.code,
        name: careServiceNames.read(row.code),
        month: toEdtf(row.month),
        times: row.times,
      })),
    mainCarer: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('elderly').load(records.mainCarer, id);
      return row === undefined
        ? null
        : {
            relationship: row.relationship,
            livesTogether: row.livesTogether === '1',
            confirmedOn: toEdtf(row.confirmedOn),
            person: row.carerPersonId === null ? null : { id: row.carerPersonId },
          };
    },
    elderlyConsultations: async ({ id }, _arguments, { records: from }) => {
      const [clients, rows] = await Promise.all([
        from('elderly').load(records.consultationClient, id),
        from('elderly').load(records.consultation, id),
      ]);
      const byNumber = new Map(clients.map((client) => [client.clientNumber, client]));
      return rows.map((row) => ({
        consultedOn: toEdtf(row.consultedOn),
        topic: row.topic,
        note: row.note,
        outcome: consultationOutcomes.read(row.outcome),
        center: byNumber.get(row.clientNumber)?.center ?? null,
        staff: byNumber.get(row.clientNumber)?.staff ?? null,
      }));
    },
    elderlyWatchServices: async ({ id }, _arguments, { records: from }) =>
      (await from('elderly').load(records.watchService, id)).map((row) => ({
        kind: watchKinds.read(row.kind),
        since: toEdtf(row.since),
      })),
    elderlyAbuseResponse: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('elderly').load(records.elderAbuse, id);
      return row === undefined
        ? null
        : {
            receivedOn: toEdtf(row.receivedOn),
            kinds: row.kinds.split('、'),
            finding: row.finding,
          };
    },
  },
};

const toCertification = (row: CareCertification) => ({
  level: careLevels.read(row.level),
  application: applicationKinds.read(row.application),
  appliedOn: toEdtf(row.appliedOn),
  certifiedOn: toEdtf(row.certifiedOn),
  validFrom: toEdtf(row.validFrom),
  validTo: toEdtf(row.validTo),
  bedridden: row.bedridden,
});
