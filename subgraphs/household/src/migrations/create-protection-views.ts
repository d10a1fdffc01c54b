import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * DV等支援措置 (D-1, 住民記録システム標準仕様書 1.1.16), read live from the register, and from the measures
 * registered in the graph, so that a new one holds from the next request on.
 *
 * - A measure lives until 解除年月日 is entered by hand, whatever its end date says.
 * - A protected person is absent, not masked, from households and kinship, except among people
 *   whom the same measure protects. Both directions of an edge go, so neither side betrays it.
 */
export class CreateProtectionViews1760000002200 implements MigrationInterface {
  name = 'CreateProtectionViews1760000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW household.protected_person AS
        SELECT p.id AS person_id, s."支援措置番号" AS measure
          FROM residents."支援措置" s
          JOIN household.person p ON p.atena_number = s."宛名番号"
         WHERE s."解除年月日" = '';

      CREATE VIEW household.hidden_person AS
        SELECT person_id, measure FROM household.protected_person
        UNION
        SELECT unnest(m.protected_people), m.id::text
          FROM consent.protection_measure m
         WHERE m.lifted_at IS NULL AND m.valid_from <= now();

      CREATE VIEW household.visible_member AS
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind
          FROM household.household_member m
          JOIN household.household h ON h.id = m.household_id
         WHERE NOT EXISTS (SELECT FROM household.hidden_person x WHERE x.person_id = m.person_id)
            OR EXISTS (
              SELECT FROM household.hidden_person mine
               WHERE mine.person_id = m.person_id
                 AND NOT EXISTS (
                   SELECT FROM household.household_member other
                    WHERE other.household_id = m.household_id
                      AND NOT EXISTS (
                        SELECT FROM household.hidden_person theirs
                         WHERE theirs.person_id = other.person_id
                           AND theirs.measure = mine.measure)));

      CREATE VIEW livelihood.welfare_household WITH (security_barrier) AS
        SELECT person_id, household_id FROM household.visible_member WHERE kind = 'WELFARE';

      CREATE VIEW household.visible_kinship AS
        SELECT k.from_person, k.to_person, k.relation, k.provenance, k.certain, k.since
          FROM household.kinship k
         WHERE NOT EXISTS (
                 SELECT FROM household.hidden_person x
                  WHERE x.person_id IN (k.from_person, k.to_person))
            OR EXISTS (
                 SELECT FROM household.hidden_person mine
                   JOIN household.hidden_person theirs ON theirs.measure = mine.measure
                  WHERE mine.person_id = k.from_person AND theirs.person_id = k.to_person);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW livelihood.welfare_household, household.visible_kinship, household.visible_member, household.hidden_person, household.protected_person',
    );
  }
}
