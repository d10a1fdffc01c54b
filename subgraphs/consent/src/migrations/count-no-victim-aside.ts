import type { MigrationInterface, QueryRunner } from 'typeorm';

const perpetratorSide = (condition = '') => /* SQL */ `
  CREATE OR REPLACE VIEW consent.perpetrator_side AS
    SELECT DISTINCT m.id AS measure_id, other.person_id
      FROM consent.protection_measure m
      JOIN household.household_member mine ON mine.person_id = m.perpetrator
      JOIN household.household_member other ON other.household_id = mine.household_id
     -- Whoever fled may still be registered there.
     WHERE other.person_id <> m.perpetrator
       AND other.person_id <> ALL (m.protected_people)${condition};`;

/**
 * A mother was protected first and her child by a measure of its own, against the same man, at whose
 * home both were still registered: each was of his side in the measure of the other, and what she
 * agreed to for the child ended with it. Whom any live measure protects from a perpetrator is of that
 * perpetrator's side in none.
 */
export class CountNoVictimAside1760000002650 implements MigrationInterface {
  readonly name = 'CountNoVictimAside1760000002650';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      perpetratorSide(`
       AND NOT EXISTS (
         SELECT FROM consent.protection_measure also
          WHERE also.perpetrator = m.perpetrator
            AND other.person_id = ANY (also.protected_people)
            AND (also.lifted_at IS NULL OR also.lifted_at > now()))`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(perpetratorSide());
  }
}
