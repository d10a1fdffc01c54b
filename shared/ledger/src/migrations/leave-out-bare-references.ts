import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JudgeWithinEntry1760000003900, viewWithinEntry } from './judge-within-entry.js';

/**
 * Lists a reference to a person only beside something that is listed, too. Alone it is what a
 * reminder, a review of an emergency, a refused act or a relative's file leaves behind: 情報政策課 and
 * nothing more, say, tells whoever looks over the shoulder that an emergency was reviewed.
 */
export class LeaveOutBareReferences1760000003910 implements MigrationInterface {
  readonly name = 'LeaveOutBareReferences1760000003910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewWithinEntry('IS NOT FALSE'));
  }

  down(runner: QueryRunner): Promise<void> {
    return new JudgeWithinEntry1760000003900().up(runner);
  }
}
