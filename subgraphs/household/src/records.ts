import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { Household } from './entities/household.js';
import { Person } from './entities/person.js';
import { ProtectedPerson } from './entities/protected-person.js';
import { ReleasedKinship } from './entities/released-kinship.js';
import { ReleasedMember } from './entities/released-member.js';
import { Resident } from './entities/resident.js';
import { VisibleKinship } from './entities/visible-kinship.js';
import { VisibleMember } from './entities/visible-member.js';

/** The register by its confirmed link; the present first. */
export const resident: RecordSpec<Resident> = {
  entity: Resident,
  system: '住民記録',
  key: 'atenaNumber',
  orderBy: ['-historyNumber'],
};

/** Everything else is keyed by the opaque id of a person or of a household. */
export const person: RecordSpec<Person> = {
  entity: Person,
  system: null,
  key: 'id',
  orderBy: ['id'],
};

export const protections: RecordSpec<ProtectedPerson> = {
  entity: ProtectedPerson,
  system: null,
  key: 'personId',
  orderBy: ['measure'],
};

export const memberships: RecordSpec<VisibleMember> = {
  entity: VisibleMember,
  system: null,
  key: 'personId',
  orderBy: ['kind', 'householdId'],
};

export const members: RecordSpec<VisibleMember> = {
  entity: VisibleMember,
  system: null,
  key: 'householdId',
  orderBy: ['position', 'personId'],
};

export const kinships: RecordSpec<VisibleKinship> = {
  entity: VisibleKinship,
  system: null,
  key: 'fromPerson',
  orderBy: ['toPerson'],
};

/** What a 一時開示 shows its recipient besides; by whom each row may be read, ties.ts asks. */
export const releasedMemberships: RecordSpec<ReleasedMember> = {
  ...{ entity: ReleasedMember, system: null, key: 'personId' },
  orderBy: ['kind', 'householdId'],
};

export const releasedMembers: RecordSpec<ReleasedMember> = {
  ...{ entity: ReleasedMember, system: null, key: 'householdId' },
  orderBy: ['position', 'personId'],
};

export const releasedKinships: RecordSpec<ReleasedKinship> = {
  ...{ entity: ReleasedKinship, system: null, key: 'fromPerson' },
  orderBy: ['toPerson'],
};

export const household: RecordSpec<Household> = {
  entity: Household,
  system: null,
  key: 'id',
  orderBy: ['id'],
};
