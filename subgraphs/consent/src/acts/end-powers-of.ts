import type { Party } from '@kasane/policy/recording/party';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { livePowersOf } from '../records/conflicts.js';
import { nextVersion } from '../records/write-version.js';

/** Ends the powers a party holds as this person's guardian, in the transaction of what ends them. */
export async function endPowersOf(
  { manager, viewer }: Desk,
  opposed: { readonly subject: string; readonly person: Party },
  reason: string,
): Promise<void> {
  for (const { id, version } of await livePowersOf(manager, opposed)) {
    await nextVersion(manager, 'authorization_version', {
      id,
      expectedVersion: version,
      moment: 'withdrawn_at',
      set: { withdrawn_by: viewer.id, withdrawal_reason: reason },
    });
  }
}
