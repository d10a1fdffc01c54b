import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';

export interface SatItem {
  readonly id: string;
  readonly kind: string;
}

interface Row extends SatItem {
  readonly restsOn: string;
  readonly open: boolean;
  readonly consented: boolean;
}

/**
 * The item, if the writer sits in its part now and no measure keeps the person from the writer (D-1).
 * The database asks the first of them again (guard-meetings.ts).
 * @throws GraphQLError `NOT_IN_SITTING`, `NO_LIVE_CONSENT`, `MEETING_NOT_OPEN`
 */
export async function satItem(id: string, { manager, viewer }: Desk): Promise<SatItem> {
  const [item]: Row[] = isId(id)
    ? await manager.query(
        `SELECT i.id, p.kind, p.rests_on AS "restsOn", p.open,
                collaboration.has_consent(i.person) AS consented
           FROM collaboration.meeting_item i JOIN collaboration.meeting_part_now p ON p.id = i.part_id
          WHERE i.id = $1 AND collaboration.is_member(p.id, $2)
            AND (p.rests_on <> 'SITTING' OR NOT p.open
                 OR collaboration.sits(p.sitting_id, $2, i.person))
            AND NOT collaboration.keeps_apart(i.person, $3)`,
        [id, viewer.id, viewer.person ?? null],
      )
    : [];
  // Who sits and about whom is told to nobody else.
  if (item === undefined) throw recordError('NOT_IN_SITTING');
  if (item.restsOn === 'CONSENT' && !item.consented) throw recordError('NO_LIVE_CONSENT');
  if (!item.open) throw recordError('MEETING_NOT_OPEN');
  return item;
}
