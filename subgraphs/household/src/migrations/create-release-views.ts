import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 一時開示 (D-1): for as long as the 支援措置責任者 released a measure to somebody, that reader, and nobody
 * else, meets the people it protects in households and kinship again.
 *
 * - `recipient` is written as in an authorization; who the reader is, the gateway's grant says.
 * - `side` is the perpetrator and who lives there: a reader of theirs would pass it on, and no edge
 *   that starts or ends with one of them, or household that holds one, is ever released.
 * - Somebody whom a second measure protects as well, such as one of the register's own, stays
 *   hidden: a release is of one measure.
 *
 * The views read the consent records with their owner's rights: this room learns whose measure is
 * released to whom at this moment, and neither why, by whom nor about which measure.
 */
export class CreateReleaseViews1760000002330 implements MigrationInterface {
  name = 'CreateReleaseViews1760000002330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW household.released_person AS
        SELECT DISTINCT hidden.person_id, r.recipient,
               ARRAY(SELECT s.person_id FROM consent.perpetrator_side s WHERE s.measure_id = m.id
                     UNION SELECT m.perpetrator WHERE m.perpetrator IS NOT NULL) AS side
          FROM consent.protection_release r
          JOIN consent.protection_measure m ON m.id = r.measure_id
          JOIN household.hidden_person hidden ON hidden.measure = m.id::text
         WHERE r.valid_from <= now() AND r.valid_to > now()
           AND NOT EXISTS (
             SELECT FROM household.hidden_person second
              WHERE second.person_id = hidden.person_id AND second.measure <> hidden.measure);

      CREATE VIEW household.released_member AS
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind, r.recipient, r.side
          FROM household.released_person r
          JOIN household.household_member m ON m.person_id = r.person_id
          JOIN household.household h ON h.id = m.household_id
         WHERE NOT EXISTS (
           SELECT FROM household.household_member other
            WHERE other.household_id = m.household_id AND other.person_id = ANY (r.side));

      CREATE VIEW household.released_kinship AS
        SELECT k.from_person, k.to_person, k.relation, k.provenance, k.certain, k.since,
               r.recipient, r.side
          FROM household.released_person r
          JOIN household.kinship k ON r.person_id IN (k.from_person, k.to_person)
          -- Whom a measure of their own hides, this release does not show.
         WHERE NOT EXISTS (
                 SELECT FROM household.hidden_person x
                  WHERE x.person_id IN (k.from_person, k.to_person) AND x.person_id <> r.person_id)
           AND k.from_person <> ALL (r.side) AND k.to_person <> ALL (r.side);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW household.released_kinship, household.released_member, household.released_person',
    );
  }
}
