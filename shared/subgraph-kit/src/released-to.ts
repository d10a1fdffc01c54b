import { isRecipient } from '@kasane/policy/records/recipients';
import type { SubgraphContext } from './define-subgraph.js';

/** What a 一時開示 of a DV等支援措置 (D-1) shows, and to whom. */
export interface Released {
  /** `agency:…` or `viewer:…`, written as in an authorization. */
  readonly recipient: string;
  /** The perpetrator and who lives there, by `Person.id`: none of them is ever a recipient. */
  readonly side: readonly string[];
}

/** Those of the rows that are released to this reader; none where nobody knows who reads. */
export const releasedTo = <Row extends Released>(
  { viewer }: Pick<SubgraphContext, 'viewer'>,
  rows: readonly Row[],
): readonly Row[] =>
  viewer === undefined
    ? []
    : rows.filter(
        ({ recipient, side }) =>
          isRecipient([recipient], viewer) &&
          !(viewer.person !== undefined && side.includes(viewer.person)),
      );
