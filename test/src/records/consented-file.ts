import { ask } from '../asking/ask.js';
import { hoursFromNow, recorded, sendInput, type Recorded } from '../asking/send-act.js';

/** What a person agrees to for a plan; how far the case has come is opened by its acceptance. */
const PLANNING = [
  ...['CASE_PLAN', 'CASE_ASSESSMENT', 'CASE_PROBLEM', 'CASE_SUPPORT_RECORD'],
] as const;

/** The person's own written consent to the 多機関協働, for planning and these categories. */
export async function consentTo(
  subject: string,
  categories: readonly string[] = [],
): Promise<Pick<Recorded, 'id' | 'version'>> {
  const { body } = await ask({
    as: 'coordinator',
    query:
      'mutation ($input: ConsentInput!) { recorded: giveConsent(input: $input) { id version } }',
    variables: {
      input: {
        subject,
        categories: [...PLANNING, ...categories],
        recipients: ['agency:multi-agency', 'agency:community', 'agency:livelihood'],
        purpose: 'MULTI_AGENCY_SUPPORT',
        validTo: hoursFromNow(24 * 300),
        giver: { capacity: 'SELF' },
        method: 'WRITTEN',
        explainedHow: '自宅で二度にわたり説明した',
        evidenceRef: '同意書 令和8年度-041',
      },
    },
  });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data?.['recorded'] as Recorded;
}

/** Withdraws it. */
export async function withdrawConsent({ id, version }: Pick<Recorded, 'id' | 'version'>) {
  const { body } = await ask({
    as: 'coordinator',
    query:
      'mutation ($id: ID!, $v: Int!) { withdrawConsent(id: $id, expectedVersion: $v, reason: "本人の申し出") { id } }',
    variables: { id, v: version },
  });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
}

/** A case of one person; with a live consent the file begins at 受付. */
export const acceptedFile = (person: string): Promise<Recorded> =>
  recorded(
    sendInput('coordinator', 'acceptCase', 'AcceptCaseInput', {
      people: [person],
      why: '多機関協働で受け持つ',
    }),
  );
