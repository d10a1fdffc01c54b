import { PERSON_REFERENCE } from '@kasane/policy/categories';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import { personOutreach } from '../queries/outreach/person-outreach.js';
import { supportFiles } from '../queries/support-files.js';
import type { PersonValues, SeenHousehold, SeenPerson } from './household.js';

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
 * then hands on null in a person's place. Whether a category is open about somebody is taken from
 * the signed grant and never from the values: null may be a withheld value as well as none.
 */
export async function readHousehold(
  { kind, members }: HandedHousehold,
  context: SubgraphContext,
  today: string,
): Promise<SeenHousehold | undefined> {
  const people = readPeople(members, context);
  if (people === undefined) return undefined;
  const seesAll = (category: string) => context.visible(category) === 'ALL';
  return {
    people: await Promise.all(people.map((person) => withOwnRecords(person, context))),
    complete: seesAll(PERSON_REFERENCE) && !SPLIT_KINDS.includes(kind),
    today,
  };
}

function readPeople(handed: unknown, { may }: SubgraphContext): readonly SeenPerson[] | undefined {
  if (!Array.isArray(handed)) return undefined;
  const people: SeenPerson[] = [];
  for (const person of handed as readonly (({ readonly id?: unknown } & PersonValues) | null)[]) {
    if (typeof person?.id !== 'string') return undefined;
    const { id } = person;
    people.push({ id, isOpen: (category) => may(id, category), values: person });
  }
  return people;
}

/** What 多機関協働 knows itself is asked for only where it may be told. */
async function withOwnRecords(person: SeenPerson, context: SubgraphContext): Promise<SeenPerson> {
  const [files, outreach] = await Promise.all([
    person.isOpen('CASE_CONTACT') ? supportFiles(person, context) : [],
    person.isOpen('CASE_OUTREACH_CONTACT') ? personOutreach(person, context) : [],
  ]);
  const values = {
    ...person.values,
    openFile: files.some(({ endedAt }) => endedAt === null),
    helpDeclined: outreach.some(({ attempts }) =>
      attempts.some(({ outcome }) => outcome === 'DECLINED'),
    ),
  };
  return { ...person, values };
}
