import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a DV等支援措置 protects belongs, for everybody else, to a household of their own: those of the
 * household whom the same measure protects, under an id of its own.
 *
 * Hidden only where somebody unprotected lives there too, they told of that somebody by being
 * absent: a reader who may not know that a man is registered there saw a mother vanish. So who
 * appears where depends on measures alone, which withhold and are not withheld, and never on who
 * else belongs to the household.
 *
 * - The id is made with a secret: nobody who meets both households can show that they are one.
 * - 続柄 is left out: it names somebody's place beside a head who may not be there.
 * - Of several measures the one that protects most people counts, or one would live twice.
 */
export class CoverProtectedPeople1760000002500 implements MigrationInterface {
  name = 'CoverProtectedPeople1760000002500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE household.cover_secret (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        secret text NOT NULL DEFAULT gen_random_uuid()::text || gen_random_uuid()::text
      );
      INSERT INTO household.cover_secret DEFAULT VALUES;

      CREATE VIEW household.covered_member AS
        SELECT substr(encode(sha256(convert_to(
                 concat_ws(' ', s.secret, m.household_id, c.measure), 'UTF8')), 'hex'), 1, 32)::uuid
                 AS household_id,
               m.person_id, m.position, NULL::text AS relationship, h.kind,
               m.household_id AS origin
          FROM (SELECT DISTINCT ON (person_id) person_id, measure
                  FROM (SELECT person_id, measure, count(*) OVER (PARTITION BY measure) AS people
                          FROM household.hidden_person) counted
                 ORDER BY person_id, people DESC, measure) c
          JOIN household.household_member m ON m.person_id = c.person_id
          JOIN household.household h ON h.id = m.household_id
         CROSS JOIN household.cover_secret s;

      CREATE OR REPLACE VIEW household.visible_member AS
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind
          FROM household.household_member m
          JOIN household.household h ON h.id = m.household_id
         WHERE NOT EXISTS (SELECT FROM household.hidden_person x WHERE x.person_id = m.person_id)
        UNION ALL
        SELECT household_id, person_id, position, relationship, kind FROM household.covered_member;

      CREATE VIEW household.visible_household AS
        SELECT id, kind FROM household.household
        UNION ALL
        SELECT DISTINCT household_id, kind FROM household.covered_member;

      -- Its recipient meets the household itself, in the place of the one that covers it.
      CREATE OR REPLACE VIEW household.released_member AS
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind, r.recipient, r.side,
               c.household_id AS cover
          FROM household.released_person r
          JOIN household.household_member m ON m.person_id = r.person_id
          JOIN household.household h ON h.id = m.household_id
          JOIN household.covered_member c ON c.person_id = m.person_id AND c.origin = m.household_id
         WHERE NOT EXISTS (
           SELECT FROM household.household_member other
            WHERE other.household_id = m.household_id AND other.person_id = ANY (r.side));

      CREATE VIEW livelihood.released_welfare_household WITH (security_barrier) AS
        SELECT person_id, household_id, recipient, side
          FROM household.released_member WHERE kind = 'WELFARE';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP VIEW livelihood.released_welfare_household, household.released_member,
        household.visible_household, livelihood.welfare_household, household.visible_member,
        household.covered_member;
      DROP TABLE household.cover_secret;
    `);
  }
}
