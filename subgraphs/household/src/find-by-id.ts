import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import * as records from './records.js';

/** The people a root field may refer to at all. */
const REFERENCE = 'PERSON_REFERENCE';

/**
 * `Query.person`. Null for an unknown id and for a person the reader may not be referred to, alike.
 * @throws GraphQLError `MALFORMED_ID`
 */
export async function findPerson(value: unknown, { visible, records: from }: SubgraphContext) {
  const id = requireId('Person', value);
  const people = visible(REFERENCE);
  if (people !== 'ALL' && !people.has(id)) return null;
  const [known] = await from('household').load(records.person, id);
  return known === undefined ? null : { id };
}

/**
 * `Query.household`. Null unless the reader may be referred to at least one of its members.
 * @throws GraphQLError `MALFORMED_ID`
 */
export async function findHousehold(value: unknown, { visible, records: from }: SubgraphContext) {
  const id = requireId('Household', value);
  const people = visible(REFERENCE);
  const members = await from('household').load(records.members, id);
  return members.some(({ personId }) => people === 'ALL' || people.has(personId)) ? { id } : null;
}
