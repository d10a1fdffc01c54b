import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wholeFile } from './create-file-view.js';
import { isFrozen } from './split-frozen-files.js';

/**
 * A file has one companion. Two who name one at the same moment had both found nobody to relieve, and
 * a file with two could not be read by anybody any more.
 */
export class KeepOneCompanion1760000005400 implements MigrationInterface {
  readonly name = 'KeepOneCompanion1760000005400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION collaboration.await_turn_at_companion(file uuid) RETURNS void LANGUAGE sql
        SET search_path = pg_catalog AS $$
          SELECT pg_advisory_xact_lock(hashtextextended('companion ' || file::text, 0))
        $$;
      CREATE FUNCTION collaboration.check_one_companion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM collaboration.await_turn_at_companion(NEW.file_id);
        IF EXISTS (SELECT FROM collaboration.companion c
                    WHERE c.file_id = NEW.file_id AND c.id <> NEW.id AND c.until IS NULL)
        THEN
          RAISE EXCEPTION 'somebody else is the companion' USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_one_companion BEFORE INSERT ON collaboration.companion_version
        FOR EACH ROW WHEN (NEW.until IS NULL)
        EXECUTE FUNCTION collaboration.check_one_companion();
      ${wholeFile(isFrozen, false)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER e_one_companion ON collaboration.companion_version;
      DROP FUNCTION collaboration.check_one_companion();
      DROP FUNCTION collaboration.await_turn_at_companion(uuid);
    `);
  }
}
