import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { checkReason } from './check-reason.js';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Kind, Values } from './kind.js';
import { latestVersion, requireVersion } from './latest-version.js';
import { requireMayChange } from './may-change.js';
import { requirePlaceShown } from './require-place-shown.js';
import type { SavedRecord } from './save-record.js';
import { writeVersion } from './write-version.js';

export interface CloseArguments {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Takes a record out of every list and count. What it said stays in its history.
 * @throws GraphQLError `NOT_YOUR_ACT`, `BAD_INPUT`, `VERSION_CONFLICT`, `ALREADY_CLOSED`
 */
export async function closeRecord(
  kinds: readonly Kind[],
  { id, expectedVersion, reason }: CloseArguments,
  desk: Desk,
): Promise<SavedRecord> {
  const [found]: { type: string }[] = isId(id)
    ? await desk.manager.query('SELECT type FROM community.record WHERE id = $1', [id])
    : [];
  const kind = kinds.find(({ type }) => type === found?.type);
  if (kind === undefined) throw recordError('NOT_YOUR_ACT');
  requireMayChange(kind.type, desk);
  const problems = collectProblems();
  const why = checkReason(reason, problems);
  problems.settle();
  const latest = await latestVersion(kind, id, desk);
  if (latest === undefined) throw recordError('NOT_YOUR_ACT');
  await requirePlaceShown(kind, latest, desk);
  requireVersion(latest, expectedVersion);
  const version = latest.version + 1;
  const values = Object.fromEntries(
    kind.fields.map(({ name }) => [name, latest[name]]),
  ) as unknown as Values;
  await writeVersion({ kind, id, version, values, why, closedAt: desk.now }, desk);
  return { id, version };
}
