import { PERSON_REFERENCE } from '@kasane/policy/tables/categories';
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

/** Kinds whose people may live with kin that are counted elsewhere (世帯分離, 保護の世帯分離). */
const SPLIT_KINDS: readonly unknown[] = ['JUKI', 'WELFARE'];
const TIES = 'RESIDENT_HOUSEHOLD';

/**
 * The household as its reader sees it; undefined where a department did not answer, for the gateway
 * then hands on null in a person's place.
 *
 * Whom a person lives with is told of that person, so of whom it is withheld there may be somebody
 * beside: the household is not complete then, and nothing is absent.
 */
export async function readHousehold(
  { kind, members }: HandedHousehold,
  context: SubgraphContext,
  today: string,
): Promise<SeenHousehold | undefined> {
  const counted = readPeople(members);
  if (counted === undefined) return undefined;
  const isSplit = SPLIT_KINDS.includes(kind);
  const told = isSplit ? counted.filter(({ id }) => context.may(id, TIES)) : [];
  const beside = told.map(({ coResidents }) => readPeople(coResidents));
  if (!beside.every((people) => people !== undefined)) return undefined;
  const known = new Set(counted.map(({ id }) => id));
  const others = new Map(beside.flat().map((person) => [person.id, person]));
  const people = [...counted, ...[...others.values()].filter(({ id }) => !known.has(id))];
  return {
    people: await Promise.all(people.map((person) => seePerson(person, context))),
    complete:
      context.visible(PERSON_REFERENCE) === 'ALL' && (!isSplit || told.length === counted.length),
    today,
  };
}

function readPeople(handed: unknown): readonly HandedPerson[] | undefined {
  if (!Array.isArray(handed)) return undefined;
  const people = handed as readonly (Partial<HandedPerson> | null)[];
  return people.every(isPerson) ? people : undefined;
}

interface HandedPerson extends PersonValues {
  readonly id: string;
  readonly coResidents?: unknown;
}

const isPerson = (person: Partial<HandedPerson> | null): person is HandedPerson =>
  typeof person?.id === 'string';
