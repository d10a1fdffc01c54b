import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** How far the files are, each in a case of its own. */
const states = [
  'WITHOUT_CONSENT',
  'CONSENTED',
  'ASSESSED',
  'PLAN_DRAFTED',
  'IN_MEETING',
  'DECIDED',
  'SUPPORTING',
  'EVALUATED',
  'SUSPENDED',
] as const;

const records = [
  ...['consultation', 'triaged', 'answer', 'companion', 'issue', 'case'],
  ...['noticed', 'running', 'unknown'],
  ...['participation', 'placed', 'introduced', 'trial', 'settling'],
  ...['emptyPart', 'plannedPart', 'openPart', 'meeting', 'member', 'item', 'task', 'sitting'],
] as const;

/** Ids of one record of each kind that an act of the collaboration room goes by, all of one person. */
export type Records = Readonly<
  Record<(typeof records)[number] | (typeof states)[number], string>
> & {
  readonly person: string;
};

/** The id of whoever noticed them. */
export const REPORTER = 'x';

/** Ids of nothing there is. */
export const recordsOfNobody = (person: string = randomUUID()): Records => ({
  ...(Object.fromEntries([...records, ...states].map((name) => [name, randomUUID()])) as Omit<
    Records,
    'person'
  >),
  person,
});

type Row = Readonly<Record<string, unknown>>;

/**
 * Puts them into the database as if the acts before had been done, for somebody who has agreed.
 * @param member who sits in the meeting and in the sitting that are open
 */
export async function recordsOf(owner: Client, member: string, person: string): Promise<Records> {
  const ids = recordsOfNobody(person);
  const put = async (table: string, row: Row) => {
    const columns = Object.keys(row);
    const places = columns.map((_column, at) => `$${String(at + 1)}`);
    await owner.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  };
  const first = (table: string, row: Row) =>
    put(`collaboration.${table}_version`, {
      ...{ version: 1, changed_by: 'colleague', changed_by_agency: 'multi-agency' },
      ...row,
    });
  const now = new Date();
  const [before, later] = [-1, 300].map((days) => new Date(now.getTime() + days * 86_400_000));
  // What each step asks of the one before is not what is tried here.
  await owner.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
  await put('consent.authorization_version', {
    ...{ id: randomUUID(), version: 1, basis: 'LB-01', subjects: [person] },
    ...{ categories: ['CASE_PLAN'], recipients: ['agency:multi-agency'] },
    ...{ purpose: 'MULTI_AGENCY_SUPPORT', giver_capacity: 'SELF' },
    ...{ valid_from: before, valid_to: later, opened_by: 'x', opened_by_agency: 'multi-agency' },
  });
  for (const state of states) {
    await first('file', {
      ...{ id: ids[state], case_id: state === 'CONSENTED' ? ids.case : randomUUID(), person },
      ...{ state, act: 'X', why: '事情', opened_at: before },
    });
  }
  for (const state of ['PLAN_DRAFTED', 'IN_MEETING', 'SUPPORTING'] as const) {
    await first('plan', {
      ...{ id: randomUUID(), file_id: ids[state], own_words: '暮らしたい', judgement: '支える' },
      ...{ services: ['MULTI_AGENCY'], term_from: before, term_to: later, next_review_on: later },
      ...(state === 'SUPPORTING' && { decision: 'GRANTED', decided_at: before }),
    });
  }
  const file = { file_id: ids.CONSENTED };
  await first('answer', {
    ...{ id: ids.answer, ...file, field: 'COMPLAINT', values: ['眠れない'], source: 'PERSON' },
  });
  await first('companion', {
    ...{ id: ids.companion, ...file, viewer: 'x', name: '伴走者' },
    ...{ agency: 'multi-agency', since: before },
  });
  await first('remaining_issue', { id: ids.issue, ...file, issue: '家賃' });
  const received = {
    ...{ person, variant: 'WITH_CONSENT', route: 'PERSON', topics: ['HOUSING'], note: '相談' },
    ...{ urgent: false, received_at: before, received_by: 'x', received_by_agency: 'multi-agency' },
  };
  await first('consultation', { id: ids.consultation, ...received });
  await first('consultation', {
    ...{ id: ids.triaged, ...received, triage: 'MULTI_AGENCY', triage_reason: '複合' },
    ...{ triaged_at: before },
  });
  const told = {
    ...{ source: 'NEIGHBOUR', topic: 'HOUSING', why: '事情', reported_at: before },
    ...{ reported_by: REPORTER, reported_by_agency: 'community' },
  };
  const run = {
    ...{ stage: 'TAKEN_ON', worker: 'x', worker_name: '担当', worker_agency: 'multi-agency' },
  };
  await first('outreach', { id: ids.noticed, person, ...told, stage: 'NOTICED' });
  await first('outreach', { id: ids.running, person, ...told, ...run });
  await first('outreach', { id: ids.unknown, ...told, ...run });
  const wish = { ...file, own_words: '手伝いたい', judgement: '合う' };
  await first('participation', { id: ids.participation, ...wish });
  await first('participation', { id: ids.placed, ...wish });
  const placement = {
    ...{ participation_id: ids.placed, ...file, place_id: randomUUID(), reason: '近い' },
    ...{ told: '名前', agreed_on: before },
  };
  await first('placement', { id: ids.introduced, ...placement, stage: 'INTRODUCED' });
  const tried = { trial_from: before, trial_to: now };
  await first('placement', { id: ids.trial, ...placement, stage: 'TRIAL', ...tried });
  await first('placement', {
    ...{ id: ids.settling, ...placement, stage: 'SETTLING', ...tried, settling_since: before },
    ...{ outcome: 'CONTINUE', own_view: 'よい', judgement: 'よい' },
  });
  for (const name of ['emptyPart', 'plannedPart', 'openPart'] as const) {
    const meeting = name === 'plannedPart' ? ids.meeting : randomUUID();
    await first('meeting', {
      ...{
        id: meeting,
        reference: meeting.slice(0, 8).toUpperCase(),
        minutes_long: 60,
        why: '会議',
      },
    });
    const kind = 'INTEGRATED_SUPPORT_MEETING';
    await first('meeting_part', {
      ...{ id: ids[name], meeting_id: meeting, kind, convener: 'multi-agency' },
      ...(name === 'openPart' && { opened_at: now }),
    });
    await first('meeting_member', {
      ...{ id: randomUUID(), meeting_id: meeting, viewer: member, agency: 'multi-agency' },
      ...{ role: 'CHAIR', kinds: [kind] },
    });
    if (name === 'emptyPart') continue;
    await first('meeting_member', {
      ...{ id: name === 'plannedPart' ? ids.member : randomUUID(), meeting_id: meeting },
      ...{ viewer: 'x', agency: 'multi-agency', role: 'MEMBER', kinds: [kind] },
    });
    await put('collaboration.meeting_item', {
      ...{ id: name === 'openPart' ? ids.item : randomUUID(), part_id: ids[name], person, ...file },
      ...{ matter: 'プラン', written_by: 'x', written_by_agency: 'multi-agency' },
    });
  }
  await first('meeting_task', {
    ...{ id: ids.task, item_id: ids.item, act: 'VISIT', what: '訪問', agency: 'multi-agency' },
    ...{ due_on: later, state: 'TODO' },
  });
  await put('consent.sitting_version', {
    ...{ id: ids.sitting, version: 1, basis: 'LB-06', forum: 'SUPPORT_MEETING', case_id: 'x' },
    ...{ subjects: [person], necessity: '安否の確認', authorization_id: randomUUID() },
    ...{ convened_by: 'x', convened_by_agency: 'multi-agency', opened_at: before, ends_at: later },
  });
  await put('consent.sitting_member', {
    ...{ sitting_id: ids.sitting, viewer: member, agency: 'multi-agency', pledge_at: before },
  });
  await owner.query('COMMIT');
  return ids;
}
