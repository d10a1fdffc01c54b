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
import { layAuthorization, withdrawAllAbout } from '../../records/lay-authorization.js';
import { itemOf, minuteOf, readMeeting } from '../../records/meeting-records.js';
import { person } from '../../stack/running-stack.js';
import type { Recorded } from '../../asking/send-act.js';

/**
 * 一体開催 (domain.md §3.1): one gathering, two legal grounds, two sets of minutes. 葵の娘 cares for her
 * family, and her mother agreed for her; 鷲尾さん lives among his rubbish.
 */
const girl = person('aoi-girl');
const washio = person('washio-man');

/** The parts somebody was asked to come to. */
async function kindsOf(meeting: CalledMeeting, viewer: string): Promise<readonly string[]> {
  const { body } = await ask({
    as: 'livelihood',
    query: 'query ($id: ID!) { meetings(id: $id) { members { viewer kinds } } }',
    variables: { id: meeting.id },
  });
  const [seen] = body.data?.['meetings'] as readonly {
    readonly members: readonly { readonly viewer: string; readonly kinds: readonly string[] }[];
  }[];
  return seen?.members.find((member) => member.viewer === viewer)?.kinds ?? [];
}

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
      const about = await recordCase('children', 'putOnAgenda', itemOf(part, girl));
      const sitting = await openSitting('children', {
        ...{ forum, subjects: [girl] },
        members: [
          ['children', 'children'],
          [other, other],
        ],
      });
      sittings.push(sitting.id);
      await openPart('children', part, sitting.id);
      await recordCase('children', 'recordMinute', minuteOf(about.id, `${forum} で話したこと`));
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
      const { sitting } = await readMeeting(as, girl, purpose, meeting);
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
      expect(await tryCase(as, 'recordMinute', minuteOf(others.id, '隣の会議へ'))).toEqual({
        code: 'NOT_IN_SITTING',
      });
      await recordCase(as, 'recordMinute', minuteOf(theirs.id, '自分の会議へ'));
    }
  });

  it('is not read on a consent, though that names what sittings said', async () => {
    expect(await readMeeting('coordinator', girl, 'MULTI_AGENCY_SUPPORT', meeting)).toMatchObject({
      sitting: null,
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

/** LB-24: 民生委員 sit in the 支援会議 of 社会福祉法106条の6, and 生活困窮者自立支援法9条 names none of them. */
describe('a 支援会議 held together with that of 生活困窮, and 民生委員 asked to come', () => {
  const kinds = ['SUPPORT_MEETING', 'LIVELIHOOD_SUPPORT_MEETING'] as const;
  const bothSit = [
    ['livelihood', 'livelihood'],
    ['coordinator', 'multi-agency'],
  ] as const;
  const commissioner = ['commissioner', 'welfare-commissioner'] as const;
  const parts = kinds.map((kind) => ({ kind }));
  const called = { viewer: commissioner[0], agency: commissioner[1], role: 'MEMBER' };
  const call = (held: typeof parts, member: object) =>
    tryCase('livelihood', 'planMeeting', {
      input: [
        'PlanMeetingInput!',
        {
          ...{ parts: held, minutesLong: 60, why: '見守る人にも来てもらう' },
          members: [{ viewer: 'livelihood', agency: 'livelihood', role: 'CHAIR' }, member],
        },
      ],
    });

  it('has them in the part that seats them, and opens both', async () => {
    const meeting = await callMeeting('livelihood', { parts, members: [...bothSit, commissioner] });
    for (const [as] of [...bothSit, commissioner]) await pledge(as, meeting);
    for (const [kind, members] of [
      [kinds[0], [...bothSit, commissioner]],
      [kinds[1], bothSit],
    ] as const) {
      const sitting = await openSitting('livelihood', { forum: kind, subjects: [washio], members });
      const part = meeting.part(kind);
      await recordCase('livelihood', 'putOnAgenda', itemOf(part, washio));
      expect(await openPart('livelihood', part, sitting.id)).toMatchObject({ version: 2 });
      await closeSitting('livelihood', sitting.id);
    }
  });

  it('is told which part does not seat them, where they are named for it', async () => {
    expect(await call(parts, { ...called, kinds })).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.members[1].kinds[1] NOT_SEATED'] },
    });
    expect(await call(parts.slice(1), called)).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['input.members[1].agency NOT_SEATED'] },
    });
    expect(await call(parts, { ...called, kinds: [kinds[0]] })).toMatchObject({ version: 1 });
    expect(await call(parts.slice(0, 1), called)).toMatchObject({ version: 1 });
  });

  it('takes them in later by the same rule', async () => {
    const meeting = await callMeeting('livelihood', { parts, members: bothSit });
    const invite = (member: object) =>
      tryCase('livelihood', 'inviteMembers', {
        meeting: ['ID!', meeting.id],
        members: ['[MeetingMemberInput!]!', [member]],
      });
    expect(await invite({ ...called, kinds: [kinds[1]] })).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['members[0].kinds[0] NOT_SEATED'] },
    });
    expect(await invite(called)).toMatchObject({ id: meeting.id });
    expect(await kindsOf(meeting, commissioner[0])).toEqual([kinds[0]]);
    expect(await kindsOf(meeting, 'coordinator')).toEqual([...kinds]);
  });
});

describe('a 支援調整会議 held together with the 重層的支援会議', () => {
  const kinds = ['SUPPORT_COORDINATION_MEETING', 'INTEGRATED_SUPPORT_MEETING'] as const;
  let meeting: CalledMeeting;
  let file: Recorded;

  beforeAll(async () => {
    await withdrawAllAbout(washio);
    file = await recordCase('coordinator', 'acceptCase', {
      input: ['AcceptCaseInput!', { people: [washio], why: '引き受ける' }],
    });
    await layAuthorization({
      subjects: [washio],
      purpose: 'SUPPORT_PLAN',
      recipients: ['agency:multi-agency', 'agency:livelihood', 'agency:disability'],
    });
    meeting = await callMeeting('livelihood', {
      parts: [{ kind: kinds[0] }, { kind: kinds[1], convener: 'multi-agency' }],
      members: [
        ['livelihood', 'livelihood', [kinds[0]]],
        ['coordinator', 'multi-agency'],
        ['disability', 'disability', [kinds[1]]],
      ],
    });
  });

  afterAll(async () => {
    await withdrawAllAbout(washio);
    await recordCase('coordinator', 'endCase', {
      ...{ file: ['ID!', file.id], expectedVersion: ['Int!', 1], why: ['String!', '試験のあと'] },
    });
  });

  it('is opened part by part, by who convenes each, and read part by part', async () => {
    const conveners = ['livelihood', 'coordinator'] as const;
    for (const [at, kind] of kinds.entries()) {
      const [own, other] = at === 0 ? conveners : ([conveners[1], conveners[0]] as const);
      const part = meeting.part(kind);
      expect(await tryCase(other, 'putOnAgenda', itemOf(part, washio, file.id))).toEqual({
        code: 'NOT_YOUR_ACT',
      });
      const about = await recordCase(own, 'putOnAgenda', itemOf(part, washio, file.id));
      expect(await openPart(other, part)).toEqual({ code: 'NOT_YOUR_ACT' });
      expect(await openPart(own, part)).toMatchObject({ version: 2 });
      await recordCase('coordinator', 'recordMinute', minuteOf(about.id, `${kind} で話したこと`));
    }
    const seen = async (as: DemoStaffKey) => {
      const { meeting: items } = await readMeeting(as, washio, 'SUPPORT_PLAN', meeting);
      return items?.flatMap(({ minutes }) => minutes.map(({ text }) => text)).sort();
    };
    expect(await seen('livelihood')).toEqual([`${kinds[0]} で話したこと`]);
    expect(await seen('disability')).toEqual([`${kinds[1]} で話したこと`]);
    expect(await seen('coordinator')).toEqual(kinds.map((kind) => `${kind} で話したこと`).sort());
  });
});
