import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideHead, dividedByOthersRows } from './head-covers.js';

const latest = ' ORDER BY ours."履歴番号" DESC, theirs."履歴番号" DESC LIMIT 1';

/**
 * 続柄 rests on the rows of those it is told of, and on no others: a reader who may see one of them
 * could otherwise tell by it what the register says of somebody withheld.
 *
 * - Who stays in a household that a DV等支援措置 divides is what the register has them be. That the head
 *   they are 「夫」 of is nowhere may be noticed; a head chosen from among them told who else is there.
 * - Who is covered together has a 世帯主 where the register gives them a 続柄 at all.
 * - A register that marks two rows of a person as the latest is read by its later one, and does not
 *   fail whoever asks.
 */
export class KeepRelationships1760000002530 implements MigrationInterface {
  readonly name = 'KeepRelationships1760000002530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ${besideHead('CREATE OR REPLACE FUNCTION', latest)}

      CREATE OR REPLACE VIEW household.covered_member AS
        SELECT household.cover_id(s.secret, m.household_id, c.measure) AS household_id,
               m.person_id, m.position, m.relationship, h.kind, m.household_id AS origin,
               CASE WHEN bool_or(m.relationship IS NOT NULL) OVER beside_all
                    THEN first_value(m.person_id) OVER beside END AS head,
               coalesce(bool_or(m.relationship = '世帯主') OVER beside_all, false) AS kept
          FROM (SELECT DISTINCT ON (person_id) person_id, measure
                  FROM (SELECT person_id, measure, count(*) OVER (PARTITION BY measure) AS people
                          FROM household.hidden_person) counted
                 ORDER BY person_id, people DESC, measure) c
          JOIN household.household_member m ON m.person_id = c.person_id
          JOIN household.household h ON h.id = m.household_id
         CROSS JOIN household.cover_secret s
        WINDOW beside_all AS (PARTITION BY m.household_id, c.measure),
               beside AS (beside_all ORDER BY m.relationship IS DISTINCT FROM '世帯主', m.position);

      CREATE OR REPLACE VIEW household.visible_member AS
        WITH cover AS MATERIALIZED (SELECT * FROM household.covered_member),
             hidden AS MATERIALIZED (SELECT person_id FROM household.hidden_person)
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind
          FROM household.household_member m
          JOIN household.household h ON h.id = m.household_id
         WHERE m.person_id NOT IN (SELECT x.person_id FROM hidden x WHERE x.person_id IS NOT NULL)
        UNION ALL
        SELECT household_id, person_id, position,
               CASE WHEN kept OR head IS NULL THEN relationship
                    ELSE household.beside_head(head, person_id) END,
               kind
          FROM cover;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${besideHead('CREATE OR REPLACE FUNCTION')} ${dividedByOthersRows}`);
  }
}
