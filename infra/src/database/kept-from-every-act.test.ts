import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import type { RoleCode } from '@kasane/policy/tables/roles';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { resolvers } from '@kasane/subgraph-collaboration/resolvers';
import { subgraph } from '@kasane/subgraph-collaboration/subgraph';
import { createContext, type SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { DataSource } from 'typeorm';
import { layHome, layMeasure, liftMeasure } from './lay-measure.js';
import { recordsOf, recordsOfNobody, REPORTER, type Records } from './records-of-somebody.js';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/**
 * D-1 at the 多機関協働: whoever is of the side a measure protects her from does no act of this room
 * about her, and is answered as for a record that is none (leaks.md 24). Every mutation there is
 * stands in one of the three lists below.
 */
let database: TemporaryDatabase;
let room: DataSource;
let hers: Records;
let another: Records;
const [woman, other, perpetrator, housemate] = Array.from({ length: 4 }, () => randomUUID());
let measure = '';
const MEMBER = 'coordinator';

beforeAll(async () => {
  database = await openTemporaryDatabase();
  const { collaboration } = await letRolesIn(database);
  room = await openDataSource('collaboration', { url: collaboration.url, writable: true });
  hers = await recordsOf(database.owner, MEMBER, String(woman));
  another = await recordsOf(database.owner, MEMBER, String(other));
  await layHome(database.owner, [perpetrator, housemate]);
  measure = await layMeasure(database.owner, { woman, perpetrator });
}, 120_000);

afterAll(async () => {
  await room.destroy();
  await database.stop();
}, 30_000);

type Input = Readonly<Record<string, unknown>>;
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000);
const day = (days: number) => ahead(days).toISOString().slice(0, 10);
const why = '支援のため';
const expectedVersion = 1;
const next = { nextMethod: 'VISIT', nextOn: day(3) };
const taken = { worker: 'x', workerName: '担当', agency: 'multi-agency' };
const learnt = (of: Records) => ({ file: of.CONSENTED, source: 'PERSON' });
const plan = {
  ...{ ownWords: '暮らしたい', judgement: '支える', services: ['MULTI_AGENCY'] },
  ...{ termFrom: day(0), termTo: day(90), nextReviewOn: day(30) },
};
const goal = {
  ...{
    issue: '家賃',
    goal: '住み続ける',
    content: '相談',
    agency: 'livelihood',
    frequency: '月1回',
  },
  ...{ dueOn: day(30), learnt: 'PERSON' },
};
const evaluation = {
  ...{ kind: 'MONITORING', evaluatedOn: day(-1), achievement: 'PARTLY', changes: ['HEALTH'] },
  ...{ ownView: 'よい', judgement: 'よい', nextReviewOn: day(30) },
};
const wishes = { ownWords: '手伝いたい', judgement: '合う', wishes: { kinds: ['CAFE'] } };
const introduction = { place: randomUUID(), reason: '近い', told: '名前', agreedOn: day(-1) };
const ofFile = (file: string): Input => ({ file, expectedVersion, why });
const past = () => new Date(Date.now() - 60_000);

/** Every act about somebody, by which of their records it goes. */
const acts: Readonly<Record<string, (of: Records) => Input>> = {
  triageConsultation: (of) => ({
    ...{ consultation: of.consultation, expectedVersion, triage: 'MULTI_AGENCY', reason: why },
  }),
  acceptCase: ({ person }) => ({ input: { people: [person], why } }),
  receiveCaseConsent: (of) => ofFile(of.WITHOUT_CONSENT),
  recordAnswers: (of) => ({
    input: { ...learnt(of), answers: [{ field: 'COMPLAINT', values: ['眠れない'] }] },
  }),
  recordProblems: (of) => ({ input: { ...learnt(of), items: [{ item: 'ILLNESS' }] } }),
  recordKinTies: (of) => ({ input: { ...learnt(of), ties: [{ relation: '母' }] } }),
  recordSocialTies: (of) => ({
    input: { ...learnt(of), ties: [{ kind: 'FRIEND', name: '友人', strength: 'STRONG' }] },
  }),
  retireFact: (of) => ({ kind: 'ANSWER', id: of.answer, expectedVersion }),
  completeAssessment: (of) => ofFile(of.CONSENTED),
  draftPlan: (of) => ({ input: { file: of.ASSESSED, expectedVersion, ...plan, goals: [goal] } }),
  putToMeeting: (of) => ofFile(of.PLAN_DRAFTED),
  returnPlan: (of) => ofFile(of.IN_MEETING),
  decideSupport: (of) => ({
    input: { file: of.IN_MEETING, expectedVersion, decision: 'REFUSED', note: why },
  }),
  startSupport: (of) => ofFile(of.DECIDED),
  recordSupport: (of) => ({
    input: { file: of.SUPPORTING, kind: 'VISIT', met: true, happenedAt: past(), text: '訪問' },
  }),
  evaluatePlan: (of) => ({ input: { file: of.SUPPORTING, expectedVersion, ...evaluation } }),
  replan: (of) => ofFile(of.EVALUATED),
  suspendCase: (of) => ofFile(of.SUPPORTING),
  resumeCase: (of) => ofFile(of.SUSPENDED),
  noteIssue: (of) => ({ input: { file: of.CONSENTED, issue: '家賃' } }),
  changeIssue: (of) => ({ id: of.issue, expectedVersion, mainAgency: 'livelihood' }),
  endCase: (of) => ofFile(of.EVALUATED),
  nameCompanion: (of) => ({
    input: { file: of.CONSENTED, viewer: 'y', name: '伴走者', agency: 'multi-agency' },
  }),
  endCompanion: (of) => ({ id: of.companion, expectedVersion }),
  takeOnOutreach: (of) => ({
    input: { outreach: of.noticed, expectedVersion, ...taken, ...next, why },
  }),
  identifyOutreach: (of) => ({
    input: { outreach: of.unknown, expectedVersion, person: of.person, why },
  }),
  recordAttempt: (of) => ({
    input: { outreach: of.running, method: 'VISIT', outcome: 'NO_ANSWER', happenedAt: past() },
  }),
  moveOutreach: (of) => ({
    input: { outreach: of.running, expectedVersion, stage: 'APPROACHING', ...next, why },
  }),
  handOverOutreach: (of) => ({ outreach: of.running, expectedVersion, why }),
  endOutreach: (of) => ({ outreach: of.running, expectedVersion, ending: 'NOT_WANTED', why }),
  recordWishes: (of) => ({ input: { file: of.CONSENTED, ...wishes } }),
  introduceToPlace: (of) => ({ input: { participation: of.participation, ...introduction } }),
  startTrial: (of) => ({
    ...{ placement: of.introduced, expectedVersion, from: day(1), to: day(7) },
  }),
  concludeTrial: (of) => ({
    input: {
      ...{ placement: of.trial, expectedVersion, outcome: 'CONTINUE' },
      ...{ ownView: 'よい', judgement: 'よい' },
    },
  }),
  recordFollowUp: (of) => ({
    input: {
      ...{ placement: of.settling, side: 'PERSON', kind: 'PHONE', happenedAt: past() },
      words: '楽しい',
    },
  }),
  endPlacement: (of) => ({
    ...{ placement: of.settling, expectedVersion, ending: 'PERSON_LEFT', why },
  }),
  endParticipation: (of) => ({ participation: of.participation, expectedVersion, why }),
  putOnAgenda: (of) => ({
    input: { part: of.emptyPart, person: of.person, file: of.CONSENTED, matter: 'プラン' },
  }),
  inviteMembers: (of) => ({
    meeting: of.meeting,
    members: [{ viewer: 'y', agency: 'multi-agency', role: 'MEMBER' }],
  }),
  releaseMember: (of) => ({ meeting: of.meeting, member: of.member, expectedVersion }),
  pledgeSecrecy: (of) => ({ meeting: of.meeting }),
  recordPledge: (of) => ({ meeting: of.meeting, member: of.member, evidenceRef: '誓約書' }),
  offerTimes: (of) => ({ meeting: of.meeting, spans: [{ from: ahead(1), to: ahead(2) }] }),
  scheduleMeeting: (of) => ({ meeting: of.meeting, expectedVersion, startsAt: ahead(1), why }),
  cancelMeeting: (of) => ({ meeting: of.meeting, expectedVersion, why }),
  openMeetingPart: (of) => ({ part: of.plannedPart, expectedVersion }),
  closeMeetingPart: (of) => ({ part: of.openPart, expectedVersion }),
  recordMinute: (of) => ({ input: { item: of.item, kind: 'SHARED', text: '共有' } }),
  decideTask: (of) => ({
    input: {
      ...{ item: of.item, act: 'VISIT', what: '訪問', agency: 'multi-agency', dueOn: day(3) },
    },
  }),
  changeTask: (of) => ({ task: of.task, expectedVersion, state: 'DOING' }),
};

/** The same, with more of somebody's records named beside another's. */
const acceptBeside: readonly [string, (of: Records) => Input][] = [
  ['her', ({ person }) => ({ input: { people: [randomUUID(), person], why } })],
  ['a case of hers', (of) => ({ input: { people: [randomUUID()], case: of.case, why } })],
  [
    'what she told a window',
    (of) => ({ input: { people: [randomUUID()], consultation: of.triaged, why } }),
  ],
  [
    'what she told a window, not handed over',
    (of) => ({ input: { people: [randomUUID()], consultation: of.consultation, why } }),
  ],
];

/** A word about somebody is taken from anybody and answered alike: no door is a wrong one. */
const TOLD: Readonly<Record<string, (of: Records) => Input>> = {
  receiveConsultation: ({ person }) => ({
    input: {
      ...{ variant: 'WITHOUT_CONSENT', person, route: 'OTHER', topics: ['HOUSING'] },
      ...{ note: '相談', urgent: false },
    },
  }),
  reportOutreach: ({ person }) => ({
    input: { person, source: 'NEIGHBOUR', topic: 'HOUSING', hint: '明かりがない' },
  }),
};

/** Nobody is before a meeting that is only being called. */
const ABOUT_NOBODY = ['planMeeting'];

interface Clerk {
  readonly agency: AgencyCode;
  readonly role: RoleCode;
}
const coordinator: Clerk = { agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' };
const clerks: Readonly<Record<string, Clerk>> = {
  decideSupport: { agency: 'community', role: 'DEPARTMENT_WORKER' },
};

/** Nobody waits for the answer, so what was recorded is undone, and the next one finds it as it was. */
const GONE = 'whoever recorded this has hung up';
const contextOf = (
  person: string | undefined,
  clerk: Clerk,
  id: string = MEMBER,
): SubgraphContext => ({
  ...createContext(new Map([['collaboration', room]]), undefined, () => true),
  viewer: { id, ...clerk, ...(person !== undefined && { person }) },
  purpose: 'MULTI_AGENCY_SUPPORT',
  use: { jti: randomUUID(), until: new Date(Date.now() + 30_000) },
});

type Resolver = (root: unknown, args: Input, context: SubgraphContext) => Promise<unknown>;
const mutations = resolvers['Mutation'] as Readonly<Record<string, Resolver>>;
const queries = resolvers.Query as Readonly<Record<string, Resolver>>;

const said = async (name: string, input: Input, person?: string): Promise<unknown> => {
  const context = contextOf(person, clerks[name] ?? coordinator);
  try {
    await mutations[name]?.(undefined, input, context);
    return 'RECORDED';
  } catch (error) {
    const { extensions, message } = error as {
      readonly extensions?: { readonly code?: unknown };
      readonly message: string;
    };
    return message === GONE ? 'MAY' : (extensions?.code ?? error);
  }
};
const everybody = async (name: string, input: () => Input) => [
  await said(name, input(), perpetrator),
  await said(name, input(), housemate),
  await said(name, input(), randomUUID()),
  await said(name, input()),
];
const refusalOf = (name: string) =>
  ['recordMinute', 'decideTask'].includes(name) ? 'NOT_IN_SITTING' : 'NOT_YOUR_ACT';
const MAY = Array(4).fill('MAY');

it('every mutation is in one of the lists', () => {
  const served = Object.keys(subgraph.schema.getMutationType()?.getFields() ?? {});
  expect([...Object.keys(acts), ...Object.keys(TOLD), ...ABOUT_NOBODY].sort()).toEqual(
    served.sort(),
  );
});

describe('whom she is protected from at the 多機関協働', () => {
  it.each(Object.entries(acts))('does not %s of hers, and may of others', async (name, input) => {
    const refused = refusalOf(name);
    expect(await everybody(name, () => input(hers))).toEqual([refused, refused, 'MAY', 'MAY']);
    expect(await everybody(name, () => input(another))).toEqual(MAY);
  });

  it.each(Object.entries(acts).filter(([name]) => name !== 'acceptCase'))(
    'is answered as to %s of what is not there',
    async (name, input) => {
      expect(await said(name, input(recordsOfNobody(String(other))))).toBe(refusalOf(name));
    },
  );

  it.each(acceptBeside)('accepts nobody beside %s', async (_name, input) => {
    const refused = ['NOT_YOUR_ACT', 'NOT_YOUR_ACT'];
    const [, , ...allowed] = await everybody('acceptCase', () => input(another));
    expect(await everybody('acceptCase', () => input(hers))).toEqual([...refused, ...allowed]);
    expect(await everybody('acceptCase', () => input(another))).toEqual([...allowed, ...allowed]);
    expect(allowed).not.toContain('NOT_YOUR_ACT');
  });

  it('is shown no notice, no duty and no meeting of hers', async () => {
    const shown = async (list: string, person?: string, id?: string) => {
      const rows = await queries[list]?.(undefined, {}, contextOf(person, coordinator, id));
      return (rows as readonly { readonly id: string }[]).map(({ id }) => id).sort();
    };
    // Nobody knows yet whom two of the notices are about.
    const unknown = [hers.unknown, another.unknown];
    const notices = [...unknown, another.noticed].sort();
    const all = [...notices, hers.noticed].sort();
    for (const kept of [perpetrator, housemate]) {
      expect(await shown('outreachReports', kept)).toEqual(notices);
      expect(await shown('meetingDuties', kept)).toEqual([another.task]);
      const meetings = await shown('meetings', kept);
      expect([meetings.includes(another.meeting), meetings.length]).toEqual([true, 4]);
      expect(meetings).not.toContain(hers.meeting);
      // What they noticed themselves stays: that it went would tell of the measure.
      expect(await shown('outreachReports', kept, REPORTER)).toEqual(all);
    }
    for (const allowed of [randomUUID(), undefined]) {
      expect(await shown('outreachReports', allowed)).toEqual(all);
      expect(await shown('meetingDuties', allowed)).toEqual([hers.task, another.task].sort());
      expect(await shown('meetings', allowed)).toContain(hers.meeting);
      expect(await shown('meetings', allowed)).toHaveLength(6);
    }
  });

  it('heard nothing of her in a sitting', async () => {
    const heard = (of: Records): Input => ({
      input: { person: of.person, source: 'SITTING', sitting: of.sitting, topic: 'HOUSING' },
    });
    const refused = ['NOT_IN_SITTING', 'NOT_IN_SITTING'];
    expect(await everybody('reportOutreach', () => heard(hers))).toEqual([
      ...refused,
      'MAY',
      'MAY',
    ]);
    expect(await everybody('reportOutreach', () => heard(another))).toEqual(MAY);
    expect(await said('reportOutreach', heard(recordsOfNobody()))).toBe('NOT_IN_SITTING');
  });

  it.each(Object.entries(TOLD))('is answered alike to %s', async (name, input) => {
    expect(await everybody(name, () => input(hers))).toEqual(MAY);
    expect(await everybody(name, () => input(another))).toEqual(MAY);
  });

  it('may do all of it again once the measure is lifted', async () => {
    await liftMeasure(database.owner, measure);
    for (const [name, input] of Object.entries(acts)) {
      expect([name, await said(name, input(hers), housemate)]).toEqual([name, 'MAY']);
    }
  });
});
