import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wholeFile } from './create-file-view.js';
import { isFrozen } from './split-frozen-files.js';

/**
 * Each fact of a file says which sitting heard it, so that it is read by who sits, and by nobody for
 * having been permitted the sheet it stands on (社会福祉法106条の6第5項). A goal that a sitting gave the
 * thought of is in the plan because the person said the same (not_laundered): it is the person's word,
 * and tells nobody who reads the plan that there was a sitting, nor by a day of being confirmed, which
 * the person's own word need not have.
 */
export class KeepSittingsApart1760000005420 implements MigrationInterface {
  readonly name = 'KeepSittingsApart1760000005420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      wholeFile(isFrozen, false, {
        fact: 't.id, t.version, t.source, t.sitting_id AS sitting',
        learnt: "CASE g.learnt WHEN 'SITTING' THEN 'PERSON' ELSE g.learnt END",
        confirmed: "CASE g.learnt WHEN 'SITTING' THEN NULL ELSE g.confirmed_on END",
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(wholeFile(isFrozen, false));
  }
}
