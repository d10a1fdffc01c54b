import type { MigrationInterface, QueryRunner } from 'typeorm';

export const registeredGuardian = /* SQL */ `
  CREATE VIEW consent.registered_guardian AS
    SELECT ward.person_id AS subject, g."後見人番号" AS number, g."種別" AS kind, g."氏名" AS name,
           g."退任年月日" = '' AND EXISTS (
             SELECT FROM guardianship."後見等台帳" e
              WHERE e."受付番号" = g."受付番号" AND e."終了年月日" = ''
                AND NOT EXISTS (SELECT FROM guardianship."後見等台帳" newer
                                 WHERE newer."受付番号" = e."受付番号"
                                   AND newer."履歴番号" > e."履歴番号")) AS in_office
      FROM guardianship.person_link ward
      JOIN guardianship."後見人等" g ON g."受付番号" = ward.local_key
     WHERE ward.system = '権利擁護'
       AND NOT EXISTS (SELECT FROM guardianship.person_link known
                        WHERE known.system = '後見人' AND known.local_key = g."後見人番号");`;

/** The names of those who are opposed to somebody, as whom a stranger of the same name may be. */
export const opposedName = /* SQL */ `
  WITH opposed AS (
    SELECT subject, m.perpetrator AS person, m.perpetrator_name AS name
      FROM consent.protection_measure m, unnest(m.protected_people) subject
     WHERE m.lifted_at IS NULL
    UNION ALL
    SELECT subject, s.person_id, NULL
      FROM consent.protection_measure m
     CROSS JOIN unnest(m.protected_people) subject
      JOIN consent.perpetrator_side s ON s.measure_id = m.id
     WHERE m.lifted_at IS NULL
    UNION ALL
    SELECT c.subject, c.person, NULL FROM consent.conflict c WHERE c.ended_at IS NULL)
  SELECT o.subject, coalesce(r."氏名", o.name) AS name
    FROM opposed o
    LEFT JOIN household.person p ON p.id = o.person
    LEFT JOIN residents."住民" r ON r."宛名番号" = p.atena_number AND r."最新フラグ" = '1'
   WHERE coalesce(r."氏名", o.name) IS NOT NULL`;

/**
 * Guardians who are nobody of the city: 弁護士, 司法書士, 社会福祉士, bodies, 市民後見人, relatives who
 * live elsewhere. A record names such a one by the 後見人番号 of the register of guardianship, in the
 * place of a `Person.id`; and powers that nobody signs in with open nothing to anybody.
 */
export class NameRegisteredGuardians1760000002380 implements MigrationInterface {
  readonly name = 'NameRegisteredGuardians1760000002380';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DO $$
      DECLARE unnamed text;
      BEGIN
        SELECT conname INTO STRICT unnamed FROM pg_constraint
         WHERE conrelid = 'consent.authorization_version'::regclass AND contype = 'c'
           AND pg_get_constraintdef(oid) LIKE '%cardinality(recipients)%';
        EXECUTE format('ALTER TABLE consent.authorization_version DROP CONSTRAINT %I', unnamed);
      END $$;
      ALTER TABLE consent.authorization_version
        ADD COLUMN giver_register text CHECK (giver_register <> ''),
        DROP CONSTRAINT guardian_has_powers,
        ADD CONSTRAINT guardian_has_powers CHECK (basis <> 'LB-20' OR (
          cardinality(subjects) = 1 AND cardinality(powers) > 0
          AND (giver_person IS NULL) <> (giver_register IS NULL)
          AND evidence_ref <> '' AND powers_list_ref <> '')),
        ADD CONSTRAINT giver_is_one CHECK (giver_person IS NULL OR giver_register IS NULL),
        ADD CONSTRAINT goes_to_somebody CHECK (cardinality(recipients) > 0
          OR (basis = 'LB-20' AND giver_register IS NOT NULL));
      CREATE OR REPLACE VIEW consent.authorization_in_force AS
        SELECT a.* FROM consent.authorization_version a
         WHERE NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = a.id AND newer.version > a.version);

      ALTER TABLE consent.conflict_version
        ALTER COLUMN person DROP NOT NULL,
        ADD COLUMN guardian_register text CHECK (guardian_register <> ''),
        ADD CONSTRAINT conflict_is_with_one CHECK ((person IS NULL) <> (guardian_register IS NULL));
      CREATE OR REPLACE VIEW consent.conflict AS
        SELECT c.* FROM consent.conflict_version c
         WHERE NOT EXISTS (SELECT FROM consent.conflict_version newer
                            WHERE newer.id = c.id AND newer.version > c.version);

      -- With their owner's rights: the consent room learns who the guardians of a ward are that
      -- nobody's id stands for, and the names of those opposed to somebody; no other line of either.
      ${registeredGuardian}

      CREATE VIEW consent.opposed_name AS
        ${opposedName};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP VIEW consent.opposed_name, consent.registered_guardian;
      ALTER TABLE consent.conflict_version DROP COLUMN guardian_register CASCADE;
      ALTER TABLE consent.authorization_version DROP COLUMN giver_register CASCADE;
    `);
  }
}
