import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a live measure protects somebody from this writer or from whom the writer lives with (D-1).
 * Whoever works for the 多機関協働 and is of that side accepts no case of theirs and takes no step in
 * one: what may be done next says whether there is a consent.
 *
 * It reads the measures with its owner's rights and answers yes or no; this room learns no measure.
 */
export class KeepSidesApart1760000005440 implements MigrationInterface {
  readonly name = 'KeepSidesApart1760000005440';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION collaboration.keeps_apart(who uuid, self text) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT EXISTS (
          SELECT FROM consent.protection_measure m
           WHERE self IS NOT NULL AND m.protected_people && ARRAY[who]
             AND (m.lifted_at IS NULL OR m.lifted_at > now())
             AND (m.perpetrator::text = self
                  OR EXISTS (SELECT FROM consent.perpetrator_side s
                              WHERE s.measure_id = m.id AND s.person_id::text = self)))
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION collaboration.keeps_apart(uuid, text)');
  }
}
