import { protects } from '@kasane/policy/decision/rules/d1-whereabouts';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import type { SubjectFacts } from '@kasane/policy/recording/act';
import { mayRecordAny } from '@kasane/policy/recording/may-record';
import { isKeptFrom, isOwnMatter } from '@kasane/policy/recording/recorder-conflict';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import { inForceAbout } from '../records/in-force.js';
import { endingActs, liveRecords, type LiveRecord } from '../records/live-records.js';
import { peopleOf } from '../records/latest.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { partyOf, readerOf } from '../records/party-row.js';
import { subjectFacts } from '../records/subject-facts.js';
import type { Wish } from '../require-may.js';

/**
 * What the reader's own agency recorded about a person and the reader may end: an act asks for an id
 * that only the receipt of another told. It says what one's own office did and nothing of what that
 * opens, for whom, or why; a sitting and a provision stand in lists of their own.
 *
 * Nobody finds anything in a matter of the own (recorder-conflict.ts), nor a perpetrator, or
 * whoever lives there, anything about whom a measure protects (D-1): what a colleague wrote about them
 * would be found there. That there is such a person is not asked, so nothing tells it (design.md §4
 * non-inference).
 */
export async function recordedHere(
  { person }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
) {
  const subject = requireId('Person', person);
  // They read what they gave in `Person.authorizations`.
  if (viewer === undefined || viewer.role === 'RESIDENT' || viewer.role === 'GUARDIAN') return [];
  const { manager } = database('consent');
  const desk = { manager, viewer, now: new Date() };
  const every = viewer.role === 'INFORMATION_OFFICER';
  const [about, { prohibitions }, records] = await Promise.all([
    subjectFacts(manager, subject, desk.now),
    inForceAbout(manager, [subject]),
    liveRecords(manager, subject, { agency: viewer.agency, every }),
  ]);
  const measures = prohibitions.filter((one) => protects(one, { subject, now: desk.now }));
  const isKept = isKeptFrom(viewer, subject, { ...desk, prohibitions });
  if (isKept || isOwnMatter(viewer, subject, about)) return [];

  const mayEnd = async (record: LiveRecord): Promise<boolean> => {
    if (record.kind === 'PROTECTION_MEASURE' || record.kind === 'PROTECTION_RELEASE') {
      const measure = measures.find(({ id }) => id === record.measure);
      return measure !== undefined && (await isTheirs(measure, desk));
    }
    // The officer withdraws none, and tells the agency that recorded it which one it is.
    if (record.kind === 'CONSENT' && every) return true;
    const wish = endOf(record, record.kind, { subject, about });
    return mayRecordAny({ ...wish, ...desk, prohibitions }).kind === 'permit';
  };
  const found: object[] = [];
  for (const record of records) {
    if (!(await mayEnd(record))) continue;
    const { kind, id, version, recordedAt, validTo } = record;
    const endedBy = endingActs[kind];
    found.push({ kind, id, version, recordedAt, validTo, endedBy, subject: { id: subject } });
  }
  return found;
}

/**
 * The workers of its unit lift and renew it, the 責任者 releases it, both end a release; but none of the
 * family of anybody it speaks of.
 */
async function isTheirs(
  measure: Prohibition,
  desk: Parameters<typeof isOwnMatterOf>[0],
): Promise<boolean> {
  const { role } = desk.viewer;
  return (
    (role === 'DEPARTMENT_WORKER' || role === 'PROTECTION_OFFICER') &&
    !(await isOwnMatterOf(desk, peopleOf(measure)))
  );
}

/** Whoever ends a record says why; that has not been said yet. */
const SAID = '—';

/** The act that ends a record, in a matter that is not the reader's own. */
function endOf(
  { categories, fields, recordedBy, agency, recipients, ...party }: LiveRecord,
  kind: Exclude<LiveRecord['kind'], 'PROTECTION_MEASURE' | 'PROTECTION_RELEASE'>,
  { subject, about }: { readonly subject: string; readonly about: SubjectFacts },
): Wish {
  switch (kind) {
    case 'CONSENT': {
      const authorization = { basis: 'LB-01', subjects: [subject], categories, fields };
      return { act: 'WITHDRAW_CONSENT', authorization, about };
    }
    case 'GUARDIAN_POWERS': {
      const powers = { guardian: partyOf(party), reader: readerOf(recipients) };
      return { act: 'END_GUARDIAN_POWERS', powers, ownMatter: false, reason: SAID };
    }
    case 'CONFLICT': {
      const readers = recipients.flatMap((one) => readerOf([one]) ?? []);
      const conflict = { person: partyOf(party), recordedByAgency: agency, readers };
      return { act: 'END_CONFLICT', conflict, ownMatter: false, reason: SAID };
    }
    case 'EMERGENCY': {
      const emergency = { openedBy: recordedBy };
      return { act: 'END_EMERGENCY', emergency, ownMatter: false, reason: SAID };
    }
    case 'DISASTER':
      return { act: 'END_DISASTER' };
  }
}
