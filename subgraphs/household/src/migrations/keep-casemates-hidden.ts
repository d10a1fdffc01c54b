import type { MigrationInterface, QueryRunner } from 'typeorm';
import { releasedPerson } from './forget-ended-releases.js';

/**
 * Whom the 多機関協働 keeps in one case with the perpetrator's side is released to it in no household and
 * no kinship either (D-1): an address that another of the household agreed to show is hers as well.
 * Whose `viewer:…` is nobody knows here, so of such a person only a release to another agency shows
 * these.
 */
export class KeepCasematesHidden1760000005430 implements MigrationInterface {
  readonly name = 'KeepCasematesHidden1760000005430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      releasedPerson(
        'consent.protection_release',
        `(r.recipient LIKE 'agency:%' AND r.recipient <> 'agency:multi-agency'
          OR NOT EXISTS (
            SELECT FROM consent.perpetrator_case kept
             WHERE kept.measure_id = m.id AND kept.casemate = hidden.person_id))`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(releasedPerson('consent.protection_release'));
  }
}
