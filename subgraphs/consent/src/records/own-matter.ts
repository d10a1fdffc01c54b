import { isOwnMatter } from '@kasane/policy/recording/recorder-conflict';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { subjectFacts } from './subject-facts.js';

/** Whether one of these people is the writer, of the writer's family, or the writer's ward. */
export async function isOwnMatterOf(
  { manager, viewer, now }: Pick<Desk, 'manager' | 'viewer' | 'now'>,
  people: readonly string[],
): Promise<boolean> {
  for (const person of people) {
    if (isOwnMatter(viewer, person, await subjectFacts(manager, person, now))) return true;
  }
  return false;
}
