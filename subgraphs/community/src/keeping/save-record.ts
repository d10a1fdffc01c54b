import { randomUUID } from 'node:crypto';
import { japaneseDay } from '@kasane/japanese/calendar';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { checkReason } from './check-reason.js';
import { checkValues } from './check-values.js';
import { askQuestions } from './ask-questions.js';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Kind, Values } from './kind.js';
import { lookUp } from './known-things.js';
import { latestVersion, requireVersion } from './latest-version.js';
import { requireMayChange } from './may-change.js';
import { naturalId } from './natural-id.js';
import { requirePlaceShown } from './require-place-shown.js';
import { writeVersion } from './write-version.js';

export interface SaveArguments {
  /** Null makes a new record. */
  readonly id?: string | null;
  /** The version the writer read. */
  readonly expectedVersion?: number | null;
  readonly reason: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface SavedRecord {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes a new record, or the next version of one, whole. Whoever may not is refused before anything
 * about the record is said.
 *
 * @throws GraphQLError `NOT_YOUR_ACT`, `BAD_INPUT`, `VERSION_CONFLICT`, `ALREADY_CLOSED`
 */
export async function saveRecord(
  kind: Kind,
  { id, expectedVersion, reason, input }: SaveArguments,
  desk: Desk,
): Promise<SavedRecord> {
  requireMayChange(kind.type, desk);
  const problems = collectProblems();
  const why = checkReason(reason, problems);
  const known = await lookUp(desk.manager, kind, input);
  const today = japaneseDay(desk.now);
  const values = checkValues({ kind, input, known, today }, problems);
  const changing = typeof id === 'string';
  if (changing !== Number.isInteger(expectedVersion)) {
    problems.add('expectedVersion', 'VERSION_MISSING');
  }
  if (changing && kind.naturalKey !== undefined && naturalId(kind, values) !== id) {
    problems.add(`input.${kind.naturalKey[0] ?? ''}`, 'KEY_CHANGED');
  }
  problems.settle();
  await requirePlaceShown(kind, values, desk);
  await askQuestions(kind, values, desk);
  const record = { kind, id: changing ? id : newId(kind, values), values, why };
  const version = changing
    ? await follow(record.id, kind, Number(expectedVersion), desk)
    : await begin(record.id, kind, desk);
  await writeVersion({ ...record, version, closedAt: null }, desk);
  return { id: record.id, version };
}

const newId = (kind: Kind, values: Values): string => naturalId(kind, values) ?? randomUUID();

/** @returns the version that follows the one the writer read */
async function follow(id: string, kind: Kind, expected: number, desk: Desk): Promise<number> {
  const latest = isId(id) ? await latestVersion(kind, id, desk) : undefined;
  // Nobody's record is answered like one that is not the writer's business.
  if (latest === undefined) throw recordError('NOT_YOUR_ACT');
  await requirePlaceShown(kind, latest, desk);
  requireVersion(latest, expected);
  return latest.version + 1;
}

async function begin(id: string, kind: Kind, desk: Desk): Promise<number> {
  const there = await latestVersion(kind, id, desk);
  // Two who write down the same figure at once: the second reads first what the other said.
  if (there !== undefined) requireVersion(there, 0);
  await desk.manager.query('INSERT INTO community.record (id, type) VALUES ($1, $2)', [
    id,
    kind.type,
  ]);
  return 1;
}
