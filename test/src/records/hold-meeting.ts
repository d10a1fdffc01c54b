import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { sendAct, type Recorded } from '../asking/send-act.js';
import { hoursFromNow, record } from '../asking/try-record.js';

/** Arguments of a mutation: the GraphQL type of each, and its value. */
type Given = Readonly<Record<string, readonly [type: string, value: unknown]>>;

export interface Refused {
  readonly code: string;
  /** Where the input is at fault: `field CODE`. */
  readonly problems?: readonly string[];
}

/** Asks for an act of the case room: its receipt, or why it was refused. */
export async function tryCase(
  as: DemoStaffKey,
  act: string,
  given: Given,
): Promise<Recorded | Refused> {
  const types = Object.entries(given).map(([name, [type]]) => `$${name}: ${type}`);
  const values = Object.entries(given).map(([name, [, value]]) => [name, value]);
  const body = await sendAct(as, act, types.join(', '), Object.fromEntries(values) as object);
  const [error] = body.errors ?? [];
  if (error === undefined) return body.data?.['recorded'] as Recorded;
  const { code, problems } = error.extensions as {
    readonly code: string;
    readonly problems?: readonly { readonly field: string; readonly code: string }[];
  };
  return problems === undefined
    ? { code }
    : { code, problems: problems.map((problem) => `${problem.field} ${problem.code}`) };
}

/** The receipt of an act that must be recorded. */
export async function recordCase(...act: Parameters<typeof tryCase>): Promise<Recorded> {
  const answer = await tryCase(...act);
  if ('id' in answer) return answer;
  throw new Error(`${act[1]}: ${answer.code} ${answer.problems?.join(', ') ?? ''}`);
}

export interface MeetingPlan {
  readonly parts: readonly { readonly kind: string; readonly convener?: string }[];
  readonly members: readonly (readonly [DemoStaffKey, agency: string, kinds?: readonly string[]])[];
  readonly startsAt?: string;
}

/** A meeting that has been called, with its parts by kind. */
export interface CalledMeeting {
  readonly id: string;
  readonly part: (kind: string) => string;
}

export async function callMeeting(
  as: DemoStaffKey,
  { parts, members, startsAt }: MeetingPlan,
): Promise<CalledMeeting> {
  const { id, also } = await recordCase(as, 'planMeeting', {
    input: [
      'PlanMeetingInput!',
      {
        ...{ parts, minutesLong: 60, why: '世帯の支え方を話し合う' },
        ...(startsAt === undefined ? {} : { startsAt }),
        members: members.map(([viewer, agency, kinds], at) => ({
          ...{ viewer, agency, role: at === 0 ? 'CHAIR' : 'MEMBER' },
          ...(kinds === undefined ? {} : { kinds }),
        })),
      },
    ],
  });
  const known = new Map(parts.map(({ kind }, at) => [kind, also?.[at] ?? '']));
  return { id, part: (kind) => known.get(kind) ?? '' };
}

export const pledge = (as: DemoStaffKey, { id }: CalledMeeting) =>
  recordCase(as, 'pledgeSecrecy', { meeting: ['ID!', id] });

export const openPart = (as: DemoStaffKey, part: string, sitting?: string) =>
  tryCase(as, 'openMeetingPart', {
    ...{ part: ['ID!', part], expectedVersion: ['Int!', 1] },
    ...(sitting === undefined ? {} : { sitting: ['ID', sitting] }),
  });

export interface SittingPlan {
  readonly forum: string;
  readonly subjects: readonly string[];
  readonly members: readonly (readonly [DemoStaffKey, agency: string])[];
  readonly categories?: readonly string[];
}

/** Opens a sitting of the consent room, which opens what its members may read. */
export const openSitting = (
  as: DemoStaffKey,
  { forum, subjects, members, categories = ['CASE_CONTACT', 'CASE_MINUTES'] }: SittingPlan,
) =>
  record(as, 'openSitting', {
    input: [
      'SittingInput!',
      {
        ...{ forum, caseId: '令和8年度-031', subjects, categories },
        members: members.map(([viewer, agency]) => ({
          ...{ viewer, agency, pledgedAt: hoursFromNow(-1) },
        })),
        necessity: '生活を支える者がいなくなるおそれがあるため',
      },
    ],
  });

export const closeSitting = (as: DemoStaffKey, id: string) =>
  record(as, 'closeSitting', { id: ['ID!', id], expectedVersion: ['Int!', 1] });
