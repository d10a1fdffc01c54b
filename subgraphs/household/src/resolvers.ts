import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { householdKinds, movementReasons, sexes } from './codes.js';
import { ageToday } from './age-today.js';
import { findHousehold, findPerson } from './find-by-id.js';
import * as records from './records.js';
import { searchPeople } from './search-people.js';
import { splitName } from './split-name.js';
import { toAddress } from './to-address.js';

const kindOrder = new Map<string, number>(householdKinds.map(({ kind }, at) => [kind, at]));

/** Each field loads its own table; the record loader makes one statement of all people and tables. */
export const resolvers: SubgraphResolvers = {
  Query: {
    person: (_root, { id }, context) => findPerson(id, context),
    household: (_root, { id }, context) => findHousehold(id, context),
    searchPeople: (_root, criteria, context) => searchPeople(criteria, context),
  },
  Person: {
    name: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.resident, id))[0]?.name ?? null,
    nameKana: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.resident, id))[0]?.nameKana ?? null,
    familyName: async ({ id }, _arguments, { records: from }) =>
      splitName((await from('household').load(records.resident, id))[0]?.name).family,
    givenName: async ({ id }, _arguments, { records: from }) =>
      splitName((await from('household').load(records.resident, id))[0]?.name).given,
    alphabetName: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('household').load(records.resident, id);
      return row === undefined || row.alphabetName === '' ? null : row.alphabetName;
    },
    birthDate: async ({ id }, _arguments, { records: from }) =>
      toEdtf((await from('household').load(records.resident, id))[0]?.birth),
    birthDateAsRecorded: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.resident, id))[0]?.birth ?? null,
    age: async ({ id }, _arguments, { records: from }) =>
      ageToday((await from('household').load(records.resident, id))[0]?.birth),
    sex: async ({ id }, _arguments, { records: from }) =>
      sexes.read((await from('household').load(records.resident, id))[0]?.sex),
    address: async ({ id }, _arguments, { records: from }) => {
      const [[row], measures] = await Promise.all([
        from('household').load(records.resident, id),
        from('household').load(records.protections, id),
      ]);
      // D-1: the address of a protected person (S5) is served to nobody.
      return row === undefined || measures.length > 0 ? null : toAddress(row);
    },
    atenaNumber: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.person, id))[0]?.atenaNumber ?? null,
    households: async ({ id }, _arguments, { records: from }) =>
      [...(await from('household').load(records.memberships, id))]
        .sort((a, b) => (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0))
        .map((row) => ({
          household: { id: row.householdId },
          relationshipToHead: row.relationship,
        })),
    kinships: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.kinships, id)).map((row) => ({
        relation: row.relation,
        provenance: row.provenance,
        certain: row.certain,
        since: toEdtf(row.since),
        person: { id: row.toPerson },
      })),
    movements: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.resident, id)).map((row) => ({
        reason: movementReasons.read(row.reason),
        movedOn: toEdtf(row.movedOn),
      })),
  },
  Household: {
    kind: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.household, id))[0]?.kind ?? null,
    members: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.members, id)).map((row) => ({ id: row.personId })),
  },
};
