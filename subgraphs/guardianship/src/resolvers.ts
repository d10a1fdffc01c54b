import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import * as records from './records.js';
import { toGuardian, toGuardianships, toSupervisors } from './to-guardianships.js';
import { toPetitions } from './to-petitions.js';

/** Each field of a person loads its own table; the record loader makes one statement of them all. */
export const resolvers: SubgraphResolvers = {
  Person: {
    guardianships: async ({ id }, _arguments, { records: from }) =>
      toGuardianships(
        ...(await Promise.all([
          from('guardianship').load(records.guardianshipEntry, id),
          from('guardianship').load(records.power, id),
        ])),
      ),
    guardians: async ({ id }, _arguments, { records: from }) =>
      (await from('guardianship').load(records.guardianEntry, id)).map(toGuardian),
    guardianshipSupervisors: async ({ id }, _arguments, { records: from }) =>
      toSupervisors(await from('guardianship').load(records.guardianshipEntry, id)),
    rightsAdvocacyContact: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('guardianship').load(records.receptionEntry, id);
      return row === undefined ? null : { staff: row.staff, since: toEdtf(row.receivedOn) };
    },
    guardianshipPetitions: async ({ id }, _arguments, { records: from }) =>
      toPetitions(
        ...(await Promise.all([
          from('guardianship').load(records.petition, id),
          from('guardianship').load(records.petitionStep, id),
        ])),
      ),
    rightsAdvocacyConsultations: async ({ id }, _arguments, { records: from }) =>
      (await from('guardianship').load(records.receptionEntry, id)).map((row) => ({
        consultedOn: toEdtf(row.receivedOn),
        route: row.route,
        topic: row.topic,
        wishes: row.wishes,
        judgement: row.judgement,
      })),
    dailyLifeSupportContracts: async ({ id }, _arguments, { records: from }) =>
      (await from('guardianship').load(records.dailyLifeSupport, id)).map((row) => ({
        services: row.services.split('、'),
        frequency: row.frequency,
        specialist: row.specialist,
        supporter: row.supporter,
        since: toEdtf(row.since),
        endedOn: toEdtf(row.endedOn),
        wishes: row.wishes,
        judgement: row.judgement,
      })),
  },
};
