import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { recordingActs } from '@kasane/subgraph-kit/recording/recording-acts';
import { refusalBehind } from '../require-may.js';

const act = recordingActs('consent');

/**
 * The acts of consent as mutations, each of which leaves a trace where it is refused: the refusal is
 * written down before it is told, and where it can't be, something else is told.
 */
export const traced: typeof act = (record) => {
  const recorded = act(record);
  return async (root, args, context) => {
    try {
      return await recorded(root, args, context);
    } catch (error) {
      await trace(error, context);
      throw error;
    }
  };
};

async function trace(error: unknown, { viewer, database }: SubgraphContext): Promise<void> {
  const refusal = refusalBehind(error);
  if (refusal === undefined || viewer === undefined) return;
  // The transaction of the act is over, with all that it had written.
  await database('consent').query(
    `INSERT INTO consent.refused_act (act, code, viewer, viewer_agency, viewer_role, subjects)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      ...[refusal.act, refusal.code, viewer.id, viewer.agency, viewer.role],
      [...new Set(refusal.people)],
    ],
  );
}
