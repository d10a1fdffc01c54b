import { createUsedGrants, dropUsedGrants } from '@kasane/db/used-grants';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No grant changes anything twice, at whichever process of this subgraph (leaks.md 13). */
export class CreateUsedGrants1795305600500 implements MigrationInterface {
  readonly name = 'CreateUsedGrants1795305600500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createUsedGrants('community'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropUsedGrants('community'));
  }
}
