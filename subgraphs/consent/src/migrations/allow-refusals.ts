import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A consent may do nothing but refuse (leaks.md 27): what somebody says no to beats what the same
 * person agreed to before. So a consent with exclusions alone can be recorded, and one to a case no
 * longer counts after such a refusal of it. Everything else still has to open something.
 */
export class AllowRefusals1760000002340 implements MigrationInterface {
  readonly name = 'AllowRefusals1760000002340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DO $$
      DECLARE unnamed text;
      BEGIN
        SELECT conname INTO STRICT unnamed FROM pg_constraint
         WHERE conrelid = 'consent.authorization_version'::regclass AND contype = 'c'
           AND pg_get_constraintdef(oid) LIKE '%cardinality(categories)%cardinality(fields)%';
        EXECUTE format('ALTER TABLE consent.authorization_version DROP CONSTRAINT %I', unnamed);
      END $$;
      ALTER TABLE consent.authorization_version ADD CONSTRAINT says_something CHECK (
        cardinality(categories) + cardinality(fields) > 0
        OR (basis = 'LB-01' AND cardinality(exclusions) > 0));

      CREATE OR REPLACE VIEW consent.live_case_consent WITH (security_barrier) AS
        SELECT a.id, a.version, a.valid_to, person
          FROM consent.authorization_in_force a, unnest(a.subjects) person
         WHERE a.basis = 'LB-01'
           AND a.purpose IN ('MULTI_AGENCY_SUPPORT', 'SUPPORT_PLAN')
           AND a.recipients && ARRAY['agency:multi-agency', 'role:MULTI_AGENCY_COORDINATOR']
           AND 'CASE_PLAN' = ANY (a.categories)
           AND NOT 'CASE_PLAN' = ANY (a.exclusions)
           AND a.valid_from <= now() AND a.valid_to > now()
           AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
           AND NOT EXISTS (
             SELECT FROM consent.authorization_in_force no
              WHERE no.basis = 'LB-01' AND no.subjects = a.subjects AND no.purpose = a.purpose
                AND 'CASE_PLAN' = ANY (no.exclusions)
                AND no.recipients && ARRAY['agency:multi-agency', 'role:MULTI_AGENCY_COORDINATOR']
                AND no.valid_from >= a.valid_from AND no.valid_from <= now()
                AND no.valid_to > now() AND (no.withdrawn_at IS NULL OR no.withdrawn_at > now()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE consent.authorization_version DROP CONSTRAINT says_something;
      ALTER TABLE consent.authorization_version
        ADD CHECK (cardinality(categories) + cardinality(fields) > 0);
    `);
  }
}
