import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LeaveOutBareReferences1760000003910 } from './leave-out-bare-references.js';

/** Puts what restrictions.ts says of the re-entry office (再犯防止担当) into the view. */
export class RestrictReentryOffice1760000003920 implements MigrationInterface {
  readonly name = 'RestrictReentryOffice1760000003920';

  async up(runner: QueryRunner): Promise<void> {
    await new LeaveOutBareReferences1760000003910().up(runner);
  }

  /** The former table is gone with the former code, whose migration made the view. */
  down = (): Promise<void> => Promise.resolve();
}
