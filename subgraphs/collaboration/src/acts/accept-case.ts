import { randomUUID } from 'node:crypto';
import { checkPeople, checkText, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { keepCaseOpen } from '../records/kept-case.js';
import { requireNoneKeptFrom } from '../records/none-kept-from.js';
import type { Recorded } from '../recorded.js';
import { requireMay, writtenBy } from './require-may.js';

const MOST = 20;

export interface AcceptInput {
  /** A case that is there already; left out, a new one begins. */
  readonly case?: string | null;
  readonly consultation?: string | null;
  readonly people: readonly string[];
  readonly why: string;
}

/**
 * 多機関協働 takes on a household's case: a file for each person named, with or without that person's
 * own consent. People join an existing case the same way.
 */
export async function acceptCase(input: AcceptInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'ACCEPT_CASE');
  const problems = collectProblems();
  const people = checkPeople('input.people', input.people, problems, MOST);
  const why = checkText('input.why', input.why, problems);
  problems.settle();
  await requireNoneKeptFrom(people, desk);
  const caseId = await caseOf(input.case ?? undefined, desk);
  const consultation = await triagedTo(input.consultation ?? undefined, desk);
  const consented = await consentsOf(people, desk);
  const files: string[] = [];
  for (const person of people) {
    const id = randomUUID();
    files.push(id);
    const [act, state] = consented.has(person)
      ? ['ACCEPT_WITH_CONSENT', 'CONSENTED']
      : ['ACCEPT_WITHOUT_CONSENT', 'WITHOUT_CONSENT'];
    await insertRow(desk.manager, 'collaboration.file_version', {
      ...{ id, version: 1, case_id: caseId, person, state, act, why },
      consultation_id: consultation,
      opened_at: desk.now,
      ...writtenBy(desk),
    });
    await keepCaseOpen({ id, person }, desk);
  }
  const [first = caseId, ...also] = files;
  return { id: first, version: 1, case: caseId, also };
}

async function caseOf(id: string | undefined, desk: Desk): Promise<string> {
  if (id === undefined) return randomUUID();
  const known: { person: string }[] = isId(id)
    ? await desk.manager.query('SELECT person FROM collaboration.file WHERE case_id = $1', [id])
    : [];
  if (known.length === 0) throw recordError('NOT_YOUR_ACT');
  const household = known.map(({ person }) => person);
  await requireNoneKeptFrom(household, desk);
  return id;
}

/** Only what was handed to the 多機関協働 becomes its case. */
async function triagedTo(
  id: string | undefined,
  { manager, viewer }: Desk,
): Promise<string | null> {
  if (id === undefined) return null;
  const [found]: { triage: string | null }[] = isId(id)
    ? await manager.query(
        `SELECT triage FROM collaboration.consultation
          WHERE id = $1 AND NOT collaboration.keeps_apart(person, $2)`,
        [id, viewer.person ?? null],
      )
    : [];
  if (found === undefined) throw recordError('NOT_YOUR_ACT');
  if (found.triage !== 'MULTI_AGENCY') throw recordError('WRONG_STATE');
  return id;
}

async function consentsOf(
  people: readonly string[],
  { manager }: Desk,
): Promise<ReadonlySet<string>> {
  const rows: { person: string }[] = await manager.query(
    'SELECT person FROM unnest($1::uuid[]) person WHERE collaboration.has_consent(person)',
    [people],
  );
  return new Set(rows.map(({ person }) => person));
}
