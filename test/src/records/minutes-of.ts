import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../asking/ask.js';

interface Item {
  readonly minutes: readonly { readonly text: string }[];
}

/** What a reader sees of the minutes about somebody: all texts, or null where they are withheld. */
export async function minutesOf(
  as: DemoStaffKey,
  subject: string,
  field: 'sittingItems' | 'meetingItems',
  purpose?: string,
): Promise<readonly string[] | null> {
  const { body } = await ask({
    ...{ as, variables: { id: subject } },
    query: `query ($id: ID!) { person(id: $id) { ${field} { minutes { text } } } }`,
    ...(purpose === undefined ? {} : { purpose }),
  });
  const seen = body.data?.['person'] as Readonly<Record<string, readonly Item[] | null>> | null;
  return seen?.[field]?.flatMap(({ minutes }) => minutes.map(({ text }) => text)) ?? null;
}
