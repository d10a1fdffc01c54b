import { createUsedGrants, dropUsedGrants } from '@kasane/db/used-grants';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No grant changes anything twice, at whichever process of this subgraph (leaks.md 13). */
export class CreateUsedGrants1760000002390 implements MigrationInterface {
  readonly name = 'CreateUsedGrants1760000002390';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createUsedGrants('consent'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropUsedGrants('consent'));
  }
}
