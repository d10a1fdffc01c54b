import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import {
  callMeeting,
  closeSitting,
  openPart,
  openSitting,
  pledge,
  recordCase,
  tryCase,
  type CalledMeeting,
} from '../../records/hold-meeting.js';
import {
  layAuthorization,
  withdrawAllAbout,
  type LaidAuthorization,
} from '../../records/lay-authorization.js';
import {
  itemOf,
  minuteOf,
  readMeeting,
  referenceOf,
  taskOf,
} from '../../records/meeting-records.js';
import { runSql } from '../../stack/run-sql.js';
import { person } from '../../stack/running-stack.js';
import { dayFromNow, type Recorded } from '../../asking/send-act.js';

/**
 * The meetings of domain.md §3.1, with the queries a frontend sends. 鷲尾さん lives among his rubbish and
 * has agreed to nothing.
 */
const washio = person('washio-man');

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
    about = await recordCase('livelihood', 'putOnAgenda', itemOf(part, washio));
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
    await recordCase('livelihood', 'recordMinute', minuteOf(about.id, '玄関まで物があふれている'));
    expect(await tryCase('disability', 'recordMinute', minuteOf(about.id, '外から一言'))).toEqual({
      code: 'NOT_IN_SITTING',
    });
    await recordCase(
      'coordinator',
      'decideTask',
      taskOf(about.id, 'multi-agency', '週に一度訪ねる'),
    );
    await recordCase('livelihood', 'decideTask', taskOf(about.id, 'elderly', '受診を勧める'));
    expect(await readMeeting('coordinator', washio, 'SUPPORT_MEETING', meeting)).toEqual({
      meeting: null,
      sitting: [
        {
          ...{ name: '支援会議', basis: 'LB-06', matter: 'これからの見守り' },
          minutes: [{ kind: 'SHARED', text: '玄関まで物があふれている', agency: 'livelihood' }],
          tasks: expect.arrayContaining([
            { what: '週に一度訪ねる', agency: 'multi-agency', state: 'TODO' },
            { what: '受診を勧める', agency: 'elderly', state: 'TODO' },
          ]) as unknown,
        },
      ],
    });
    expect(await readMeeting('disability', washio, 'SUPPORT_MEETING', meeting)).toEqual({
      ...{ sitting: null, meeting: null },
    });
  });

  it('is in the ledger with every look, by its basis, and without a word of it', async () => {
    await readMeeting('coordinator', washio, 'SUPPORT_MEETING', meeting);
    const [entry] = await runSql(
      'administrator',
      `SELECT body FROM ledger.entry
        WHERE body::jsonb ->> 'viewer' = 'coordinator' AND subjects = ARRAY[$1::uuid]
          AND body::jsonb -> 'disclosures' @> '[{"basis": "LB-06"}]'
        ORDER BY body::jsonb ->> 'at' DESC LIMIT 1`,
      [washio],
    );
    const body = String(entry?.['body']);
    expect(JSON.parse(body)).toMatchObject({
      purpose: 'SUPPORT_MEETING',
      disclosures: [{ basis: 'LB-06', people: [[0, expect.any(String), 1]], shown: 0 }],
      subjects: [washio],
      shown: [
        expect.arrayContaining([
          {
            category: 'CASE_MINUTES',
            fields: expect.arrayContaining([
              'Person.sittingItems',
              'SittingMinute.text',
            ]) as unknown,
          },
        ]),
      ],
    });
    expect(body).not.toMatch(/玄関|訪ねる/);
  });

  it('puts out no plan', async () => {
    const fit = minuteOf(about.id, 'この案でよい', 'PLAN_FOUND_FIT');
    expect(await tryCase('coordinator', 'recordMinute', fit)).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.kind PLAN_NOT_HERE'] },
    });
  });

  it('is withheld from everybody once the sitting is closed, and takes no more', async () => {
    await closeSitting('livelihood', sitting);
    for (const as of ['coordinator', 'livelihood'] as const) {
      expect(await readMeeting(as, washio, 'SUPPORT_MEETING', meeting)).toEqual({
        sitting: null,
        meeting: null,
      });
    }
    expect(await tryCase('livelihood', 'recordMinute', minuteOf(about.id, '後から一言'))).toEqual({
      code: 'MEETING_NOT_OPEN',
    });
  });

  it('is read again in the next sitting of the same basis', async () => {
    const next = await openSitting('livelihood', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [washio], members: PAIR },
    });
    const seen = await readMeeting('coordinator', washio, 'SUPPORT_MEETING', meeting);
    expect(seen.sitting).toMatchObject([{ minutes: [{ text: '玄関まで物があふれている' }] }]);
    await closeSitting('livelihood', next.id);
  });

  it('leaves a duty that says what and until when, and about whom to nobody who did not sit', async () => {
    const duties = async (as: DemoStaffKey) => {
      const query =
        '{ meetingDuties(open: true) { reference name kind actName agency dueOn overdue state person { id } } }';
      const { body } = await ask({ as, query });
      const all = body.data?.['meetingDuties'] as readonly { readonly reference: string }[];
      return all.filter(({ reference }) => reference === referenceOf(meeting));
    };
    const duty = {
      ...{ reference: referenceOf(meeting), actName: '訪問する', dueOn: dayFromNow(14) },
      ...{ overdue: false, state: 'TODO', person: null },
    };
    const sat = { ...duty, name: '支援会議', kind: 'SUPPORT_MEETING' };
    // He is referred to no more: the sitting is over, and he has agreed to nothing.
    expect(await duties('coordinator')).toEqual(
      expect.arrayContaining([
        { ...sat, agency: 'multi-agency' },
        { ...sat, agency: 'elderly' },
      ]),
    );
    expect(await duties('livelihood')).toMatchObject([{ person: { id: washio } }, {}]);
    expect(await duties('elderly')).toEqual([
      { ...duty, agency: 'elderly', name: null, kind: null },
    ]);
    expect(await duties('disability')).toEqual([]);
    const known = async (as: DemoStaffKey) => {
      const query = 'query ($id: ID) { meetings(id: $id) { reference } }';
      return (await ask({ as, query, variables: { id: meeting.id } })).body.data;
    };
    expect(await known('disability')).toEqual({ meetings: [] });
    expect(await known('coordinator')).toEqual({ meetings: [{ reference: referenceOf(meeting) }] });
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
    expect(await tryCase('coordinator', 'putOnAgenda', itemOf(part, washio, file.id))).toEqual({
      code: 'NO_LIVE_CONSENT',
    });
    consent = await layAuthorization({
      subjects: [washio],
      purpose: 'SUPPORT_PLAN',
      recipients: ['agency:multi-agency', 'agency:livelihood', 'agency:disability'],
    });
    expect(await tryCase('coordinator', 'putOnAgenda', itemOf(part, washio))).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.file FILE_MISSING'] },
    });
    about = await recordCase('coordinator', 'putOnAgenda', itemOf(part, washio, file.id));
  });

  it('opens nothing of its own, and sits on the consent alone', async () => {
    expect(await openPart('coordinator', part, file.id)).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['sitting OPENS_NOTHING'] },
    });
    // Nobody pledged: here secrecy is that of contract and profession (domain.md §3.1).
    expect(await openPart('coordinator', part)).toMatchObject({ version: 2 });
    await recordCase(
      'coordinator',
      'recordMinute',
      minuteOf(about.id, '案でよい', 'PLAN_FOUND_FIT'),
    );
    due = await recordCase(
      'livelihood',
      'decideTask',
      taskOf(about.id, 'livelihood', '片付けに同行'),
    );
    expect(await readMeeting('livelihood', washio, 'SUPPORT_PLAN', meeting)).toEqual({
      // The consent names the category of what sittings said; none sits.
      sitting: null,
      meeting: [
        {
          ...{ name: '重層的支援会議', basis: 'LB-01' },
          minutes: [{ kind: 'PLAN_FOUND_FIT', text: '案でよい' }],
          tasks: [{ what: '片付けに同行', state: 'TODO', doneBy: null, result: null }],
        },
      ],
    });
    // Named by the consent, and in none of it.
    expect(await readMeeting('disability', washio, 'SUPPORT_PLAN', meeting)).toEqual({
      sitting: null,
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
    const seen = await readMeeting('coordinator', washio, 'SUPPORT_PLAN', meeting);
    expect(seen.meeting).toMatchObject([
      { tasks: [{ state: 'DONE', doneBy: 'livelihood', result: '二袋を片付けた' }] },
    ]);
  });

  it('stops at the word of the person, in the middle of it', async () => {
    await consent.withdraw();
    expect(await tryCase('coordinator', 'recordMinute', minuteOf(about.id, 'もう一言'))).toEqual({
      code: 'NO_LIVE_CONSENT',
    });
    expect(await readMeeting('coordinator', washio, 'SUPPORT_PLAN', meeting)).toEqual({
      ...{ sitting: null, meeting: null },
    });
  });
});
