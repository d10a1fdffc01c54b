import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wholeFile } from '../create-file-view.js';
import { sittingNotes } from '../create-support.js';
import { isFrozen } from '../split-frozen-files.js';

/**
 * What a sitting says is in the minutes of its meeting alone: notes below a file were read by whoever
 * might read any sitting's, under whatever statute, and on a consent that named them.
 */
export class DropSittingNotes1760000005350 implements MigrationInterface {
  readonly name = 'DropSittingNotes1760000005350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wholeFile(isFrozen, false));
    await runner.query('DROP TABLE collaboration.sitting_note');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sittingNotes);
    await runner.query(wholeFile(isFrozen));
  }
}
