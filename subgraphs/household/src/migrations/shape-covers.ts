import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The households that cover protected people, once more:
 *
 * - Their ids have the shape of the ids around them: version and variant of a UUID (RFC 9562 §4).
 *   A digest as it is shows by them alone, fifteen times of sixteen, that somebody is protected.
 * - They are worked out once for a statement, not once for every household it asks about: with a
 *   city's measures that took longer than everything else a caseload asks of all departments.
 */
export class ShapeCovers1760000002510 implements MigrationInterface {
  readonly name = 'ShapeCovers1760000002510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION household.cover_id(secret text, origin uuid, measure text) RETURNS uuid
        LANGUAGE sql IMMUTABLE AS $$
          SELECT (substr(digest, 1, 12) || substr(origin::text, 15, 1) || substr(digest, 13, 3)
                  || translate(substr(digest, 16, 1), '0123456789abcdef', '89ab89ab89ab89ab')
                  || substr(digest, 17, 15))::uuid
            FROM encode(sha256(convert_to(
                   concat_ws(' ', secret, origin, measure), 'UTF8')), 'hex') digest
        $$;

      CREATE OR REPLACE VIEW household.covered_member AS
        SELECT household.cover_id(s.secret, m.household_id, c.measure) AS household_id,
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
        WITH cover AS MATERIALIZED (SELECT * FROM household.covered_member),
             hidden AS MATERIALIZED (SELECT person_id FROM household.hidden_person)
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind
          FROM household.household_member m
          JOIN household.household h ON h.id = m.household_id
         WHERE m.person_id NOT IN (SELECT x.person_id FROM hidden x WHERE x.person_id IS NOT NULL)
        UNION ALL
        SELECT household_id, person_id, position, relationship, kind FROM cover;

      CREATE OR REPLACE VIEW household.visible_household AS
        WITH cover AS MATERIALIZED (SELECT DISTINCT household_id, kind FROM household.covered_member)
        SELECT id, kind FROM household.household
        UNION ALL
        SELECT household_id, kind FROM cover;

      CREATE OR REPLACE VIEW household.released_member AS
        WITH released AS MATERIALIZED (
          SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind, r.recipient, r.side,
                 c.household_id AS cover
            FROM household.released_person r
            JOIN household.household_member m ON m.person_id = r.person_id
            JOIN household.household h ON h.id = m.household_id
            JOIN household.covered_member c ON c.person_id = m.person_id AND c.origin = m.household_id
           WHERE NOT EXISTS (
             SELECT FROM household.household_member other
              WHERE other.household_id = m.household_id AND other.person_id = ANY (r.side)))
        SELECT * FROM released;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
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
      CREATE OR REPLACE VIEW household.visible_household AS
        SELECT id, kind FROM household.household
        UNION ALL
        SELECT DISTINCT household_id, kind FROM household.covered_member;
      CREATE OR REPLACE VIEW household.visible_member AS
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind
          FROM household.household_member m
          JOIN household.household h ON h.id = m.household_id
         WHERE NOT EXISTS (SELECT FROM household.hidden_person x WHERE x.person_id = m.person_id)
        UNION ALL
        SELECT household_id, person_id, position, relationship, kind FROM household.covered_member;
      CREATE OR REPLACE VIEW household.covered_member AS
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
      DROP FUNCTION household.cover_id(text, uuid, text);
    `);
  }
}
