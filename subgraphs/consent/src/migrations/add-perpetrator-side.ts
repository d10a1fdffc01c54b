import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the cases of the 多機関協働 add: rows of it, beside `m`, then names of cases, parts of the record. */
interface KeptCases {
  readonly rows: string;
  readonly names: string;
  readonly parts: string;
}

export const toProhibition = (
  { rows, names, parts }: KeptCases = { rows: '', names: '', parts: '' },
): string => /* SQL */ `
  CREATE OR REPLACE FUNCTION consent.to_prohibition(m consent.protection_measure_version)
    RETURNS jsonb LANGUAGE sql STABLE AS $$
      SELECT jsonb_build_object(
        'id', m.id, 'rule', m.rule, 'protectedPeople', m.protected_people,
        'perpetrator', coalesce(m.perpetrator::text, ''), 'unit', m.unit,
        'household', to_jsonb(side.people),
        'cases', to_jsonb(ARRAY(
          SELECT DISTINCT a.case_id FROM consent.authorization_version a
           WHERE a.case_id IS NOT NULL AND a.subjects && (side.people || m.perpetrator)${names})),${parts}
        'from', m.valid_from, 'liftedAt', m.lifted_at,
        'releases', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'recipient', r.recipient, 'from', r.valid_from, 'to', r.valid_to)
                   ORDER BY r.valid_from, r.id)
            FROM consent.protection_release r WHERE r.measure_id = m.id), '[]'::jsonb))
        FROM (SELECT ARRAY(SELECT s.person_id FROM consent.perpetrator_side s
                            WHERE s.measure_id = m.id) AS people) side${rows}
    $$;`;

/**
 * D-1 masks "for every requester whose case contains the 加害者 or a person in the 加害者's household".
 * A measure now says who that is and which cases those are, as the identity index and the records
 * stand at the moment of the question. `perpetrator_side` reads the index with its owner's rights:
 * whoever decides learns the ids of those who live with a perpetrator, and no other household.
 */
export class AddPerpetratorSide1760000002320 implements MigrationInterface {
  readonly name = 'AddPerpetratorSide1760000002320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW consent.perpetrator_side AS
        SELECT DISTINCT m.id AS measure_id, other.person_id
          FROM consent.protection_measure m
          JOIN household.household_member mine ON mine.person_id = m.perpetrator
          JOIN household.household_member other ON other.household_id = mine.household_id
         -- Whoever fled may still be registered there.
         WHERE other.person_id <> m.perpetrator
           AND other.person_id <> ALL (m.protected_people);

      ${toProhibition()}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.perpetrator_side CASCADE');
  }
}
