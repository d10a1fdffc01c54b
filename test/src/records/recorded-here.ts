import type { Reply } from '../asking/ask.js';
import { expect } from '@jest/globals';

/** A line of `recordedHere`. */
export interface Kept {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly validTo: string | null;
  readonly endedBy: string;
  readonly subject: { readonly id: string } | null;
}

export const RECORDED_HERE = /* GraphQL */ `
  query ($id: ID!) {
    recordedHere(person: $id) {
      kind
      id
      version
      recordedAt
      validTo
      endedBy
      subject {
        id
      }
    }
  }
`;

/** What an answer lists. */
export function keptIn({ body }: Reply): readonly Kept[] {
  expect(body.errors).toBeUndefined();
  return body.data?.['recordedHere'] as readonly Kept[];
}
