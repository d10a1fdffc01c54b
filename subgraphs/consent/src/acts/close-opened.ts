import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { latestAuthorization, type KeptAuthorization } from '../records/latest.js';
import { nextVersion } from '../records/write-version.js';

/**
 * Closes what another record opened, in the transaction that ends it; whatever is closed stays so.
 * @returns it as it was, where it was open
 */
export async function closeOpened(
  authorization: string,
  reason: string,
  { manager, viewer }: Desk,
): Promise<KeptAuthorization | undefined> {
  const opened = await latestAuthorization(manager, authorization);
  if (opened?.withdrawnAt !== null) return undefined;
  await nextVersion(manager, 'authorization_version', {
    id: opened.id,
    expectedVersion: opened.version,
    moment: 'withdrawn_at',
    set: { withdrawn_by: viewer.id, withdrawal_reason: reason },
  });
  return opened;
}
