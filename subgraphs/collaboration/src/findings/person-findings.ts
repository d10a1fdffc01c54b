import { japaneseDay } from '@kasane/japanese/calendar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import type { PersonValues } from './household.js';
import { judgePerson } from './judge-person.js';
import { seePerson } from './see-person.js';
import { shown } from './shown-finding.js';

/** What the gateway hands on: the person's key, and the required fields where they were asked for. */
interface HandedPerson extends EntityReference {
  readonly handed: PersonValues;
}

export const personReference = (representation: unknown): HandedPerson => {
  const { id, ...handed } = representation as { readonly id?: unknown } & PersonValues;
  return { id: requireId('Person', id), handed };
};

/**
 * The findings about one person, worked out anew for each request and kept nowhere. Where a
 * department did not answer the gateway hands on nobody, and nothing is said.
 */
export async function personFindings(
  person: EntityReference,
  context: SubgraphContext,
): Promise<unknown> {
  const { id, handed } = person as HandedPerson;
  const seen = await seePerson({ ...handed, id }, context);
  return judgePerson(seen, japaneseDay(new Date())).map(shown);
}
