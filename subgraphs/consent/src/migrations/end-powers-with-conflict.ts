import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A guardian's powers end with a conflict (民法860条), whichever of the two is written first: powers and
 * a conflict recorded at the same moment had not found each other, and both stood. Whoever writes of
 * the same ward waits for a turn; the conflict ends the powers there are, and the powers that come
 * after it are refused.
 */
export class EndPowersWithConflict1760000002410 implements MigrationInterface {
  readonly name = 'EndPowersWithConflict1760000002410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION consent.await_turn(ward uuid) RETURNS void LANGUAGE sql
        SET search_path = pg_catalog AS $$
          SELECT pg_advisory_xact_lock(hashtextextended('ward ' || ward::text, 0))
        $$;

      CREATE FUNCTION consent.turn_of_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM consent.await_turn(NEW.subject);
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_turn BEFORE INSERT ON consent.conflict_version
        FOR EACH ROW WHEN (NEW.version = 1) EXECUTE FUNCTION consent.turn_of_conflict();

      CREATE FUNCTION consent.check_powers() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM consent.await_turn(NEW.subjects[1]);
        IF EXISTS (SELECT FROM consent.conflict c
                    WHERE c.subject = NEW.subjects[1] AND c.ended_at IS NULL
                      AND (c.person = NEW.giver_person OR c.guardian_register = NEW.giver_register))
        THEN
          RAISE EXCEPTION 'a conflict was recorded meanwhile'
            USING ERRCODE = 'serialization_failure';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_powers BEFORE INSERT ON consent.authorization_version
        FOR EACH ROW WHEN (NEW.basis = 'LB-20' AND NEW.version = 1)
        EXECUTE FUNCTION consent.check_powers();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER d_powers ON consent.authorization_version;
      DROP TRIGGER d_turn ON consent.conflict_version;
      DROP FUNCTION consent.check_powers(), consent.turn_of_conflict(), consent.await_turn(uuid);
    `);
  }
}
