import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A pledge on paper says where the paper is, and a task that ends what came of it. `x <> ''` alone lets
 * a missing text pass: unknown is not false.
 */
export class RequireWords1760000005330 implements MigrationInterface {
  readonly name = 'RequireWords1760000005330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE collaboration.meeting_member_version ADD CONSTRAINT paper_is_somewhere
        CHECK (pledge_how IS DISTINCT FROM 'WRITTEN' OR coalesce(pledge_ref, '') <> '');
      ALTER TABLE collaboration.meeting_task_version ADD CONSTRAINT result_is_told
        CHECK (ended_at IS NULL OR coalesce(result, '') <> '');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE collaboration.meeting_task_version DROP CONSTRAINT result_is_told;
      ALTER TABLE collaboration.meeting_member_version DROP CONSTRAINT paper_is_somewhere;
    `);
  }
}
