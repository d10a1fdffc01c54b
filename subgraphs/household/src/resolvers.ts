import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { EntityReference, SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { householdKinds, movementReasons, sexes } from './codes.js';
import type { Resident } from './entities/resident.js';
import { ageToday } from './age-today.js';
import { coResidentsOf } from './co-residents.js';
import { findHousehold, findHouseholds, findPerson } from './find-by-id.js';
import * as records from './records.js';
import { searchPeople } from './search-people.js';
import { splitName } from './split-name.js';
import { householdsOf, kinOf, membersOf } from './ties.js';
import { toAddress } from './to-address.js';
import { ofSupporters, ofTheRegister } from './told-households.js';

const kindOrder = new Map<string, number>(householdKinds.map(({ kind }, at) => [kind, at]));

/** The state of today: the row with the highest 履歴番号. */
const present = async (
  { id }: EntityReference,
  { records: from }: SubgraphContext,
): Promise<Resident | undefined> => (await from('household').load(records.resident, id))[0];

/** Each field loads its own table; the record loader makes one statement of all people and tables. */
export const resolvers: SubgraphResolvers = {
  Query: {
    person: (_root, { id }, context) => findPerson(id, context),
    household: (_root, { id }, context) => findHousehold(id, ofTheRegister, context),
    households: (_root, { ids }, context) =>
      findHouseholds(ids as unknown[], ofTheRegister, context),
    supportHousehold: (_root, { id }, context) => findHousehold(id, ofSupporters, context),
    searchPeople: (_root, criteria, context) => searchPeople(criteria, context),
  },
  Person: {
    name: async (person, _arguments, context) => (await present(person, context))?.name ?? null,
    nameKana: async (person, _arguments, context) =>
      (await present(person, context))?.nameKana ?? null,
    familyName: async (person, _arguments, context) =>
      splitName((await present(person, context))?.name).family,
    givenName: async (person, _arguments, context) =>
      splitName((await present(person, context))?.name).given,
    alphabetName: async (person, _arguments, context) => {
      const row = await present(person, context);
      return row === undefined || row.alphabetName === '' ? null : row.alphabetName;
    },
    birthDate: async (person, _arguments, context) =>
      toEdtf((await present(person, context))?.birth),
    birthDateAsRecorded: async (person, _arguments, context) =>
      (await present(person, context))?.birth ?? null,
    age: async (person, _arguments, context) => ageToday((await present(person, context))?.birth),
    sex: async (person, _arguments, context) => sexes.read((await present(person, context))?.sex),
    address: async (person, _arguments, context) => {
      const [row, measures] = await Promise.all([
        present(person, context),
        context.records('household').load(records.protections, person.id),
      ]);
      // D-1: the address of a protected person (S5) is served to nobody.
      return row === undefined || measures.length > 0 ? null : toAddress(row);
    },
    atenaNumber: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.person, id))[0]?.atenaNumber ?? null,
    households: async ({ id }, _arguments, context) =>
      (await householdsOf(id, context))
        .filter(({ kind }) => ofTheRegister.kinds.has(kind))
        .sort((a, b) => (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0))
        .map((row) => ({
          household: { id: row.householdId },
          relationshipToHead: row.relationship,
        })),
    supportHouseholds: async ({ id }, _arguments, context) =>
      (await householdsOf(id, context))
        .filter(({ kind }) => ofSupporters.kinds.has(kind))
        .map((row) => ({ id: row.householdId })),
    kinships: async ({ id }, _arguments, context) =>
      (await kinOf(id, context)).map((row) => ({
        relation: row.relation,
        provenance: row.provenance,
        certain: row.certain,
        since: toEdtf(row.since),
        person: { id: row.toPerson },
      })),
    coResidents: ({ id }, _arguments, context) => coResidentsOf(id, context),
    movements: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.resident, id)).map((row) => ({
        reason: movementReasons.read(row.reason),
        movedOn: toEdtf(row.movedOn),
      })),
  },
  Household: {
    kind: async ({ id }, _arguments, { records: from }) =>
      (await from('household').load(records.household, id))[0]?.kind ?? null,
    members: async ({ id }, _arguments, context) =>
      (await membersOf(id, context)).map((row) => ({ id: row.personId })),
  },
};
