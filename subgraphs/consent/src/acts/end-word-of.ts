import type { Party } from '@kasane/policy/recording/party';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { liveConsentsBy, livePowersOf } from '../records/conflicts.js';
import { closeOpened } from './close-opened.js';
import { keepRefusal } from './keep-refusal.js';

/**
 * Ends what a party may say for this person, and what the party has said yes to, in the transaction of
 * what ends it: the powers as a guardian, and the consents given as one or as a parent (民法826条・860条).
 * What the party refused stays refused.
 */
export async function endWordOf(
  desk: Desk,
  opposed: { readonly subject: string; readonly person: Party },
  reason: string,
): Promise<void> {
  for (const id of await livePowersOf(desk.manager, opposed)) await closeOpened(id, reason, desk);
  for (const id of await liveConsentsBy(desk.manager, opposed)) {
    const consent = await closeOpened(id, reason, desk);
    if (consent !== undefined) await keepRefusal(consent, desk);
  }
}
