import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * @param releases the table or view that has them
 * @param condition what else has to be true of a release, `r`, of a measure, `m`, to a `hidden` one
 */
export const releasedPerson = (releases: string, condition = 'true'): string => /* SQL */ `
  CREATE OR REPLACE VIEW household.released_person AS
    SELECT DISTINCT hidden.person_id, r.recipient,
           ARRAY(SELECT s.person_id FROM consent.perpetrator_side s WHERE s.measure_id = m.id
                 UNION SELECT m.perpetrator WHERE m.perpetrator IS NOT NULL) AS side
      FROM ${releases} r
      JOIN consent.protection_measure m ON m.id = r.measure_id
      JOIN household.hidden_person hidden ON hidden.measure = m.id::text
     WHERE r.valid_from <= now() AND r.valid_to > now()
       AND NOT EXISTS (
         SELECT FROM household.hidden_person second
          WHERE second.person_id = hidden.person_id AND second.measure <> hidden.measure)
       AND ${condition};`;

/**
 * A 一時開示 that was taken back shows nobody anything from the next request on. The view had the table
 * itself, every version of a release; it has those nobody has ended.
 */
export class ForgetEndedReleases1760000002530 implements MigrationInterface {
  name = 'ForgetEndedReleases1760000002530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(releasedPerson('consent.protection_release'));
  }

  /** Back to the table, which goes back to its former name and shape after this. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(releasedPerson('consent.protection_release_version'));
  }
}
