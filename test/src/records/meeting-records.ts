import { expect } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../asking/ask.js';
import type { CalledMeeting } from './hold-meeting.js';
import { dayFromNow } from '../asking/send-act.js';

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

export const referenceOf = ({ id }: CalledMeeting) => id.slice(0, 8).toUpperCase();

/** What the reader sees of one meeting about one person; null where the field is withheld. */
export const readMeeting = async (
  as: DemoStaffKey,
  id: string,
  purpose: string,
  meeting: CalledMeeting,
) => {
  const { body } = await ask({ as, query: ITEMS, variables: { id }, purpose });
  expect(body.errors).toBeUndefined();
  const seen = body.data?.['person'] as Readonly<Record<string, readonly Item[] | null>> | null;
  const of = (items: readonly Item[] | null | undefined) =>
    items
      ?.filter(({ reference }) => reference === referenceOf(meeting))
      .map(({ reference, ...rest }) => rest) ?? null;
  return { sitting: of(seen?.['sittingItems']), meeting: of(seen?.['meetingItems']) };
};

export const itemOf = (part: string, subject: string, file?: string) =>
  ({
    input: [
      'MeetingItemInput!',
      {
        ...{ part, person: subject, matter: 'これからの見守り' },
        ...(file === undefined ? {} : { file }),
      },
    ],
  }) as const;

export const minuteOf = (on: string, text: string, kind = 'SHARED') =>
  ({ input: ['MeetingMinuteInput!', { item: on, kind, text }] }) as const;

export const taskOf = (on: string, agency: string, what: string) =>
  ({
    input: ['MeetingTaskInput!', { item: on, act: 'VISIT', what, agency, dueOn: dayFromNow(14) }],
  }) as const;
