import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { closedDay } from '@kasane/subgraph-collaboration/meetings/slots/closed-day';
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
import { person } from '../../stack/running-stack.js';

/** How three agencies find a day for a 支援会議, and what of it reaches their own calendars. */
const washio = person('washio-man');

/** A Tuesday some weeks ahead, in Japan, on which the offices are open. */
const tuesday = (() => {
  const day = new Date(Date.now() + (21 + 9 / 24) * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  const date = () => day.toISOString().slice(0, 10);
  while (closedDay(date()) !== undefined) day.setUTCDate(day.getUTCDate() + 7);
  return date();
})();
const at = (time: string) => new Date(`${tuesday}T${time}:00+09:00`).toISOString();

const MEETING = /* GraphQL */ `
  query ($id: ID) {
    meetings(id: $id) {
      version
      startsAt
      members {
        id
        viewer
        pledgedAt
      }
      commonTimes {
        waitingFor
        slots {
          from
          to
          within {
            from
            to
          }
          why
        }
      }
      calendar
    }
  }
`;

interface Seen {
  readonly version: number;
  readonly startsAt: string | null;
  readonly members: readonly { readonly id: string; readonly viewer: string }[];
  readonly commonTimes: { readonly waitingFor: readonly string[]; readonly slots: unknown };
  readonly calendar: string | null;
}

describe('a day for a meeting', () => {
  let meeting: CalledMeeting;

  const look = async (as: DemoStaffKey = 'coordinator') => {
    const { body } = await ask({ as, query: MEETING, variables: { id: meeting.id } });
    const [seen] = (body.data?.['meetings'] ?? []) as readonly Seen[];
    if (seen === undefined) throw new Error(`${as} knows of no such meeting`);
    return seen;
  };

  const offer = (as: DemoStaffKey, ...spans: readonly (readonly [string, string])[]) =>
    tryCase(as, 'offerTimes', {
      meeting: ['ID!', meeting.id],
      spans: ['[MeetingSpanInput!]!', spans.map(([from, to]) => ({ from: at(from), to: at(to) }))],
    });

  beforeAll(async () => {
    meeting = await callMeeting('elderly', {
      parts: [{ kind: 'SUPPORT_MEETING' }],
      members: [
        ['elderly', 'elderly'],
        ['coordinator', 'multi-agency'],
        ['commissioner', 'welfare-commissioner'],
      ],
    });
  });

  it('waits for everybody, and is then the earliest that all can, with the reason', async () => {
    await offer('elderly', ['08:00', '12:00']);
    await offer('coordinator', ['09:00', '11:00'], ['13:00', '16:00']);
    expect((await look()).commonTimes).toEqual({ waitingFor: ['commissioner'], slots: [] });
    // What one says later takes the place of what one said before.
    await offer('commissioner', ['17:00', '20:00']);
    expect((await look()).commonTimes).toEqual({ waitingFor: [], slots: [] });
    await offer('commissioner', ['09:30', '18:00']);
    expect((await look()).commonTimes).toEqual({
      waitingFor: [],
      slots: [
        {
          ...{ from: at('09:30'), to: at('10:30') },
          within: { from: at('09:30'), to: at('11:00') },
          why: expect.stringMatching(
            /^3人全員の都合が合うのは .*09:30 から .*11:00 まで。始まりは commissioner、終わりは coordinator による$/,
          ) as unknown,
        },
      ],
    });
  });

  it('is offered by members, about time to come', async () => {
    expect(await offer('disability', ['09:00', '10:00'])).toEqual({ code: 'NOT_YOUR_ACT' });
    expect(await offer('elderly', ['10:00', '09:00'])).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['spans[0].to ENDS_TOO_EARLY'] },
    });
  });

  it('is set, moved and cancelled by who convenes it, and the calendars follow', async () => {
    const set = (as: DemoStaffKey, expectedVersion: number, time: string) =>
      tryCase(as, 'scheduleMeeting', {
        meeting: ['ID!', meeting.id],
        expectedVersion: ['Int!', expectedVersion],
        startsAt: ['DateTime!', at(time)],
        why: ['String!', '全員の都合'],
      });
    expect((await look()).calendar).toBeNull();
    expect(await set('coordinator', 1, '09:30')).toEqual({ code: 'NOT_YOUR_ACT' });
    expect(await set('elderly', 1, '09:30')).toMatchObject({ version: 2 });
    expect(await set('elderly', 1, '10:00')).toEqual({ code: 'VERSION_CONFLICT' });
    expect(await look()).toMatchObject({
      startsAt: at('09:30'),
      calendar: expect.stringMatching(
        /METHOD:PUBLISH[^]*SEQUENCE:1[^]*STATUS:CONFIRMED/,
      ) as unknown,
    });
    await recordCase('elderly', 'cancelMeeting', {
      ...{ meeting: ['ID!', meeting.id], expectedVersion: ['Int!', 2], why: ['String!', '延期'] },
    });
    expect((await look()).calendar).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2[^]*STATUS:CANCELLED/);
    expect(await set('elderly', 3, '10:00')).toEqual({ code: 'NOT_YOUR_ACT' });
  });
});

describe('the calendar of a meeting', () => {
  it('has no word of the agenda, of the people on it, or of who comes', async () => {
    const meeting = await callMeeting('elderly', {
      ...{ parts: [{ kind: 'SUPPORT_MEETING' }], startsAt: at('10:00') },
      members: [['elderly', 'elderly']],
    });
    await recordCase('elderly', 'putOnAgenda', {
      input: [
        'MeetingItemInput!',
        { part: meeting.part('SUPPORT_MEETING'), person: washio, matter: '鷲尾さんのごみのこと' },
      ],
    });
    const { body } = await ask({
      as: 'elderly',
      query: 'query ($id: ID) { meetings(id: $id) { reference calendar } }',
      variables: { id: meeting.id },
    });
    const [seen] = body.data?.['meetings'] as { reference: string; calendar: string }[];
    const lines = seen?.calendar.replaceAll('\r\n ', '').split('\r\n') ?? [];
    expect(lines).toContain(`SUMMARY:支援会議 (会議番号 ${seen?.reference ?? ''})`);
    expect(
      lines.filter((line) => /鷲尾|ごみ|高梨|世帯/.test(line) || line.includes(washio)),
    ).toEqual([]);
  });
});

describe('a pledge on paper', () => {
  it('is kept by who convenes, with where the paper is, and nobody’s own', async () => {
    const meeting = await callMeeting('elderly', {
      parts: [{ kind: 'SUPPORT_MEETING' }],
      members: [
        ['elderly', 'elderly'],
        ['commissioner', 'welfare-commissioner'],
      ],
    });
    const keep = (as: DemoStaffKey, member: string, evidenceRef: string) =>
      tryCase(as, 'recordPledge', {
        meeting: ['ID!', meeting.id],
        member: ['ID!', member],
        evidenceRef: ['String!', evidenceRef],
      });
    expect(await keep('elderly', 'commissioner', ' ')).toEqual({
      ...{ code: 'BAD_INPUT', problems: ['evidenceRef EMPTY_TEXT'] },
    });
    expect(await keep('elderly', 'elderly', '誓約書 1')).toEqual({ code: 'NOT_YOUR_ACT' });
    expect(await keep('children', 'commissioner', '誓約書 1')).toEqual({ code: 'NOT_YOUR_ACT' });
    expect(await keep('elderly', 'commissioner', '誓約書 1')).toMatchObject({ version: 2 });
    expect(await keep('elderly', 'commissioner', '誓約書 1')).toEqual({ code: 'ALREADY_CLOSED' });
  });
});

describe('the list of who comes', () => {
  it('loses who can’t pledge, takes them back once, and lets nobody in late who has not', async () => {
    const meeting = await callMeeting('elderly', {
      parts: [{ kind: 'SUPPORT_MEETING' }],
      members: [
        ['elderly', 'elderly'],
        ['commissioner', 'welfare-commissioner'],
      ],
    });
    const part = meeting.part('SUPPORT_MEETING');
    const invite = (viewer: string, agency: string) =>
      tryCase('elderly', 'inviteMembers', {
        meeting: ['ID!', meeting.id],
        members: ['[MeetingMemberInput!]!', [{ viewer, agency, role: 'MEMBER' }]],
      });
    const { body } = await ask({
      as: 'elderly',
      query: 'query ($id: ID) { meetings(id: $id) { members { id viewer } } }',
      variables: { id: meeting.id },
    });
    const [seen] = body.data?.['meetings'] as Pick<Seen, 'members'>[];
    const member = seen?.members.find(({ viewer }) => viewer === 'commissioner')?.id;
    const release = (as: DemoStaffKey) =>
      tryCase(as, 'releaseMember', {
        ...{ meeting: ['ID!', meeting.id], member: ['ID!', member], expectedVersion: ['Int!', 1] },
      });
    await recordCase('elderly', 'putOnAgenda', {
      input: ['MeetingItemInput!', { part, person: washio, matter: '見守り' }],
    });
    await pledge('elderly', meeting);
    const { id: sitting } = await openSitting('elderly', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [washio], members: [['elderly', 'elderly']] },
    });
    expect(await openPart('elderly', part, sitting)).toEqual({ code: 'NO_PLEDGE' });
    expect(await release('children')).toEqual({ code: 'NOT_YOUR_ACT' });
    await release('elderly');
    expect(await invite('commissioner', 'welfare-commissioner')).toMatchObject({ version: 1 });
    expect(await invite('commissioner', 'welfare-commissioner')).toEqual({
      code: 'VERSION_CONFLICT',
    });
    const late = await callMeeting('elderly', {
      ...{ parts: [{ kind: 'SUPPORT_MEETING' }], members: [['elderly', 'elderly']] },
    });
    await pledge('elderly', late);
    expect(await openPart('elderly', late.part('SUPPORT_MEETING'), sitting)).toMatchObject({
      version: 2,
    });
    const join = await tryCase('elderly', 'inviteMembers', {
      meeting: ['ID!', late.id],
      members: [
        '[MeetingMemberInput!]!',
        [{ viewer: 'commissioner', agency: 'welfare-commissioner', role: 'ADVISER' }],
      ],
    });
    expect(join).toEqual({ code: 'NO_PLEDGE' });
    await closeSitting('elderly', sitting);
  });
});
