import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sends a call on, or keeps it, says why. `triage_reason <> ''` alone let a missing reason pass:
 * unknown is not false. Not asked of what stands there already, which nobody may rewrite.
 */
export class RequireTriageReason1760000005390 implements MigrationInterface {
  readonly name = 'RequireTriageReason1760000005390';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE collaboration.consultation_version ADD CONSTRAINT triage_is_reasoned
        CHECK (triage IS NULL OR coalesce(triage_reason, '') <> '') NOT VALID`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE collaboration.consultation_version DROP CONSTRAINT triage_is_reasoned',
    );
  }
}
