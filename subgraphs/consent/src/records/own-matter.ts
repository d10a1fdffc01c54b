import { isKeptFrom, isOwnMatter } from '@kasane/policy/recording/recorder-conflict';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { inForceAbout } from './in-force.js';
import { subjectFacts } from './subject-facts.js';

/**
 * Whether one of these people is the writer, of the writer's family, the writer's ward, or protected
 * from the writer's side by a live measure.
 */
export async function isOwnMatterOf(
  { manager, viewer, now }: Pick<Desk, 'manager' | 'viewer' | 'now'>,
  people: readonly string[],
): Promise<boolean> {
  const { prohibitions } = await inForceAbout(manager, people);
  for (const person of people) {
    if (isKeptFrom(viewer, person, { prohibitions, now })) return true;
    if (isOwnMatter(viewer, person, await subjectFacts(manager, person, now))) return true;
  }
  return false;
}
