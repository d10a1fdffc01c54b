import { PERSON_REFERENCE } from '@kasane/policy/categories';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import type { PersonValues, SeenHousehold } from './household.js';
import { seePerson } from './see-person.js';

/** What the gateway hands on: the household's key, and its people with the required fields. */
export interface HandedHousehold extends EntityReference {
  readonly kind: unknown;
  readonly members: unknown;
}

export const householdReference = (representation: unknown): HandedHousehold => {
  const { id, kind, members } = representation as Partial<HandedHousehold>;
  return { id: requireId('Household', id), kind, members };
};

/**
 * Kinds whose people may live with kin that are counted elsewhere (世帯分離): of those alone nothing is
 * absent. The household of their address has them all. To bring them in here would tell of them by
 * the kin of somebody who is withheld: so did a field of this graph once, and the twin worlds saw it.
 */
const SPLIT_KINDS: readonly unknown[] = ['JUKI', 'WELFARE'];

/**
 * The household as its reader sees it; undefined where a department did not answer, for the gateway
 * then hands on null in a person's place.
 */
export async function readHousehold(
  { kind, members }: HandedHousehold,
  context: SubgraphContext,
  today: string,
): Promise<SeenHousehold | undefined> {
  const people = readPeople(members);
  if (people === undefined) return undefined;
  const seesAll = (category: string) => context.visible(category) === 'ALL';
  return {
    people: await Promise.all(people.map((person) => seePerson(person, context))),
    complete: seesAll(PERSON_REFERENCE) && !SPLIT_KINDS.includes(kind),
    today,
  };
}

function readPeople(handed: unknown): readonly HandedPerson[] | undefined {
  if (!Array.isArray(handed)) return undefined;
  const people = handed as readonly (Partial<HandedPerson> | null)[];
  return people.every(isPerson) ? people : undefined;
}

type HandedPerson = { readonly id: string } & PersonValues;

const isPerson = (person: Partial<HandedPerson> | null): person is HandedPerson =>
  typeof person?.id === 'string';
