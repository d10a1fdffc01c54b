import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { Writer } from './latest-file.js';

/**
 * For acts that name a person: what they answer would tell the side she is protected from (D-1).
 * @throws GraphQLError `NOT_YOUR_ACT` where a measure keeps one of these people from the writer
 */
export async function requireNoneKeptFrom(
  people: readonly string[],
  { manager, viewer }: Writer,
): Promise<void> {
  const kept: unknown[] = await manager.query(
    'SELECT FROM unnest($1::uuid[]) person WHERE collaboration.keeps_apart(person, $2)',
    [people, viewer.person ?? null],
  );
  if (kept.length > 0) throw recordError('NOT_YOUR_ACT');
}
