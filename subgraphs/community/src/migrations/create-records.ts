import { createAppendOnly, dropAppendOnly, guardAppendOnly } from '@kasane/db/append-only';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this room keeps itself: every record has its id here once, whatever its kind. */
export class CreateRecords1795305600000 implements MigrationInterface {
  readonly name = 'CreateRecords1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createAppendOnly('community'));
    await runner.query(/* SQL */ `
      CREATE TABLE community.record (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      ${guardAppendOnly('community', 'record')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE community.record');
    await runner.query(dropAppendOnly('community'));
  }
}
