import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LeaveOutBareReferences1760000003910 } from './leave-out-bare-references.js';

/** Puts what restrictions.ts says of 権利擁護の相談 into the view, which took it for unknown. */
export class RestrictRightsConsultation1760000003930 implements MigrationInterface {
  readonly name = 'RestrictRightsConsultation1760000003930';

  async up(runner: QueryRunner): Promise<void> {
    await new LeaveOutBareReferences1760000003910().up(runner);
  }

  /** The former table is gone with the former code, whose migration made the view. */
  down = (): Promise<void> => Promise.resolve();
}
