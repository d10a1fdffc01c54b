import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { Kind } from './kind.js';

/**
 * What this room keeps about somebody tells where to find them, and so does that it keeps something.
 * Whoever may not be told the place (D-1) is refused whether there is a record or not.
 *
 * @param values of a record as it is written, or as it stands
 * @throws GraphQLError `NOT_YOUR_ACT`
 */
export async function requirePlaceShown(
  { fields }: Kind,
  values: Readonly<Record<string, unknown>>,
  { manager, viewer }: Desk,
): Promise<void> {
  for (const { name, meaning } of fields) {
    const person = values[name] ?? null;
    if (meaning.is !== 'PERSON' || person === null) continue;
    const [row]: { hidden: boolean }[] = await manager.query(
      'SELECT community.hides_place($1, $2, $3, $4, $5) AS hidden',
      [person, viewer.id, viewer.agency, viewer.role, viewer.person ?? null],
    );
    if (row?.hidden !== false) throw recordError('NOT_YOUR_ACT');
  }
}
