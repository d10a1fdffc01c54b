import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systems } from '@kasane/db/systems';

const { role } = systems.collaboration;

/**
 * What taking on an outreach opens to those who go and knock (LB-25; 社会福祉法106条の4第2項4号): who it
 * is, where to knock, and how far the relation has come. What is seen there stays shut until the
 * person consents or a 支援会議 sits. `consent.close_case` ends it.
 */
export class KeepOutreachOpen1760000002360 implements MigrationInterface {
  readonly name = 'KeepOutreachOpen1760000002360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION consent.keep_outreach_open(who uuid, outreach uuid, by text, agency text)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          INSERT INTO consent.authorization_version
            (id, version, basis, subjects, categories, recipients, purpose, case_id, valid_from,
             valid_to, reason, opened_by, opened_by_agency)
          SELECT gen_random_uuid(), 1, 'LB-25', ARRAY[who],
                 ARRAY['CASE_OUTREACH_CONTACT', 'RESIDENT_NAME', 'RESIDENT_BIRTH', 'RESIDENT_ADDRESS'],
                 ARRAY['agency:multi-agency'], 'MULTI_AGENCY_SUPPORT', outreach::text, now(),
                 now() + interval '1 year', 'アウトリーチ', by, agency
           WHERE NOT EXISTS (
             SELECT FROM consent.authorization_in_force a
              WHERE a.basis = 'LB-25' AND a.subjects = ARRAY[who] AND a.case_id = outreach::text
                AND a.withdrawn_at IS NULL AND a.valid_to > now() + interval '1 month')
        $$;

      REVOKE ALL ON FUNCTION consent.keep_outreach_open(uuid, uuid, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION consent.keep_outreach_open(uuid, uuid, text, text) TO ${role};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION consent.keep_outreach_open(uuid, uuid, text, text)');
  }
}
