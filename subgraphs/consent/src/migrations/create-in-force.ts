import type { MigrationInterface, QueryRunner } from 'typeorm';

export const inForceAboutAsJson = /* SQL */ `
  CREATE FUNCTION consent.in_force_about(people uuid[])
    RETURNS TABLE (kind text, record jsonb) LANGUAGE sql STABLE AS $$
      SELECT 'AUTHORIZATION', consent.to_authorization(a,
               -- A declared disaster is about thousands; of them, those asked about matter, and
               -- those from whom somebody asked about is protected (D-1).
               CASE WHEN cardinality(a.subjects) <= 200 THEN a.subjects ELSE ARRAY(
                 SELECT s FROM unnest(a.subjects) s
                  WHERE s = ANY (people) OR s IN (
                    SELECT m.perpetrator FROM consent.protection_measure_version m
                     WHERE m.protected_people && people)) END)
        FROM consent.authorization_version a
       WHERE a.subjects && people
         AND a.valid_to > now()
         AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
         AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                          WHERE newer.id = a.id AND newer.version > a.version)
      UNION ALL
      SELECT 'PROHIBITION', consent.to_prohibition(m)
        FROM consent.protection_measure_version m
       WHERE (m.protected_people && people OR m.perpetrator = ANY (people))
         AND (m.lifted_at IS NULL OR m.lifted_at > now())
         AND NOT EXISTS (SELECT FROM consent.protection_measure_version newer
                          WHERE newer.id = m.id AND newer.version > m.version)
    $$;`;

const registered = `
      UNION ALL
      SELECT 'PROHIBITION', r.record
        FROM consent.registered_protection r, people
       WHERE r.person = ANY (people.ids)`;

/**
 * @param condition what else a version, `a`, has to be
 * @param measures ours alone, or those that stand in the resident register only as well
 */
export const openTo = (
  condition: string,
  measures: 'OURS' | 'WITH_REGISTER' = 'OURS',
): string => /* SQL */ `
  CREATE OR REPLACE FUNCTION consent.open_to(readers text[], wanted text)
    RETURNS TABLE (kind text, record jsonb) LANGUAGE sql STABLE AS $$
      WITH opened AS MATERIALIZED (
        SELECT a AS version, a.subjects FROM consent.authorization_version a
         WHERE a.recipients && readers
           AND a.purpose = wanted
           AND ${condition}
           AND a.valid_to > now()
           AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
           AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = a.id AND newer.version > a.version)
      ), people AS MATERIALIZED (
        SELECT coalesce(array_agg(DISTINCT p), '{}') AS ids FROM opened, unnest(opened.subjects) p
      )
      SELECT 'AUTHORIZATION', consent.to_authorization(opened.version, opened.subjects)
        FROM opened
      UNION ALL
      SELECT 'PROHIBITION', consent.to_prohibition(m)
        FROM consent.protection_measure_version m, people
       WHERE m.protected_people && people.ids
         AND (m.lifted_at IS NULL OR m.lifted_at > now())
         AND NOT EXISTS (SELECT FROM consent.protection_measure_version newer
                          WHERE newer.id = m.id AND newer.version > m.version)${measures === 'OURS' ? '' : registered}
    $$;`;

/**
 * What a reader of decisions asks of this schema, and the only thing: one statement for any number
 * of people. A record is `@kasane/policy`'s Authorization or Prohibition as JSON, moments in
 * ISO 8601.
 *
 * - `consent.in_force_about(people uuid[])` → (kind 'AUTHORIZATION' | 'PROHIBITION', record jsonb):
 *   everything that may permit or forbid something about one of these people at this moment.
 * - `consent.open_to(recipients text[], purpose text)` → (kind, record): the authorizations that
 *   name one of these recipients for this purpose, and every live prohibition about their subjects.
 *
 * A record whose moment is over is left out by the database's own clock; whether the rest applies is
 * decided by the policy.
 */
export class CreateInForce1760000001040 implements MigrationInterface {
  readonly name = 'CreateInForce1760000001040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION consent.to_authorization(a consent.authorization_version, people uuid[])
        RETURNS jsonb
        LANGUAGE sql STABLE AS $$
          SELECT jsonb_build_object(
            'id', a.id, 'version', a.version, 'basis', a.basis, 'subjects', people,
            'categories', a.categories, 'fields', a.fields, 'exclusions', a.exclusions,
            'recipients', a.recipients, 'purpose', a.purpose, 'caseId', a.case_id,
            'validFrom', a.valid_from, 'validTo', a.valid_to, 'withdrawnAt', a.withdrawn_at,
            'necessity', a.special_necessity)
        $$;

      CREATE FUNCTION consent.to_prohibition(m consent.protection_measure_version) RETURNS jsonb
        LANGUAGE sql STABLE AS $$
          SELECT jsonb_build_object(
            'id', m.id, 'rule', m.rule, 'protectedPeople', m.protected_people,
            'perpetrator', coalesce(m.perpetrator::text, ''), 'unit', m.unit,
            'from', m.valid_from, 'liftedAt', m.lifted_at,
            'releases', coalesce((
              SELECT jsonb_agg(jsonb_build_object(
                       'recipient', r.recipient, 'from', r.valid_from, 'to', r.valid_to)
                       ORDER BY r.valid_from, r.id)
                FROM consent.protection_release r WHERE r.measure_id = m.id), '[]'::jsonb))
        $$;

      ${inForceAboutAsJson}

      ${openTo('true')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION consent.open_to(text[], text), consent.in_force_about(uuid[]), consent.to_prohibition(consent.protection_measure_version), consent.to_authorization(consent.authorization_version, uuid[])',
    );
  }
}
