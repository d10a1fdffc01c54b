import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordErrorText } from '@kasane/policy/recording/record-errors';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask, type GraphQLAnswer } from '../../asking/ask.js';
import { consentTo } from '../../records/consented-file.js';
import {
  callMeeting,
  closeSitting,
  openPart,
  openSitting,
  pledge,
} from '../../records/hold-meeting.js';
import { holdPlanMeeting } from '../../records/hold-plan-meeting.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { minutesOf } from '../../records/minutes-of.js';
import { person } from '../../stack/running-stack.js';
import { dayFromNow as day, hoursFromNow as hours } from '../../asking/send-act.js';

/**
 * The 8050 case of 柏木家, from the first call to the end of support, with the queries a frontend sends:
 * the mother's care manager tells the 地域包括支援センター of a son who has not left the house for years.
 * Each short-cut is tried where it would be taken, and refused in words a case worker understands.
 */
const son = person('kashiwagi-son');

const send = async (as: DemoStaffKey, call: string, types: string, variables: object) =>
  (
    await ask({
      as,
      query: `mutation (${types}) { recorded: ${call} { id version } }`,
      variables: { ...variables },
    })
  ).body;

const act = async (as: DemoStaffKey, call: string, types: string, variables: object) => {
  const body = await send(as, call, types, variables);
  expect(body.errors).toBeUndefined();
  return body.data?.['recorded'] as Recorded;
};

const input = (as: DemoStaffKey, name: string, type: string, value: object) =>
  act(as, `${name}(input: $input)`, `$input: ${type}!`, { input: value });

type Recorded = Awaited<ReturnType<typeof consentTo>>;

const STEP = '$file: ID!, $expectedVersion: Int!, $why: String!';
const STEP_CALL = '(file: $file, expectedVersion: $expectedVersion, why: $why)';

const refusal = ({ data, errors }: GraphQLAnswer) => ({
  data,
  code: errors?.[0]?.extensions.code,
  message: errors?.[0]?.message,
});

const FILE = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      supportFiles {
        id
        version
        state
        frozen
        timeline {
          event
          why
        }
        problems {
          item
        }
        healthProblems {
          item
        }
        plans {
          id
          decision
          ownWords
          goals {
            goal
            agency
            source
            confirmedOn
          }
        }
      }
    }
  }
`;

interface File {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly frozen: boolean;
  readonly timeline: readonly { readonly event: string }[] | null;
}

const look = async (as: DemoStaffKey = 'coordinator', purpose?: string) => {
  const { body } = await ask({
    ...{ as, query: FILE, variables: { id: son } },
    ...(purpose === undefined ? {} : { purpose }),
  });
  const seen = body.data?.['person'] as { supportFiles: readonly File[] | null } | null;
  return seen?.supportFiles?.[0] ?? null;
};

const known = (file: File | null): File => {
  if (file === null) throw new Error('the reader sees no file');
  return file;
};

const consentOfTheSon = () => consentTo(son, ['LIVELIHOOD_SOCIAL_WITHDRAWAL', 'CASE_OUTREACH']);

const GOAL = {
  issue: '母の入院で生活が立ちゆかなくなるおそれ',
  goal: '週に一度、家の外で人と話す',
  content: '居場所へ同行し、母の入院の間は配食と見守りを入れる',
  agency: 'livelihood',
  frequency: '週1回',
  dueOn: day(90),
  learnt: 'PERSON',
};

const plan = (file: File, over: object = {}) => ({
  file: file.id,
  expectedVersion: file.version,
  ownWords: '母が帰ってくるまで、家を守りたい。だれかと少し話せたらと思う',
  judgement: '就労の前に、人とのつながりを取り戻すことから始める',
  services: ['MULTI_AGENCY', 'PARTICIPATION'],
  termFrom: day(0),
  termTo: day(180),
  nextReviewOn: day(60),
  agreedOn: day(-1),
  goals: [GOAL],
  ...over,
});

describe('the life of an 8050 case', () => {
  let sitting: Recorded;
  let consent: Recorded;

  const step = async (name: string, why: string, as: DemoStaffKey = 'coordinator') => {
    const file = await look();
    return send(as, `${name}${STEP_CALL}`, STEP, {
      ...{ file: file?.id, expectedVersion: file?.version, why },
    });
  };

  const taken = async (name: string, why: string) => {
    expect((await step(name, why)).errors).toBeUndefined();
  };

  beforeAll(() => withdrawAllAbout(son));
  // Other scenarios know him as one who has agreed to nothing.
  afterAll(() => withdrawAllAbout(son));

  it('begins with a call to the 地域包括支援センター, which refuses nobody and hands it on', async () => {
    const call = await input('elderly', 'receiveConsultation', 'ConsultationInput', {
      variant: 'WITHOUT_CONSENT',
      person: son,
      route: 'AGENCY',
      visitorRelation: '母のケアマネジャー',
      topics: ['WITHDRAWAL_SCHOOL_ABSENCE', 'CARE_OF_FAMILY'],
      note: '母の入院が近い。長男は十年以上外に出ていないという',
      urgent: true,
    });
    const triage = {
      ...{ consultation: call.id, expectedVersion: 1, triage: 'MULTI_AGENCY' },
      reason: '高齢と困窮にまたがり、単独の機関では解けない',
    };
    const types = '$consultation: ID!, $expectedVersion: Int!, $triage: Triage!, $reason: String!';
    const how =
      'triageConsultation(consultation: $consultation, expectedVersion: $expectedVersion, triage: $triage, reason: $reason)';
    expect(refusal(await send('disability', how, types, triage))).toEqual({
      data: null,
      code: 'NOT_YOUR_ACT',
      message: recordErrorText('NOT_YOUR_ACT'),
    });
    await act('elderly', how, types, triage);
    expect(await look()).toBeNull();
    await input('coordinator', 'acceptCase', 'AcceptCaseInput', {
      ...{ consultation: call.id, people: [son], why: '8050 の世帯として受け持つ' },
    });
    expect(await look()).toMatchObject({
      ...{ state: 'WITHOUT_CONSENT', frozen: false, problems: null, plans: null },
    });
  });

  it('may not be planned or met about without his consent', async () => {
    const file = await look();
    const drafted = await send('coordinator', 'draftPlan(input: $input)', '$input: PlanInput!', {
      input: plan(known(file)),
    });
    expect(refusal(drafted)).toMatchObject({ data: null, code: 'NO_LIVE_CONSENT' });
    expect(refusal(await step('putToMeeting', '急ぐので'))).toMatchObject({
      code: 'NO_LIVE_CONSENT',
    });
    expect(refusal(await step('receiveCaseConsent', '同意があるはず'))).toMatchObject({
      code: 'NO_LIVE_CONSENT',
    });
  });

  it('goes before a 支援会議, whose words stay with its members', async () => {
    const members = [
      ['livelihood', 'livelihood'],
      ['coordinator', 'multi-agency'],
    ] as const;
    const meeting = await callMeeting('livelihood', {
      ...{ parts: [{ kind: 'SUPPORT_MEETING' }], members },
    });
    await pledge('livelihood', meeting);
    await pledge('coordinator', meeting);
    const part = meeting.part('SUPPORT_MEETING');
    const before = await input('livelihood', 'putOnAgenda', 'MeetingItemInput', {
      ...{ part, person: son, matter: '母の入院の間の見守り' },
    });
    sitting = await openSitting('livelihood', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [son], members },
      categories: ['CASE_CONTACT', 'CASE_MINUTES', 'LIVELIHOOD_SOCIAL_WITHDRAWAL'],
    });
    expect(await openPart('livelihood', part, sitting.id)).toMatchObject({ version: 2 });
    const minute = { item: before.id, kind: 'AGREED_WATCH', text: '民生委員が月に一度声をかける' };
    const types = '$input: MeetingMinuteInput!';
    const outside = await send('disability', 'recordMinute(input: $input)', types, {
      input: minute,
    });
    expect(refusal(outside)).toMatchObject({ data: null, code: 'NOT_IN_SITTING' });
    await act('livelihood', 'recordMinute(input: $input)', types, { input: minute });
    const heard = () => minutesOf('coordinator', son, 'sittingItems', 'SUPPORT_MEETING');
    expect(await heard()).toContain(minute.text);
    expect(await minutesOf('coordinator', son, 'sittingItems')).toBeNull();
    await closeSitting('livelihood', sitting.id);
    expect(await heard()).toBeNull();
  });

  it('is sought out at home until he answers, and goes on with his consent alone', async () => {
    const hint = '回覧板が隣で止まっている';
    const { id: outreach } = await input('community', 'reportOutreach', 'OutreachReportInput', {
      ...{ person: son, source: 'NEIGHBOUR', topic: 'WITHDRAWAL_SCHOOL_ABSENCE', hint },
    });
    const next = { nextMethod: 'VISIT', nextOn: day(7) };
    await input('coordinator', 'takeOnOutreach', 'TakeOnInput', {
      ...{ outreach, expectedVersion: 1, worker: 'coordinator', workerName: '重野 つむぎ' },
      ...{ agency: 'multi-agency', ...next, why: '支援会議で声かけを続けると決めた' },
    });
    const knock = (over: object) =>
      input('coordinator', 'recordAttempt', 'AttemptInput', {
        ...{ outreach, method: 'VISIT', happenedAt: hours(-1), ...over },
      });
    await knock({ outcome: 'NO_ANSWER' });
    const stage = { outreach, expectedVersion: 2, stage: 'IN_CONTACT', ...next, why: '返事' };
    const types = '$input: OutreachMoveInput!';
    const early = await send('coordinator', 'moveOutreach(input: $input)', types, { input: stage });
    expect(refusal(early)).toMatchObject({ code: 'WRONG_STATE' });
    await knock({ method: 'LETTER', outcome: 'ANSWERED', note: '夜に眠れないとあった' });
    await input('coordinator', 'moveOutreach', 'OutreachMoveInput', stage);
    const over = `handOverOutreach(outreach: "${outreach}", expectedVersion: 3, why: $why)`;
    const why = { why: '訪問を重ね、本人の同意を得た' };
    const without = await send('coordinator', over, '$why: String!', why);
    expect(refusal(without)).toMatchObject({ data: null, code: 'NO_LIVE_CONSENT' });
    consent = await consentOfTheSon();
    await act('coordinator', over, '$why: String!', why);
    expect(await look()).toMatchObject({ state: 'CONSENTED', frozen: false });
  });

  it('is assessed once he consents', async () => {
    const file = await look();
    await input('coordinator', 'recordProblems', 'ProblemsInput', {
      ...{ file: file?.id, source: 'PERSON' },
      items: [{ item: 'SOCIAL_ISOLATION' }, { item: 'OTHER_MENTAL_HEALTH', note: '眠れない' }],
    });
    await taken('completeAssessment', '本人と二度の面談を終えた');
    expect(await look()).toMatchObject({
      state: 'ASSESSED',
      problems: [{ item: 'SOCIAL_ISOLATION' }],
      // He did not open his health.
      healthProblems: null,
    });
  });

  it('takes nothing into the plan that only the sitting heard', async () => {
    const file = await look();
    const draft = (...goals: readonly object[]) =>
      send('coordinator', 'draftPlan(input: $input)', '$input: PlanInput!', {
        input: plan(known(file), { goals: goals.map((goal) => ({ ...GOAL, ...goal })) }),
      });
    const laundered = await draft({ learnt: 'SITTING', sitting: sitting.id });
    expect(laundered.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      problems: [
        {
          field: 'input.goals[0].confirmedOn',
          code: 'NOT_CONFIRMED_WITH_PERSON',
          message: expect.stringContaining('本人に確かめ') as unknown,
        },
      ],
    });
    const seenAtHome = await draft({ learnt: 'OUTREACH' });
    expect(refusal(seenAtHome)).toMatchObject({ data: null, code: 'BAD_INPUT' });
    const sure = { confirmedOn: day(0), confirmedHow: '訪問して本人に尋ねた' };
    const heard = { learnt: 'SITTING', sitting: sitting.id, ...sure };
    const confirmed = await draft(heard, {}, { learnt: 'OUTREACH', ...sure });
    expect(confirmed.errors).toBeUndefined();
    // The plan rests on his answer, and tells nobody that there was a sitting: not by a day, either.
    const told = { agency: 'livelihood', source: 'PERSON', confirmedOn: null };
    const goals = [told, told, { source: 'OUTREACH', confirmedOn: day(0) }];
    expect(await look()).toMatchObject({
      state: 'PLAN_DRAFTED',
      plans: [{ decision: null, goals }],
    });
  });

  it('comes before the 重層的支援会議 on a live consent, and freezes without one', async () => {
    await act(
      'coordinator',
      'withdrawConsent(id: $id, expectedVersion: $version, reason: $reason)',
      '$id: ID!, $version: Int!, $reason: String!',
      { id: consent.id, version: 1, reason: '本人が迷っている' },
    );
    expect(await look()).toMatchObject({ state: 'PLAN_DRAFTED', frozen: true, plans: null });
    expect(refusal(await step('putToMeeting', '会議にかける'))).toEqual({
      data: null,
      code: 'NO_LIVE_CONSENT',
      message:
        '本人の同意が今は有効でないため、書き足しを止めています。記録は消えていません。同意を受け直すか、支援会議で扱ってください。',
    });
    consent = await consentOfTheSon();
    await taken('putToMeeting', '会議にかける');
    expect(await look()).toMatchObject({ state: 'IN_MEETING', frozen: false });
  });

  it('is decided by the city, not by the 多機関協働', async () => {
    const file = await look();
    const decision = {
      input: { file: file?.id, expectedVersion: file?.version, decision: 'GRANTED' },
    };
    const types = '$input: DecisionInput!';
    const early = await send('community', 'decideSupport(input: $input)', types, decision);
    expect(refusal(early)).toEqual({
      data: null,
      code: 'NOT_MET_ABOUT',
      message:
        'プランを会議にかけた後、重層的支援会議などで適切と認めた議事録がまだありません。会議で協議し、議事録に書いてから支援決定してください。',
    });
    await holdPlanMeeting(son, known(file).id);
    expect(await minutesOf('coordinator', son, 'meetingItems')).toContain('案のとおり始めてよい');
    const own = await send('coordinator', 'decideSupport(input: $input)', types, decision);
    expect(refusal(own)).toMatchObject({ data: null, code: 'NOT_YOUR_ACT' });
    await act('community', 'decideSupport(input: $input)', types, decision);
    await taken('startSupport', '初回の同行を行った');
    const decided = await look();
    expect(decided).toMatchObject({ state: 'SUPPORTING', plans: [{ decision: 'GRANTED' }] });
    // The meeting on his consent is in the timeline, and the one without it is not.
    expect(decided?.timeline?.filter(({ event }) => /MEETING_|TASK/.test(event))).toEqual([
      { event: 'TASK_TODO', why: 'ACCOMPANY' },
      { event: 'MEETING_HELD', why: 'INTEGRATED_SUPPORT_MEETING' },
    ]);
  });

  it('is supported, and reviewed in his own words', async () => {
    const file = await look();
    await input('livelihood', 'recordSupport', 'SupportEntryInput', {
      ...{ file: file?.id, kind: 'ACCOMPANY', met: true, happenedAt: hours(-2) },
      text: '居場所へ同行。三十分過ごした',
    });
    expect(refusal(await step('endCase', '落ち着いた'))).toMatchObject({ code: 'WRONG_STATE' });
    await input('coordinator', 'evaluatePlan', 'EvaluationInput', {
      ...{ file: file?.id, expectedVersion: file?.version, kind: 'EVALUATION' },
      ...{ evaluatedOn: day(0), achievement: 'PARTLY', changes: ['GOES_OUT', 'ASKS_FOR_HELP'] },
      ownView: '行ける日が増えた',
      judgement: '居場所に定着しつつある',
      conclusion: 'END',
    });
    expect(await look()).toMatchObject({ state: 'EVALUATED' });
  });

  it('ends when every issue that remains has an agency that looks after it', async () => {
    const file = await look();
    const issue = await input('coordinator', 'noteIssue', 'IssueInput', {
      ...{ file: file?.id, issue: '母の退院後の暮らし' },
    });
    expect(refusal(await step('endCase', '役割分担ができた'))).toEqual({
      data: null,
      code: 'NO_MAIN_AGENCY',
      message:
        '主担当機関の決まっていない課題が残っています。一つずつ主担当機関を決めてから終結してください。',
    });
    await act(
      'coordinator',
      'changeIssue(id: $id, expectedVersion: 1, mainAgency: "elderly")',
      '$id: ID!',
      { id: issue.id },
    );
    await taken('endCase', '役割分担ができた');
    // The 多機関協働 has let go: what the case alone opened is closed; his consent goes on.
    expect(await look()).toBeNull();
  });
});
