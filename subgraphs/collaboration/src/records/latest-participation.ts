import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { ParticipationStage } from '../tables/participation-stages.js';
import { consentedFile, type CaseFile, type Writer } from './latest-file.js';

export interface Participation {
  readonly id: string;
  readonly version: number;
  readonly file: CaseFile;
}

/**
 * A participation that goes on.
 * @throws GraphQLError `NOT_YOUR_ACT` for an id that is none, `NO_LIVE_CONSENT`, `WRONG_STATE`
 */
export async function openParticipation(writer: Writer, id: string): Promise<Participation> {
  const [found]: { version: number; fileId: string; ended: boolean }[] = isId(id)
    ? await writer.manager.query(
        `SELECT version, file_id AS "fileId", ended_at IS NOT NULL AS ended
           FROM collaboration.participation WHERE id = $1`,
        [id],
      )
    : [];
  if (found === undefined) throw recordError('NOT_YOUR_ACT');
  const file = await openFile(writer, found.fileId);
  if (found.ended) throw recordError('WRONG_STATE');
  return { id, version: found.version, file };
}

export interface Placement {
  readonly id: string;
  readonly version: number;
  readonly stage: ParticipationStage;
  readonly file: CaseFile;
}

/** @throws GraphQLError like openParticipation */
export async function openPlacement(writer: Writer, id: string): Promise<Placement> {
  const [found]: { version: number; fileId: string; stage: ParticipationStage }[] = isId(id)
    ? await writer.manager.query(
        `SELECT version, file_id AS "fileId", stage FROM collaboration.placement WHERE id = $1`,
        [id],
      )
    : [];
  if (found === undefined) throw recordError('NOT_YOUR_ACT');
  const file = await openFile(writer, found.fileId);
  if (found.stage === 'ENDED') throw recordError('WRONG_STATE');
  return { id, version: found.version, stage: found.stage, file };
}

/** 参加支援 rests on the person's consent, and on a file that is not over. */
export async function openFile(writer: Writer, id: string): Promise<CaseFile> {
  const file = await consentedFile(writer, id);
  if (file.state === 'ENDED') throw recordError('WRONG_STATE');
  return file;
}
