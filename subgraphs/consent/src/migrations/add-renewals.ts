import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceGuard } from './replace-guard.js';

/** 支援措置の延長: a version of the same measure that ends later, with who renewed it on which paper. */
export class AddRenewals1760000001050 implements MigrationInterface {
  readonly name = 'AddRenewals1760000001050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE consent.protection_measure_version
        ADD COLUMN renewed_by text, ADD COLUMN renewal_evidence text;
      CREATE OR REPLACE VIEW consent.protection_measure AS
        SELECT m.* FROM consent.protection_measure_version m
         WHERE NOT EXISTS (SELECT FROM consent.protection_measure_version newer
                            WHERE newer.id = m.id AND newer.version > m.version);
      ${replaceGuard('protection_measure_version', [
        ...['lifted_at', 'lifted_by', 'lift_reason'],
        ...['period_to', 'renewed_by', 'renewal_evidence'],
      ])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE consent.protection_measure_version
        DROP COLUMN renewed_by CASCADE, DROP COLUMN renewal_evidence;
    `);
  }
}
