import type { MigrationInterface, QueryRunner } from 'typeorm';
import { groupedView } from './group-disclosures.js';

/** Puts what restrictions.ts says of forums and of agencies into the view. */
export class RestrictByAgency1760000003600 implements MigrationInterface {
  readonly name = 'RestrictByAgency1760000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groupedView());
  }

  /** The former table is gone with the former code, whose migration made the view. */
  down = (): Promise<void> => Promise.resolve();
}
