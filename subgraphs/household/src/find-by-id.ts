import { GraphQLError } from 'graphql';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import { isVisible } from '@kasane/subgraph-kit/visibility';
import * as records from './records.js';
import { membersOf } from './ties.js';
import type { ToldHouseholds } from './told-households.js';

/** The people a root field may refer to at all. */
const REFERENCE = 'PERSON_REFERENCE';

/**
 * `Query.person`. Null for an unknown id and for a person the reader may not be referred to, alike.
 * @throws GraphQLError `MALFORMED_ID`
 */
export async function findPerson(value: unknown, { visible, records: from }: SubgraphContext) {
  const id = requireId('Person', value);
  if (!isVisible(visible(REFERENCE), id)) return null;
  const [known] = await from('household').load(records.person, id);
  return known === undefined ? null : { id };
}

/**
 * `Query.household`, `Query.supportHousehold`. Null unless it is of the kinds that are told so and
 * at least one of its members may be shown to the reader in it. An id may be kept for longer than
 * the permission it was learnt by: it opens no kind but those of the field it is given to.
 * @throws GraphQLError `MALFORMED_ID`
 */
export async function findHousehold(
  value: unknown,
  told: ToldHouseholds,
  context: SubgraphContext,
) {
  const [found = null] = await findHouseholds([value], told, context);
  return found;
}

/** Most households one request may name. */
const MOST = 100;

/**
 * `Query.households`: each in its place, null like `Query.household`.
 * @throws GraphQLError `MALFORMED_ID`, or `TOO_MANY_IDS` beyond a hundred
 */
export async function findHouseholds(
  values: readonly unknown[],
  { category, kinds }: ToldHouseholds,
  context: SubgraphContext,
) {
  if (values.length > MOST) {
    throw new GraphQLError(
      `一度に指定できる世帯は ${String(MOST)} までです。分けて問い合わせてください。`,
      { extensions: { code: 'TOO_MANY_IDS' } },
    );
  }
  const people = context.visible(category);
  return Promise.all(
    values.map(async (value) => {
      const id = requireId('Household', value);
      const members = await membersOf(id, context);
      return members.some(({ personId, kind }) => kinds.has(kind) && isVisible(people, personId))
        ? { id }
        : null;
    }),
  );
}
