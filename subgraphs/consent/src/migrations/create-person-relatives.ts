import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is of whose family, as the identity index resolved it, so that nobody records in a matter of
 * the own (地方公務員法30条). With its owner's rights: the consent room learns the ids and nothing else.
 */
export class CreatePersonRelatives1760000002310 implements MigrationInterface {
  readonly name = 'CreatePersonRelatives1760000002310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW consent.person_relative AS
        SELECT from_person AS person_id, to_person AS relative FROM household.kinship
        UNION
        SELECT to_person, from_person FROM household.kinship
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.person_relative');
  }
}
