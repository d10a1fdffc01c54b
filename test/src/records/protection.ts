import { hoursFromNow, record, type Receipt } from '../asking/try-record.js';

/** Has 市民課 register a measure that protects from somebody (D-1). @returns its id */
export async function protect(
  protectedPeople: readonly string[],
  perpetrator: string,
): Promise<string> {
  const { id } = await record('household', 'registerProtectionMeasure', {
    input: [
      'ProtectionMeasureInput!',
      {
        ...{ protectedPeople, perpetrator, provisional: true },
        ...{ periodTo: hoursFromNow(24 * 300), evidenceRef: '申出書' },
      },
    ],
  });
  return id;
}

/** Tells a recipient (`viewer:…`, `agency:…`) in spite of it, for an hour. */
export const release = (measure: string, recipient = 'viewer:coordinator'): Promise<Receipt> =>
  record('protection-officer', 'releaseProtection', {
    input: [
      'ProtectionReleaseInput!',
      { measure, recipient, to: hoursFromNow(1), reason: '同行して住まいを探す' },
    ],
  });

/** Ends a measure that nobody has changed since it was registered. */
export const lift = (measure: string): Promise<Receipt> =>
  record('household', 'liftProtectionMeasure', {
    id: ['ID!', measure],
    expectedVersion: ['Int!', 1],
    reason: ['String!', '試験のあと'],
  });
