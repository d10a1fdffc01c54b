import { createAppendOnly, dropAppendOnly } from '@kasane/db/append-only';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions that keep this schema's records from being rewritten. */
export class CreateAppendOnly1760000001000 implements MigrationInterface {
  readonly name = 'CreateAppendOnly1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createAppendOnly('consent'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropAppendOnly('consent'));
  }
}
