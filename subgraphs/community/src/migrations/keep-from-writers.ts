import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether D-1 hides from a writer where somebody is: then nothing about that person is the writer's
 * to keep, and whoever tries learns nothing by it, such as that there is an entry already.
 *
 * It reads the measures with its owner's rights and answers yes or no, as a refusal to read does: this
 * room learns neither from whom somebody is protected nor by which measure. It is looked up when it is
 * called: the consent room may come later than this one.
 */
export class KeepFromWriters1795305600700 implements MigrationInterface {
  readonly name = 'KeepFromWriters1795305600700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- reader, agency, role and self (Person.id) are the writer's, as the grant has them.
      CREATE FUNCTION community.hides_place(
        who uuid, reader text, agency text, role text, self text)
        RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        RETURN EXISTS (
          SELECT FROM consent.protection_measure m
           WHERE m.protected_people && ARRAY[who]
             AND (m.lifted_at IS NULL OR m.lifted_at > now())
             AND (m.perpetrator::text = self
                  OR EXISTS (SELECT FROM consent.perpetrator_side s
                              WHERE s.measure_id = m.id AND s.person_id::text = self)
                  OR m.unit <> agency AND NOT EXISTS (
                       SELECT FROM consent.protection_release r
                        WHERE r.measure_id = m.id
                          AND r.recipient IN ('agency:' || agency, 'role:' || role, 'viewer:' || reader)
                          AND r.valid_from <= now() AND r.valid_to > now())
                  OR agency = 'multi-agency' AND EXISTS (
                       SELECT FROM consent.perpetrator_case k
                        WHERE k.measure_id = m.id AND k.casemate = who)))
        OR EXISTS (
          SELECT FROM consent.registered_protection p
           WHERE p.person = who AND p.record->>'unit' <> agency);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION community.hides_place(uuid, text, text, text, text)');
  }
}
