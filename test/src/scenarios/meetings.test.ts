import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../stack/ask.js';
import {
  callMeeting,
  closeSitting,
  openPart,
  openSitting,
  pledge,
  recordCase,
  tryCase,
  type CalledMeeting,
} from '../stack/hold-meeting.js';
import {
  layAuthorization,
  withdrawAllAbout,
  type LaidAuthorization,
} from '../stack/lay-authorization.js';
import { person } from '../stack/running-stack.js';
import { dayFromNow, type Recorded } from '../stack/send-act.js';

/**
 * The meetings of domain.md §3.1, with the queries a frontend sends. 鷲尾さん lives among his rubbish and
 * has agreed to nothing; 葵の娘 cares for her family, and her mother agreed for her.
 */
const washio = person('washio-man');
const girl = person('aoi-girl');

const ITEMS = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      sittingItems {
        reference
        name
        basis
        matter
        minutes {
          kind
          text
          agency
        }
        tasks {
          what
          agency
          state
        }
      }
      meetingItems {
        reference
        name
        basis
        minutes {
          kind
          text
        }
        tasks {
          what
          state
          doneBy
          result
        }
      }
    }
  }
`;

interface Item {
  readonly reference: string;
  readonly minutes: readonly { readonly text: string }[];
}

const referenceOf = ({ id }: CalledMeeting) => id.slice(0, 8).toUpperCase();

/** What the reader sees of one meeting about one person; null where the field is withheld. */
const read = async (as: DemoStaffKey, id: string, purpose: string, meeting: CalledMeeting) => {
  const { body } = await ask({ as, query: ITEMS, variables: { id }, purpose });
  expect(body.errors).toBeUndefined();
  const seen = body.data?.['person'] as Readonly<Record<string, readonly Item[] | null>> | null;
  const of = (items: readonly Item[] | null | undefined) =>
    items
      ?.filter(({ reference }) => reference === referenceOf(meeting))
      .map(({ reference, ...rest }) => rest) ?? null;
  return { sitting: of(seen?.['sittingItems']), meeting: of(seen?.['meetingItems']) };
};

const item = (part: string, subject: string, file?: string) =>
  ({
    input: [
      'MeetingItemInput!',
      {
        ...{ part, person: subject, matter: 'これからの見守り' },
        ...(file === undefined ? {} : { file }),
      },
    ],
  }) as const;

const minute = (on: string, text: string, kind = 'SHARED') =>
  ({ input: ['MeetingMinuteInput!', { item: on, kind, text }] }) as const;

const task = (on: string, agency: string, what: string) =>
  ({
    input: ['MeetingTaskInput!', { item: on, act: 'VISIT', what, agency, dueOn: dayFromNow(14) }],
  }) as const;

const PAIR = [
  ['livelihood', 'livelihood'],
  ['coordinator', 'multi-agency'],
] as const;

beforeAll(() => withdrawAllAbout(washio));

describe('a 支援会議 without consent', () => {
  let meeting: CalledMeeting;
  let part: string;
  let about: Recorded;
  let sitting: string;

  it('is called, and sits only when everybody in it has pledged secrecy', async () => {
    meeting = await callMeeting('livelihood', {
      parts: [{ kind: 'SUPPORT_MEETING' }],
      members: PAIR,
    });
    part = meeting.part('SUPPORT_MEETING');
    about = await recordCase('livelihood', 'putOnAgenda', item(part, washio));
    ({ id: sitting } = await openSitting('livelihood', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [washio], members: PAIR },
    }));
    await pledge('livelihood', meeting);
    expect(await openPart('livelihood', part, sitting)).toEqual({ code: 'NO_PLEDGE' });
    await pledge('coordinator', meeting);
    expect(await openPart('livelihood', part)).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['sitting SITTING_NOT_NAMED'] },
    });
    expect(await openPart('livelihood', part, sitting)).toEqual({
      ...{ id: part, version: 2, case: null, also: null },
    });
  });

  it('is minuted by those who sit in it, and read by them while it sits', async () => {
    await recordCase('livelihood', 'recordMinute', minute(about.id, '玄関まで物があふれている'));
    expect(await tryCase('disability', 'recordMinute', minute(about.id, '外から一言'))).toEqual({
      code: 'NOT_IN_SITTING',
    });
    await recordCase('coordinator', 'decideTask', task(about.id, 'multi-agency', '週に一度訪ねる'));
    expect(await read('coordinator', washio, 'SUPPORT_MEETING', meeting)).toEqual({
      meeting: null,
      sitting: [
        {
          ...{ name: '支援会議', basis: 'LB-06', matter: 'これからの見守り' },
          minutes: [{ kind: 'SHARED', text: '玄関まで物があふれている', agency: 'livelihood' }],
          tasks: [{ what: '週に一度訪ねる', agency: 'multi-agency', state: 'TODO' }],
        },
      ],
    });
    expect(await read('disability', washio, 'SUPPORT_MEETING', meeting)).toEqual({
      ...{ sitting: null, meeting: null },
    });
  });

  it('puts out no plan', async () => {
    const fit = minute(about.id, 'この案でよい', 'PLAN_FOUND_FIT');
    expect(await tryCase('coordinator', 'recordMinute', fit)).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.kind PLAN_NOT_HERE'] },
    });
  });

  it('is withheld from everybody once the sitting is closed, and takes no more', async () => {
    await closeSitting('livelihood', sitting);
    for (const as of ['coordinator', 'livelihood'] as const) {
      expect(await read(as, washio, 'SUPPORT_MEETING', meeting)).toEqual({
        sitting: null,
        meeting: null,
      });
    }
    expect(await tryCase('livelihood', 'recordMinute', minute(about.id, '後から一言'))).toEqual({
      code: 'MEETING_NOT_OPEN',
    });
  });

  it('is read again in the next sitting of the same basis', async () => {
    const next = await openSitting('livelihood', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [washio], members: PAIR },
    });
    const seen = await read('coordinator', washio, 'SUPPORT_MEETING', meeting);
    expect(seen.sitting).toMatchObject([{ minutes: [{ text: '玄関まで物があふれている' }] }]);
    await closeSitting('livelihood', next.id);
  });

  it('leaves a duty that says what, until when and about whom, and no word of it', async () => {
    const { body } = await ask({
      as: 'coordinator',
      query: '{ meetingDuties(open: true) { reference name actName agency dueOn overdue state } }',
    });
    expect(body.data).toEqual({
      meetingDuties: expect.arrayContaining([
        {
          ...{ reference: referenceOf(meeting), name: '支援会議' },
          ...{ actName: '訪問する', agency: 'multi-agency', dueOn: dayFromNow(14) },
          ...{ overdue: false, state: 'TODO' },
        },
      ]) as unknown,
    });
    expect(
      (await ask({ as: 'disability', query: '{ meetingDuties { id } meetings { id } }' })).body
        .data,
    ).toEqual({ meetingDuties: [], meetings: [] });
  });
});

describe('a 重層的支援会議', () => {
  let consent: LaidAuthorization;
  let file: Recorded;
  let about: Recorded;
  let due: Recorded;
  let part: string;
  let meeting: CalledMeeting;

  beforeAll(async () => {
    file = await recordCase('coordinator', 'acceptCase', {
      input: ['AcceptCaseInput!', { people: [washio], why: '支援会議から引き受ける' }],
    });
    meeting = await callMeeting('coordinator', {
      parts: [{ kind: 'INTEGRATED_SUPPORT_MEETING' }],
      members: [...PAIR].reverse(),
    });
    part = meeting.part('INTEGRATED_SUPPORT_MEETING');
  });

  afterAll(async () => {
    await withdrawAllAbout(washio);
    await recordCase('coordinator', 'endCase', {
      ...{ file: ['ID!', file.id], expectedVersion: ['Int!', 1], why: ['String!', '試験のあと'] },
    });
  });

  it('takes nobody who has not agreed, and nobody without a file', async () => {
    expect(await tryCase('coordinator', 'putOnAgenda', item(part, washio, file.id))).toEqual({
      code: 'NO_LIVE_CONSENT',
    });
    consent = await layAuthorization({
      subjects: [washio],
      purpose: 'SUPPORT_PLAN',
      recipients: ['agency:multi-agency', 'agency:livelihood', 'agency:disability'],
    });
    expect(await tryCase('coordinator', 'putOnAgenda', item(part, washio))).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.file FILE_MISSING'] },
    });
    about = await recordCase('coordinator', 'putOnAgenda', item(part, washio, file.id));
  });

  it('opens nothing of its own, and sits on the consent alone', async () => {
    expect(await openPart('coordinator', part, file.id)).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['sitting OPENS_NOTHING'] },
    });
    // Nobody pledged: here secrecy is that of contract and profession (domain.md §3.1).
    expect(await openPart('coordinator', part)).toMatchObject({ version: 2 });
    await recordCase('coordinator', 'recordMinute', minute(about.id, '案でよい', 'PLAN_FOUND_FIT'));
    due = await recordCase(
      'livelihood',
      'decideTask',
      task(about.id, 'livelihood', '片付けに同行'),
    );
    expect(await read('livelihood', washio, 'SUPPORT_PLAN', meeting)).toEqual({
      // The consent names the category of what sittings said; the sitting does not sit.
      sitting: [],
      meeting: [
        {
          ...{ name: '重層的支援会議', basis: 'LB-01' },
          minutes: [{ kind: 'PLAN_FOUND_FIT', text: '案でよい' }],
          tasks: [{ what: '片付けに同行', state: 'TODO', doneBy: null, result: null }],
        },
      ],
    });
    // Named by the consent, and in none of it.
    expect(await read('disability', washio, 'SUPPORT_PLAN', meeting)).toEqual({
      sitting: [],
      meeting: [],
    });
  });

  it('ends in tasks, done by whom they were given to', async () => {
    const done = {
      task: ['ID!', due.id],
      expectedVersion: ['Int!', 1],
      state: ['MeetingTaskChange!', 'DONE'],
      result: ['String', '二袋を片付けた'],
    } as const;
    expect(await tryCase('disability', 'changeTask', done)).toEqual({ code: 'NOT_YOUR_ACT' });
    await recordCase('livelihood', 'changeTask', done);
    expect(await tryCase('livelihood', 'changeTask', done)).toEqual({ code: 'VERSION_CONFLICT' });
    const seen = await read('coordinator', washio, 'SUPPORT_PLAN', meeting);
    expect(seen.meeting).toMatchObject([
      { tasks: [{ state: 'DONE', doneBy: 'livelihood', result: '二袋を片付けた' }] },
    ]);
  });

  it('stops at the word of the person, in the middle of it', async () => {
    await consent.withdraw();
    expect(await tryCase('coordinator', 'recordMinute', minute(about.id, 'もう一言'))).toEqual({
      code: 'NO_LIVE_CONSENT',
    });
    expect(await read('coordinator', washio, 'SUPPORT_PLAN', meeting)).toEqual({
      ...{ sitting: null, meeting: null },
    });
  });
});

describe('a 支援会議 held together with the 要対協', () => {
  let meeting: CalledMeeting;
  let about06: Recorded;
  let about09: Recorded;
  const sittings: string[] = [];

  beforeAll(async () => {
    meeting = await callMeeting('children', {
      parts: [{ kind: 'SUPPORT_MEETING', convener: 'children' }, { kind: 'CHILD_COUNCIL_CASE' }],
      members: [
        ['children', 'children'],
        ['education', 'education', ['CHILD_COUNCIL_CASE']],
        ['livelihood', 'livelihood', ['SUPPORT_MEETING']],
      ],
    });
    for (const as of ['children', 'education', 'livelihood'] as const) await pledge(as, meeting);
    const hold = async (kind: string, forum: string, other: DemoStaffKey) => {
      const part = meeting.part(kind);
      const about = await recordCase('children', 'putOnAgenda', item(part, girl));
      const sitting = await openSitting('children', {
        ...{ forum, subjects: [girl] },
        members: [
          ['children', 'children'],
          [other, other],
        ],
      });
      sittings.push(sitting.id);
      await openPart('children', part, sitting.id);
      await recordCase('children', 'recordMinute', minute(about.id, `${forum} で話したこと`));
      return about;
    };
    about06 = await hold('SUPPORT_MEETING', 'SUPPORT_MEETING', 'livelihood');
    about09 = await hold('CHILD_COUNCIL_CASE', 'CHILD_PROTECTION_COUNCIL', 'education');
  });

  afterAll(async () => {
    for (const id of sittings) await closeSitting('children', id);
  });

  it('keeps its minutes apart, and shows each part to its own members', async () => {
    const texts = async (as: DemoStaffKey, purpose: string) => {
      const { sitting } = await read(as, girl, purpose, meeting);
      return sitting?.flatMap(({ minutes }) => minutes.map(({ text }) => text));
    };
    expect(await texts('livelihood', 'SUPPORT_MEETING')).toEqual(['SUPPORT_MEETING で話したこと']);
    expect(await texts('livelihood', 'CHILD_PROTECTION')).toBeUndefined();
    expect(await texts('education', 'CHILD_PROTECTION')).toEqual([
      'CHILD_PROTECTION_COUNCIL で話したこと',
    ]);
    expect(await texts('education', 'SUPPORT_MEETING')).toBeUndefined();
  });

  it('is minuted in each part by its own members', async () => {
    for (const [as, theirs, others] of [
      ['livelihood', about06, about09],
      ['education', about09, about06],
    ] as const) {
      expect(await tryCase(as, 'recordMinute', minute(others.id, '隣の会議へ'))).toEqual({
        code: 'NOT_IN_SITTING',
      });
      await recordCase(as, 'recordMinute', minute(theirs.id, '自分の会議へ'));
    }
  });

  it('is not read on a consent, though that names what sittings said', async () => {
    expect(await read('coordinator', girl, 'MULTI_AGENCY_SUPPORT', meeting)).toMatchObject({
      sitting: [],
    });
  });

  it('is held together with no kind the law keeps apart', async () => {
    const planned = await tryCase('livelihood', 'planMeeting', {
      input: [
        'PlanMeetingInput!',
        {
          parts: [{ kind: 'SUPPORT_MEETING' }, { kind: 'PUBLIC_ASSISTANCE_MEETING' }],
          minutesLong: 60,
          members: [{ viewer: 'livelihood', agency: 'livelihood', role: 'CHAIR' }],
          why: '一体で開きたい',
        },
      ],
    });
    expect(planned).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.parts[1].kind NOT_HELD_TOGETHER'] },
    });
  });
});
