import { randomUUID } from 'node:crypto';
import { findBasis } from '@kasane/policy/tables/bases';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { requireMay } from '../require-may.js';
import { insertRow } from '../records/write-version.js';
import { readSitting, type SittingInput } from './read-sitting.js';

/**
 * Opens a sitting of a statutory forum: an authorization about the people on the agenda, for the
 * members named and pledged, until it is closed.
 */
export async function openSitting(input: SittingInput, desk: Desk): Promise<Recorded> {
  const sitting = readSitting(input, desk.now);
  const ownMatter = await isOwnMatterOf(desk, sitting.subjects);
  await requireMay(desk, sitting.subjects, { act: 'OPEN_SITTING', sitting, ownMatter });
  const [purpose] = findBasis(sitting.basis)?.purposes ?? [];
  if (purpose === undefined) throw new Error(`${sitting.basis} serves no purpose`);
  const id = randomUUID();
  const authorization = randomUUID();
  await insertRow(desk.manager, 'sitting_version', {
    id,
    version: 1,
    basis: sitting.basis,
    forum: sitting.forum,
    case_id: sitting.caseId,
    subjects: sitting.subjects,
    necessity: sitting.necessity,
    crime_necessity: sitting.crimeNecessity,
    authorization_id: authorization,
    convened_by: desk.viewer.id,
    convened_by_agency: desk.viewer.agency,
    opened_at: desk.now,
    ends_at: sitting.endsAt,
  });
  for (const { viewer, agency, pledgedAt } of sitting.members) {
    await insertRow(desk.manager, 'sitting_member', {
      sitting_id: id,
      viewer,
      agency,
      pledge_at: pledgedAt,
    });
  }
  await insertRow(desk.manager, 'authorization_version', {
    id: authorization,
    version: 1,
    basis: sitting.basis,
    subjects: sitting.subjects,
    categories: sitting.categories,
    fields: sitting.fields,
    exclusions: sitting.exclusions,
    recipients: sitting.members.map(({ viewer }) => `viewer:${viewer}`),
    purpose,
    case_id: sitting.caseId,
    valid_from: desk.now,
    valid_to: sitting.endsAt,
    special_necessity: sitting.specialNecessity,
    reason: sitting.necessity,
    sitting_id: id,
    opened_by: desk.viewer.id,
    opened_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, authorization };
}
