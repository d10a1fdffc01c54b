import type { Desk } from '@kasane/subgraph-kit/recording/desk';

/**
 * Lets every "no" of a person last as long as any consent it takes from (leaks.md 27): a record has an
 * end, but what was refused opens by a new consent alone, never because the time of the refusal is
 * over and an older "yes" goes on. What is missing is a record that does nothing but refuse, from the
 * same moment. Called after whatever adds a consent, for one that was said before may be written down
 * after the "no".
 */
export async function outlastConsents(
  subject: string,
  { manager, viewer }: Pick<Desk, 'manager' | 'viewer'>,
): Promise<void> {
  await manager.query(OUTLAST, [subject, viewer.id, viewer.agency]);
}

const OUTLAST = /* SQL */ `
  INSERT INTO consent.authorization_version
  SELECT (jsonb_populate_record(whole, jsonb_build_object(
           'id', gen_random_uuid(), 'version', 1, 'categories', '[]'::jsonb, 'fields', '[]'::jsonb,
           'valid_to', older.until, 'reason', '前の同意が続くあいだ開かない (' || no.id || ')',
           'opened_by', $2::text, 'opened_by_agency', $3::text,
           'recorded_at', clock_timestamp()))).*
    FROM consent.authorization_in_force no
    JOIN consent.authorization_version whole ON whole.id = no.id AND whole.version = no.version
   CROSS JOIN LATERAL (
     SELECT max(yes.valid_to) AS until
       FROM consent.authorization_in_force yes
      WHERE yes.basis = 'LB-01' AND yes.subjects = no.subjects AND yes.purpose = no.purpose
        AND yes.withdrawn_at IS NULL AND yes.valid_from <= no.valid_from
        -- A coordinate doesn't say of which category it is.
        AND (yes.categories && no.exclusions OR yes.fields <> '{}')) older
   WHERE no.basis = 'LB-01' AND no.subjects = ARRAY[$1::uuid] AND no.exclusions <> '{}'
     AND no.withdrawn_at IS NULL AND no.valid_to > now() AND older.until > no.valid_to
     -- Of those that refuse the same, the last is enough.
     AND NOT EXISTS (
       SELECT FROM consent.authorization_in_force longer
        WHERE longer.basis = 'LB-01' AND longer.subjects = no.subjects
          AND longer.purpose = no.purpose AND longer.withdrawn_at IS NULL
          AND longer.recipients @> no.recipients AND longer.exclusions @> no.exclusions
          AND longer.valid_from >= no.valid_from
          AND (longer.valid_to, longer.id) > (no.valid_to, no.id))`;
