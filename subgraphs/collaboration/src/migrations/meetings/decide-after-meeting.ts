import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * プラン案 → 重層的支援会議 → 支援決定 (domain.md §3.2): the city decides after a meeting that may put out a plan
 * has found this one fit, since it was last put to one. KA104 where none has.
 */
export class DecideAfterMeeting1760000005340 implements MigrationInterface {
  readonly name = 'DecideAfterMeeting1760000005340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE FUNCTION collaboration.found_fit(file uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (
          SELECT FROM collaboration.meeting_minute e
            JOIN collaboration.meeting_item i ON i.id = e.item_id
           WHERE i.file_id = file AND e.kind = 'PLAN_FOUND_FIT' AND e.recorded_at > (
             SELECT max(f.recorded_at) FROM collaboration.file_version f
              WHERE f.id = file AND f.act = 'PUT_TO_MEETING'))
      $$;

      CREATE FUNCTION collaboration.check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT collaboration.found_fit(NEW.id) THEN
          RAISE EXCEPTION 'no meeting has found the plan fit' USING ERRCODE = 'KA104';
        END IF;
        RETURN NEW;
      END $$;

      CREATE TRIGGER e_decision BEFORE INSERT ON collaboration.file_version
        FOR EACH ROW WHEN (NEW.act = 'DECIDE_SUPPORT')
        EXECUTE FUNCTION collaboration.check_decision();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER e_decision ON collaboration.file_version;
      DROP FUNCTION collaboration.check_decision(), collaboration.found_fit(uuid);
    `);
  }
}
