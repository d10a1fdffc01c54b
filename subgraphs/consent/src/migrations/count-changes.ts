import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was recorded of what `consent.in_force_about` is made of; each is only ever added to. */
const tables = ['authorization_version', 'protection_measure_version', 'protection_release'];

/**
 * `consent.change_count`: one number that is another one from the moment a record that permits or
 * forbids was committed. Who looked it up with the records knows by it alone that these still hold.
 *
 * Not counted is what departments' own registers say, which `in_force_about` reads besides: a measure
 * of the register of residents (`registered_protection`), a guardian's leaving (退任), who lives in the
 * perpetrator's household. A change there is seen with the next request at the latest.
 *
 * Counted at the end of a transaction, so that nobody waits for more than another's commit; one row,
 * so that a number seen never stands for two states (a sequence would, while one is uncommitted).
 */
export class CountChanges1760000002370 implements MigrationInterface {
  readonly name = 'CountChanges1760000002370';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.change_count (
        alone boolean PRIMARY KEY DEFAULT true CHECK (alone),
        n bigint NOT NULL
      ) WITH (fillfactor = 10);
      INSERT INTO consent.change_count (n) VALUES (0);

      CREATE FUNCTION consent.count_change() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
          BEGIN
            UPDATE consent.change_count SET n = n + 1;
            RETURN NULL;
          END
        $$;
      ${tables
        .map(
          (table) => `
      CREATE CONSTRAINT TRIGGER counted AFTER INSERT ON consent.${table}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION consent.count_change();`,
        )
        .join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TRIGGER counted ON consent.${table}`);
    await runner.query('DROP FUNCTION consent.count_change(); DROP TABLE consent.change_count');
  }
}
