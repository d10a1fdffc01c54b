import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';

export interface OpenSitting {
  readonly id: string;
  /** Code of the legal basis the sitting rests on, such as `LB-06`. */
  readonly basis: string;
}

/**
 * The sitting, if the writer sits in it now and the person is on its agenda.
 * @throws GraphQLError `NOT_IN_SITTING`, whatever the reason is, D-1 too: who sits is not told
 */
export async function requireSitting(
  sitting: string | null | undefined,
  person: string,
  { manager, viewer }: Desk,
): Promise<OpenSitting> {
  const [found]: OpenSitting[] = isId(sitting)
    ? await manager.query(
        `SELECT sitting_id AS id, basis FROM consent.sitting_attendance
          WHERE sitting_id = $1 AND viewer = $2 AND $3::uuid = ANY (subjects) AND open
            AND NOT collaboration.keeps_apart($3, $4)`,
        [sitting, viewer.id, person, viewer.person ?? null],
      )
    : [];
  if (found === undefined) throw recordError('NOT_IN_SITTING');
  return found;
}
