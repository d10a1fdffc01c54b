import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { latestOutreach, runningOutreach } from '../../records/latest-outreach.js';
import { keepOutreachOpen } from '../../records/kept-case.js';
import { requireNoneKeptFrom } from '../../records/none-kept-from.js';
import type { Recorded } from '../../recorded.js';
import { optionalText } from '../read-values.js';
import { requireMay } from '../require-may.js';
import { readNextStep, writeOutreach, type NextStep } from './move-outreach.js';

export interface TakeOn extends NextStep {
  readonly outreach: string;
  readonly expectedVersion: number;
  /** Who goes: the staff member as the issuer names them. */
  readonly worker: string;
  readonly workerName: string;
  readonly agency: string;
  readonly why: string;
}

/** The 多機関協働 takes an outreach on, or gives it to somebody else; from then on it sees whom. */
export async function takeOnOutreach(input: TakeOn, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_OUTREACH');
  const problems = collectProblems();
  const worker = checkText('input.worker', input.worker, problems);
  const name = checkText('input.workerName', input.workerName, problems);
  const why = checkText('input.why', input.why, problems);
  if (!isAgencyCode(input.agency)) problems.add('input.agency', 'UNKNOWN_AGENCY');
  const next = readNextStep(input, desk.now, problems);
  problems.settle();
  const outreach = await latestOutreach(desk, input.outreach);
  if (outreach.ended) throw recordError('WRONG_STATE');
  const stage = outreach.stage === 'NOTICED' ? 'TAKEN_ON' : outreach.stage;
  const set = { stage, why, worker, worker_name: name, worker_agency: input.agency, ...next };
  const written = await writeOutreach(outreach, input.expectedVersion, set, desk);
  if (outreach.person !== null) {
    await keepOutreachOpen({ id: outreach.id, person: outreach.person }, desk);
  }
  return written;
}

export interface Identified {
  readonly outreach: string;
  readonly expectedVersion: number;
  readonly person: string;
  /** What was noticed, now that it is known about whom. */
  readonly hint?: string | null;
  readonly why: string;
}

/** It has become clear whom the hint is about. */
export async function identifyOutreach(input: Identified, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_OUTREACH');
  const problems = collectProblems();
  const person = checkPerson('input.person', input.person, problems);
  const hint = optionalText('input.hint', input.hint, problems);
  const why = checkText('input.why', input.why, problems);
  problems.settle();
  await requireNoneKeptFrom([person], desk);
  const outreach = await runningOutreach(desk, input.outreach);
  if (outreach.person !== null) throw recordError('WRONG_STATE');
  const set = { person, hint, why };
  const written = await writeOutreach(outreach, input.expectedVersion, set, desk);
  await keepOutreachOpen({ id: outreach.id, person }, desk);
  return written;
}
