import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose own consent to the case of the 多機関協働 is live now, for the room that keeps the cases: a
 * case enters a 重層的支援会議 only with it (domain.md §3.2). A consent to the case is one that opens
 * the plan (CASE_PLAN) to the 多機関協働事業者. Nothing else of the record is shown there.
 */
export class CreateLiveCaseConsent1760000001070 implements MigrationInterface {
  readonly name = 'CreateLiveCaseConsent1760000001070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW consent.live_case_consent WITH (security_barrier) AS
        SELECT a.id, a.version, a.valid_to, person
          FROM consent.authorization_version a, unnest(a.subjects) person
         WHERE a.basis = 'LB-01'
           AND a.purpose IN ('MULTI_AGENCY_SUPPORT', 'SUPPORT_PLAN')
           AND a.recipients && ARRAY['agency:multi-agency', 'role:MULTI_AGENCY_COORDINATOR']
           AND 'CASE_PLAN' = ANY (a.categories)
           AND NOT 'CASE_PLAN' = ANY (a.exclusions)
           AND a.valid_from <= now() AND a.valid_to > now()
           AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
           AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = a.id AND newer.version > a.version);

      -- Who sits where about whom, so that what a sitting heard is written down by its members only.
      CREATE VIEW consent.sitting_attendance WITH (security_barrier) AS
        SELECT s.id AS sitting_id, s.forum, s.basis, s.case_id, s.subjects, m.viewer,
               s.closed_at IS NULL AND s.ends_at > now() AS open
          FROM consent.sitting s JOIN consent.sitting_member m ON m.sitting_id = s.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.sitting_attendance, consent.live_case_consent');
  }
}
