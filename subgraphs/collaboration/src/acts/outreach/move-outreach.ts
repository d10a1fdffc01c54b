import { japaneseDay } from '@kasane/japanese/calendar';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { keepOutreachOpen } from '../../records/kept-case.js';
import { runningOutreach, type OutreachRecord } from '../../records/latest-outreach.js';
import type { Recorded } from '../../recorded.js';
import { outreachMethods } from '../../tables/outreach-choices.js';
import { outreachStages, stageOn } from '../../tables/outreach-stages.js';
import { checkCodes, checkDay } from '../read-values.js';
import { requireMay, writtenBy } from '../require-may.js';

/** What is tried next, and on which day. */
export interface NextStep {
  readonly nextMethod?: string | null;
  readonly nextOn?: string | null;
}

export interface OutreachMove extends NextStep {
  readonly outreach: string;
  readonly expectedVersion: number;
  readonly stage: string;
  readonly why: string;
}

/**
 * Writes how far the relation has come, and the next step. An outreach without a next step is one
 * that has been forgotten, so there always is one.
 */
export async function moveOutreach(input: OutreachMove, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_OUTREACH');
  const problems = collectProblems();
  const why = checkText('input.why', input.why, problems);
  const stage = stageOn(input.stage, japaneseDay(desk.now));
  if (stage === undefined) problems.add('input.stage', 'UNKNOWN_CODE');
  const next = readNextStep(input, desk.now, problems);
  problems.settle();
  const outreach = await runningOutreach(desk, input.outreach);
  // The ends are acts of their own, with conditions of their own.
  if (stage?.ends === true || stage?.code === 'NOTICED') throw recordError('WRONG_STATE');
  const set = { stage: input.stage, why, ...next };
  const written = await writeOutreach(outreach, input.expectedVersion, set, desk);
  const { id, person } = outreach;
  // An outreach may last for years, what it opens does not.
  if (person !== null) await keepOutreachOpen({ id, person }, desk);
  return written;
}

/** The columns of the next step; both or a problem. */
export function readNextStep(
  { nextMethod, nextOn }: NextStep,
  now: Date,
  problems: Problems,
): { readonly next_method: string; readonly next_on: string } {
  const method = nextMethod ?? '';
  const day = nextOn ?? '';
  if (method === '') problems.add('input.nextMethod', 'NO_NEXT_STEP');
  else checkCodes('input.nextMethod', [method], outreachMethods, problems);
  if (day === '') problems.add('input.nextOn', 'NO_NEXT_STEP');
  else if (checkDay('input.nextOn', day, problems) < japaneseDay(now)) {
    problems.add('input.nextOn', 'DAY_PASSED');
  }
  return { next_method: method, next_on: day };
}

/**
 * The next version of an outreach, its last where the stage ends it.
 * @throws GraphQLError `VERSION_CONFLICT`, and what the database says (migrations/create-outreach.ts)
 */
export async function writeOutreach(
  { id }: OutreachRecord,
  expectedVersion: number,
  set: Readonly<Record<string, string | null>>,
  desk: Desk,
): Promise<Recorded> {
  const ended = outreachStages.some(({ code, ends }) => ends && code === set['stage']);
  const version = await nextVersion(desk.manager, 'collaboration.outreach_version', {
    id,
    expectedVersion,
    moment: ended ? 'ended_at' : 'recorded_at',
    set: { ...set, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version };
}
