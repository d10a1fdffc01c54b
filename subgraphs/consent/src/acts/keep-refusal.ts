import { randomUUID } from 'node:crypto';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { KeptAuthorization } from '../records/latest.js';
import { outlastConsents } from './outlast-consents.js';

/**
 * What a consent refuses outlives its withdrawal, as a record that does nothing but refuse: who takes
 * back a "yes" has not said yes to the rest, which an older consent may still give (leaks.md 27). It
 * begins when the consent did, so a "yes" given since then stays one.
 */
export async function keepRefusal(
  { id, version, subjects: [subject = ''], exclusions }: KeptAuthorization,
  { manager, viewer }: Desk,
): Promise<void> {
  if (exclusions.length === 0) return;
  const refusal = {
    ...{ id: randomUUID(), version: 1, categories: [], fields: [] },
    ...{ reason: `撤回された同意 (${id}) で開かないとした区分` },
    ...{ opened_by: viewer.id, opened_by_agency: viewer.agency },
  };
  // Copied inside the database, for a moment that went through JavaScript loses its microseconds.
  await manager.query(
    `INSERT INTO consent.authorization_version
     SELECT (jsonb_populate_record(a, $3::jsonb || jsonb_build_object(
              'recorded_at', clock_timestamp()))).*
       FROM consent.authorization_version a WHERE a.id = $1 AND a.version = $2`,
    [id, version, JSON.stringify(refusal)],
  );
  await outlastConsents(subject, { manager, viewer });
}
