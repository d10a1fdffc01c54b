import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was taken off the list may be asked again; nobody stands on it twice at once. */
export class LetMembersReturn1760000005370 implements MigrationInterface {
  readonly name = 'LetMembersReturn1760000005370';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP INDEX collaboration.meeting_member_once;
      CREATE INDEX meeting_member_by_meeting
        ON collaboration.meeting_member_version (meeting_id, viewer);

      CREATE FUNCTION collaboration.check_member_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Two who ask the same person at once: the second waits, and is refused.
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.meeting_id::text || NEW.viewer, 0));
        IF EXISTS (SELECT FROM collaboration.meeting_member m
                    WHERE m.meeting_id = NEW.meeting_id AND m.viewer = NEW.viewer
                      AND m.left_at IS NULL)
        THEN
          RAISE EXCEPTION 'on the list already' USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_member_once BEFORE INSERT ON collaboration.meeting_member_version
        FOR EACH ROW WHEN (NEW.version = 1) EXECUTE FUNCTION collaboration.check_member_once();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER e_member_once ON collaboration.meeting_member_version;
      DROP FUNCTION collaboration.check_member_once();
      DROP INDEX collaboration.meeting_member_by_meeting;
      CREATE UNIQUE INDEX meeting_member_once
        ON collaboration.meeting_member_version (meeting_id, viewer) WHERE version = 1;
    `);
  }
}
