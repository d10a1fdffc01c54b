import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wholeFile } from './create-file-view.js';

/**
 * Which files are frozen, by itself: a list that is filtered by it does not put together everything
 * else there is about each file.
 */
export class SplitFrozenFiles1760000005220 implements MigrationInterface {
  readonly name = 'SplitFrozenFiles1760000005220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW collaboration.frozen_file AS
        SELECT f.id AS file_id FROM collaboration.file f
         WHERE f.state IN (SELECT t.from_state FROM collaboration.transition t
                            WHERE t.needs_consent AND t.from_state <> 'WITHOUT_CONSENT'
                              AND t.from_state <> 'SUSPENDED')
           AND NOT collaboration.has_consent(f.person);
      ${wholeFile(isFrozen)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.whole_file, collaboration.frozen_file');
  }
}

export const isFrozen = 'EXISTS (SELECT FROM collaboration.frozen_file z WHERE z.file_id = f.id)';
