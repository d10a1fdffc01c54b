import { Household } from './entities/household.js';
import { Person } from './entities/person.js';
import { ProtectedPerson } from './entities/protected-person.js';
import { ReleasedKinship } from './entities/released-kinship.js';
import { ReleasedMember } from './entities/released-member.js';
import { Resident } from './entities/resident.js';
import { VisibleKinship } from './entities/visible-kinship.js';
import { VisibleMember } from './entities/visible-member.js';

/** The register's tables and the index's tables and views that this subgraph reads. */
export const entities = [
  Resident,
  Person,
  ProtectedPerson,
  VisibleMember,
  VisibleKinship,
  ReleasedMember,
  ReleasedKinship,
  Household,
];
