import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systems } from '@kasane/db/systems';

const { role } = systems.collaboration;

/**
 * What accepting a case opens to the 多機関協働事業者 (LB-25): who it is, and how far the case has come.
 * The room that keeps the cases may open and close this record and can write no other; both are
 * functions of this schema's owner.
 *
 * - `keep_case_open(person, file, by, agency)`: opens it, or opens it again when its end is near.
 * - `close_case(file, by)`: withdraws what is open.
 */
export class CreateKeptCases1760000001080 implements MigrationInterface {
  readonly name = 'CreateKeptCases1760000001080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION consent.keep_case_open(who uuid, file uuid, by text, agency text)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          INSERT INTO consent.authorization_version
            (id, version, basis, subjects, categories, recipients, purpose, case_id, valid_from,
             valid_to, reason, opened_by, opened_by_agency)
          SELECT gen_random_uuid(), 1, 'LB-25', ARRAY[who],
                 ARRAY['CASE_CONTACT', 'RESIDENT_NAME', 'RESIDENT_BIRTH'],
                 ARRAY['agency:multi-agency'], 'MULTI_AGENCY_SUPPORT', file::text, now(),
                 now() + interval '1 year', '受け持つケース', by, agency
           WHERE NOT EXISTS (
             SELECT FROM consent.authorization_in_force a
              WHERE a.basis = 'LB-25' AND a.subjects = ARRAY[who] AND a.case_id = file::text
                AND a.withdrawn_at IS NULL AND a.valid_to > now() + interval '1 month')
        $$;

      CREATE FUNCTION consent.close_case(file uuid, by text)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          INSERT INTO consent.authorization_version
          SELECT (jsonb_populate_record(NULL::consent.authorization_version,
                    to_jsonb(a) || jsonb_build_object(
                      'version', a.version + 1, 'withdrawn_at', now(), 'withdrawn_by', by,
                      'withdrawal_reason', '終結', 'recorded_at', clock_timestamp()))).*
            FROM consent.authorization_in_force a
           WHERE a.basis = 'LB-25' AND a.case_id = file::text AND a.withdrawn_at IS NULL
        $$;

      REVOKE ALL ON FUNCTION consent.keep_case_open(uuid, uuid, text, text),
        consent.close_case(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION consent.keep_case_open(uuid, uuid, text, text),
        consent.close_case(uuid, text) TO ${role};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION consent.close_case(uuid, text), consent.keep_case_open(uuid, uuid, text, text)',
    );
  }
}
