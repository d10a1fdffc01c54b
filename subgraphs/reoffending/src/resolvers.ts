import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import * as codes from './codes.js';
import * as records from './records.js';

/** Each field of a person loads its own table; the record loader makes one statement of them all. */
export const resolvers: SubgraphResolvers = {
  Person: {
    reentrySupport: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('reoffending').load(records.reentrySupport, id);
      return row === undefined
        ? null
        : {
            returnedOn: toEdtf(row.returnedOn),
            residence: codes.reentryResidences.read(row.residence),
            needs: row.needs.split('、').flatMap((need) => codes.reentryNeeds.read(need) ?? []),
            kind: codes.reentryKinds.read(row.kind),
            sharedByConsent: row.agreedToShare === '有',
            settlementSupport: codes.settlementSupports.read(row.settlementSupport),
          };
    },
    reentryContact: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('reoffending').load(records.reentryContact, id);
      return row === undefined
        ? null
        : { organisation: row.organisation, personInCharge: row.personInCharge };
    },
  },
};
