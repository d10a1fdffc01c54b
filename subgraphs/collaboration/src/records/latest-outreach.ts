import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { OutreachStageCode } from '../tables/outreach-stages.js';
import type { Writer } from './latest-file.js';

export interface OutreachRecord {
  readonly id: string;
  readonly version: number;
  /** `null` while nobody knows whom it is about. */
  readonly person: string | null;
  readonly stage: OutreachStageCode;
  readonly ended: boolean;
  readonly reportedByAgency: string;
}

/**
 * @throws GraphQLError `NOT_YOUR_ACT` for an id that is no outreach's, whatever it is, and for that of
 * somebody a measure keeps from the writer (D-1): handing it over would say who has agreed
 */
export async function latestOutreach(
  { manager, viewer }: Writer,
  id: string,
): Promise<OutreachRecord> {
  const [outreach]: OutreachRecord[] = isId(id)
    ? await manager.query(
        `SELECT id, version, person, stage, ended_at IS NOT NULL AS ended,
                reported_by_agency AS "reportedByAgency"
           FROM collaboration.outreach
          WHERE id = $1 AND NOT collaboration.keeps_apart(person, $2)`,
        [id, viewer.person ?? null],
      )
    : [];
  if (outreach === undefined) throw recordError('NOT_YOUR_ACT');
  return outreach;
}

/** @throws GraphQLError `NOT_YOUR_ACT`, or `WRONG_STATE` where it is over or not taken on yet */
export async function runningOutreach(writer: Writer, id: string): Promise<OutreachRecord> {
  const outreach = await latestOutreach(writer, id);
  if (outreach.ended || outreach.stage === 'NOTICED') throw recordError('WRONG_STATE');
  return outreach;
}
