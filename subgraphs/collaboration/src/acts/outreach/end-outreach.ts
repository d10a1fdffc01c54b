import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { closeCase } from '../../records/kept-case.js';
import { latestFile, type CaseFile } from '../../records/latest-file.js';
import { latestOutreach, runningOutreach } from '../../records/latest-outreach.js';
import type { Recorded } from '../../recorded.js';
import { outreachEndings } from '../../tables/outreach-choices.js';
import { acceptCase } from '../accept-case.js';
import { takeStep } from '../move-file.js';
import { checkCodes, requireReason } from '../read-values.js';
import { requireMay } from '../require-may.js';
import { writeOutreach } from './move-outreach.js';

export interface HandOver {
  readonly outreach: string;
  readonly expectedVersion: number;
  readonly why: string;
}

/**
 * The person has consented: the outreach goes over into the case, the one that was there without
 * consent or a new one. What was noticed and seen before stays where it was, under its own basis.
 * @throws GraphQLError `NO_LIVE_CONSENT` whatever the outreach says: a consent is asked for, not told
 */
export async function handOverOutreach(input: HandOver, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_OUTREACH');
  const why = requireReason('why', input.why);
  const outreach = await runningOutreach(desk, input.outreach);
  const { person } = outreach;
  if (person === null) throw recordError('WRONG_STATE');
  const file = await consentedFileOf(person, why, desk);
  const set = { stage: 'HANDED_OVER', why, file_id: file.id, ...NO_NEXT_STEP };
  const written = await writeOutreach(outreach, input.expectedVersion, set, desk);
  await closeCase(outreach, desk);
  return { ...written, case: file.caseId, also: [file.id] };
}

const NO_NEXT_STEP = { next_method: null, next_on: null } as const;

/** The person's file as it goes on with consent; made where there is none. */
async function consentedFileOf(
  person: string,
  why: string,
  desk: Desk,
): Promise<Pick<CaseFile, 'id' | 'caseId'>> {
  // Another outreach about the same person, handed over at this moment, goes over into the same case.
  await desk.manager.query('SELECT collaboration.await_turn($1)', [person]);
  const [open]: { id: string }[] = await desk.manager.query(
    `SELECT id FROM collaboration.file WHERE person = $1 AND state <> 'ENDED'
      ORDER BY opened_at DESC, id LIMIT 1`,
    [person],
  );
  if (open === undefined) {
    const [consent]: unknown[] = await desk.manager.query(
      'SELECT 1 WHERE collaboration.has_consent($1)',
      [person],
    );
    if (consent === undefined) throw recordError('NO_LIVE_CONSENT');
    const { id, case: caseId = id } = await acceptCase({ people: [person], why }, desk);
    return { id, caseId };
  }
  const file = await latestFile(desk, open.id);
  if (!file.consented) throw recordError('NO_LIVE_CONSENT');
  if (file.state === 'WITHOUT_CONSENT') {
    await takeStep(file, { expectedVersion: file.version, why, acts: ['RECEIVE_CONSENT'] }, desk);
  }
  return file;
}

export interface EndOutreach {
  readonly outreach: string;
  readonly expectedVersion: number;
  readonly ending: string;
  readonly why: string;
}

/** Nobody has to accept support: an outreach may end without consent, with a reason. */
export async function endOutreach(input: EndOutreach, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_OUTREACH');
  const problems = collectProblems();
  checkCodes('ending', [input.ending], outreachEndings, problems);
  const why = checkText('why', input.why, problems);
  problems.settle();
  const outreach = await latestOutreach(desk, input.outreach);
  if (outreach.ended) throw recordError('WRONG_STATE');
  const set = { stage: 'CLOSED', ending: input.ending, why, ...NO_NEXT_STEP };
  const written = await writeOutreach(outreach, input.expectedVersion, set, desk);
  await closeCase(outreach, desk);
  return written;
}
