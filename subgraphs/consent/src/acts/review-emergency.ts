import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { requireMay } from '../require-may.js';
import { latestAuthorization, latestReview } from '../records/latest.js';
import { nextVersion } from '../records/write-version.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { closeOpened } from './close-opened.js';
import {
  requireRecordId,
  requireText,
  versionOrConflict,
  type CloseInput,
} from './close-record.js';

export interface ReviewInput extends CloseInput {
  readonly outcome: 'JUSTIFIED' | 'TOO_WIDE' | 'NOT_JUSTIFIED';
  readonly note: string;
}

/**
 * Finishes the review of an emergency. Who broke the glass does not judge it, and what is judged not
 * to have been justified is shut from the next decision on (domain.md LB-21).
 */
export async function reviewEmergency(input: ReviewInput, desk: Desk): Promise<Recorded> {
  const note = requireText('note', input.note);
  const review = await latestReview(desk.manager, requireRecordId(input.id));
  const emergency = review && (await latestAuthorization(desk.manager, review.authorization));
  if (review === undefined || emergency === undefined) throw recordError('NOT_YOUR_ACT');
  const ownMatter = await isOwnMatterOf(desk, emergency.subjects);
  await requireMay(desk, [], { act: 'REVIEW_EMERGENCY', emergency, ownMatter });
  if (review.reviewedAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'emergency_review_version', {
    id: input.id,
    expectedVersion: input.expectedVersion,
    moment: 'reviewed_at',
    set: { reviewed_by: desk.viewer.id, outcome: input.outcome, note },
  });
  // What should not have been opened, or not so wide, is not left open for the rest of its hours.
  if (input.outcome !== 'JUSTIFIED') await closeOpened(review.authorization, note, desk);
  return {
    id: input.id,
    version: versionOrConflict(version),
    authorization: review.authorization,
    review: input.id,
  };
}
