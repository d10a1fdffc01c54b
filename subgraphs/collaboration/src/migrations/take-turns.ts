import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is written of one of these waits until whoever else writes of the same one is done. */
const turns = [
  { table: 'file_version', when: 'true', of: 'NEW.id' },
  { table: 'plan_version', when: 'true', of: 'NEW.file_id' },
  { table: 'remaining_issue_version', when: 'true', of: 'NEW.file_id' },
  { table: 'participation_version', when: 'NEW.ended_at IS NOT NULL', of: 'NEW.id' },
  { table: 'placement_version', when: 'NEW.version = 1', of: 'NEW.participation_id' },
  { table: 'meeting_version', when: 'NEW.cancelled_at IS NOT NULL', of: 'NEW.id' },
  { table: 'meeting_part_version', when: 'NEW.opened_at IS NOT NULL', of: 'NEW.meeting_id' },
  { table: 'meeting_member_version', when: 'NEW.left_at IS NULL', of: 'NEW.meeting_id' },
  {
    table: 'meeting_item',
    when: 'true',
    of: '(SELECT p.meeting_id FROM collaboration.meeting_part p WHERE p.id = NEW.part_id)',
  },
] as const;

/** After the version was compared and before anything else is asked: triggers go by their names. */
const takeTurn = ({ table, when, of }: (typeof turns)[number]): string => /* SQL */ `
      CREATE FUNCTION collaboration.turn_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM collaboration.await_turn((${of})::text);
        RETURN NEW;
      END $$;
      CREATE TRIGGER c_turn BEFORE INSERT ON collaboration.${table}
        FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION collaboration.turn_of_${table}();`;

/**
 * Two acts that exclude each other, sent at the same moment, had each found that the other had not
 * happened, and both stood. Held now, whoever writes:
 *
 * - a file has one open plan;
 * - a file that ended has no issue that nobody looks after (KA001 for the later one);
 * - a participation that ended has nobody at a place, who could never leave it (KA001);
 * - a meeting that was cancelled has no part that opened (KA001), and what guard-meetings.ts asks of a
 *   part that opens, of its members and of its agenda is asked of one after the other.
 */
export class TakeTurns1760000005410 implements MigrationInterface {
  readonly name = 'TakeTurns1760000005410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- Until the transaction is over. An id may come as somebody typed it.
      CREATE FUNCTION collaboration.await_turn(id text) RETURNS void LANGUAGE sql
        SET search_path = pg_catalog AS $$
          SELECT pg_advisory_xact_lock(hashtextextended('turn ' || lower(id), 0))
        $$;
      ${turns.map(takeTurn).join('')}

      CREATE FUNCTION collaboration.check_one_plan() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM collaboration.plan p
                    WHERE p.file_id = NEW.file_id AND p.id <> NEW.id AND p.closed_at IS NULL)
        THEN
          RAISE EXCEPTION 'another plan is open' USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_one_plan BEFORE INSERT ON collaboration.plan_version
        FOR EACH ROW WHEN (NEW.version = 1 AND NEW.closed_at IS NULL)
        EXECUTE FUNCTION collaboration.check_one_plan();

      CREATE FUNCTION collaboration.check_issue() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM collaboration.file f
                    WHERE f.id = NEW.file_id AND f.state = 'ENDED')
        THEN
          RAISE EXCEPTION 'the case has ended' USING ERRCODE = 'KA001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_issue BEFORE INSERT ON collaboration.remaining_issue_version
        FOR EACH ROW WHEN (NEW.settled_at IS NULL AND NEW.main_agency IS NULL)
        EXECUTE FUNCTION collaboration.check_issue();

      CREATE FUNCTION collaboration.check_participation_end() RETURNS trigger
        LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM collaboration.placement p
                    WHERE p.participation_id = NEW.id AND p.ended_at IS NULL)
        THEN
          RAISE EXCEPTION 'a place still counts on the person' USING ERRCODE = 'KA001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_participation_end BEFORE INSERT ON collaboration.participation_version
        FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL)
        EXECUTE FUNCTION collaboration.check_participation_end();

      CREATE FUNCTION collaboration.check_cancelling() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM collaboration.meeting_part p
                    WHERE p.meeting_id = NEW.id AND p.opened_at IS NOT NULL)
        THEN
          RAISE EXCEPTION 'the meeting has sat' USING ERRCODE = 'KA001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_cancelling BEFORE INSERT ON collaboration.meeting_version
        FOR EACH ROW WHEN (NEW.cancelled_at IS NOT NULL)
        EXECUTE FUNCTION collaboration.check_cancelling();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER e_cancelling ON collaboration.meeting_version;
      DROP TRIGGER e_participation_end ON collaboration.participation_version;
      DROP TRIGGER e_issue ON collaboration.remaining_issue_version;
      DROP TRIGGER e_one_plan ON collaboration.plan_version;
      DROP FUNCTION collaboration.check_cancelling(), collaboration.check_participation_end(),
        collaboration.check_issue(), collaboration.check_one_plan();
    `);
    for (const { table } of turns) {
      await runner.query(`DROP TRIGGER c_turn ON collaboration.${table}`);
      await runner.query(`DROP FUNCTION collaboration.turn_of_${table}()`);
    }
    await runner.query('DROP FUNCTION collaboration.await_turn(text)');
  }
}
