import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody is beside a head, in the words of the register (住民基本台帳事務処理要領; `@kasane/japanese`
 * relationship-terms). `head` and `sex` narrow a row where they are not null: 1 男, 2 女.
 */
// prettier-ignore
const termsBesideHead = [
  { relation: 'SPOUSE', head: null, sex: '1', term: '夫' },
  { relation: 'SPOUSE', head: null, sex: '2', term: '妻' },
  { relation: 'PARTNER', head: null, sex: '1', term: '夫（未届）' },
  { relation: 'PARTNER', head: null, sex: '2', term: '妻（未届）' },
  { relation: 'CHILD', head: null, sex: null, term: '子' },
  { relation: 'PARENT', head: null, sex: '1', term: '父' },
  { relation: 'PARENT', head: null, sex: '2', term: '母' },
  { relation: 'STEP_CHILD', head: '1', sex: null, term: '妻の子' },
  { relation: 'STEP_CHILD', head: '2', sex: null, term: '夫の子' },
  { relation: 'GRANDCHILD', head: null, sex: null, term: '子の子' },
  { relation: 'PARENT_IN_LAW', head: '1', sex: '1', term: '妻の父' },
  { relation: 'PARENT_IN_LAW', head: '1', sex: '2', term: '妻の母' },
  { relation: 'PARENT_IN_LAW', head: '2', sex: '1', term: '夫の父' },
  { relation: 'PARENT_IN_LAW', head: '2', sex: '2', term: '夫の母' },
  { relation: 'CHILD_IN_LAW', head: null, sex: '1', term: '子の夫' },
  { relation: 'CHILD_IN_LAW', head: null, sex: '2', term: '子の妻' },
  { relation: 'SIBLING', head: null, sex: '1', term: '兄' },
  { relation: 'SIBLING', head: null, sex: '2', term: '姉' },
] as const;

/** 弟・妹: of siblings the later born. */
const younger = { 兄: '弟', 姉: '妹' } as const;

const literal = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);

const TERMS = termsBesideHead
  .map((row) => `(${[row.relation, row.head, row.sex, row.term].map(literal).join(', ')})`)
  .join(', ');

/**
 * The household in which a DV等支援措置 covers somebody has a 世帯主, as every other of the register has
 * one: without any 続柄 it showed by that alone that somebody is protected.
 *
 * - Where the head is among the covered, 続柄 stays as the register has it. Otherwise the first of them
 *   is the head, and the others are what their kinship makes of them beside that one; 縁故者 where
 *   nothing is known.
 * - It rests on the rows of those it is told of, and on no others: a reader who may see one of them
 *   could otherwise tell by it what the register says of somebody withheld. So who stays in the other
 *   part is what the register has them be, though the head they are 「夫」 of is nowhere.
 * - A register that marks two rows of a person as the latest is read by its later one, and does not
 *   fail whoever asks.
 */
export class HeadCovers1760000002520 implements MigrationInterface {
  readonly name = 'HeadCovers1760000002520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- A function with its owner's rights is planned when it is called, which is rarely: as a part of
      -- the view it doubled what every statement about households costs. No other role uses its schema.
      CREATE FUNCTION household.beside_head(head uuid, member uuid) RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT CASE WHEN head = member THEN '世帯主' ELSE coalesce((
            SELECT CASE WHEN k.relation = 'SIBLING' AND theirs."生年月日" > ours."生年月日"
                        THEN CASE t.term ${Object.entries(younger)
                          .map(([elder, born]) => `WHEN '${elder}' THEN '${born}'`)
                          .join(' ')} END
                        ELSE t.term END
              FROM household.kinship k
              JOIN household.person h ON h.id = k.from_person
              JOIN residents."住民" ours
                ON ours."宛名番号" = h.atena_number AND ours."最新フラグ" = '1'
              JOIN household.person p ON p.id = k.to_person
              JOIN residents."住民" theirs
                ON theirs."宛名番号" = p.atena_number AND theirs."最新フラグ" = '1'
              JOIN (VALUES ${TERMS}) t (relation, head_sex, sex, term)
                ON t.relation = k.relation
               AND coalesce(t.head_sex, ours."性別") = ours."性別"
               AND coalesce(t.sex, theirs."性別") = theirs."性別"
             WHERE k.from_person = head AND k.to_person = member
             ORDER BY ours."履歴番号" DESC, theirs."履歴番号" DESC LIMIT 1), '縁故者') END
        $$;

      -- head: of people the register gives a 続柄, whoever is the head among them.
      -- kept: that one is the register's own.
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
    await runner.query(/* SQL */ `
      CREATE OR REPLACE VIEW household.visible_member AS
        WITH cover AS MATERIALIZED (SELECT * FROM household.covered_member),
             hidden AS MATERIALIZED (SELECT person_id FROM household.hidden_person)
        SELECT m.household_id, m.person_id, m.position, m.relationship, h.kind
          FROM household.household_member m
          JOIN household.household h ON h.id = m.household_id
         WHERE m.person_id NOT IN (SELECT x.person_id FROM hidden x WHERE x.person_id IS NOT NULL)
        UNION ALL
        SELECT household_id, person_id, position, NULL::text, kind FROM cover;
      DROP FUNCTION household.beside_head(uuid, uuid);
    `);
  }
}
