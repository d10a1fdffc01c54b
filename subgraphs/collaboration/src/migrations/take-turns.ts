import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wholeFile } from './create-file-view.js';
import { isFrozen } from './split-frozen-files.js';

/** What is written of one of these waits until whoever else writes of the same one is done. */
const turns = [
  { table: 'file_version', when: 'true', of: 'NEW.id' },
  { table: 'plan_version', when: 'true', of: 'NEW.file_id' },
  { table: 'remaining_issue_version', when: 'true', of: 'NEW.file_id' },
  { table: 'companion_version', when: 'NEW.until IS NULL', of: 'NEW.file_id' },
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

/** What must not be there when one of these is written, and the SQLSTATE that says so. */
const checks = [
  {
    name: 'one_plan',
    on: 'plan_version',
    when: 'NEW.version = 1 AND NEW.closed_at IS NULL',
    found: 'plan f WHERE f.file_id = NEW.file_id AND f.id <> NEW.id AND f.closed_at IS NULL',
    refusal: 'another plan is open',
    code: 'unique_violation',
  },
  {
    name: 'one_companion',
    on: 'companion_version',
    when: 'NEW.until IS NULL',
    found: 'companion f WHERE f.file_id = NEW.file_id AND f.id <> NEW.id AND f.until IS NULL',
    refusal: 'somebody else is the companion',
    code: 'unique_violation',
  },
  {
    name: 'issue',
    on: 'remaining_issue_version',
    when: 'NEW.settled_at IS NULL AND NEW.main_agency IS NULL',
    found: "file f WHERE f.id = NEW.file_id AND f.state = 'ENDED'",
    refusal: 'the case has ended',
    code: 'KA001',
  },
  {
    name: 'participation_end',
    on: 'participation_version',
    when: 'NEW.ended_at IS NOT NULL',
    found: 'placement f WHERE f.participation_id = NEW.id AND f.ended_at IS NULL',
    refusal: 'a place still counts on the person',
    code: 'KA001',
  },
  {
    name: 'cancelling',
    on: 'meeting_version',
    when: 'NEW.cancelled_at IS NOT NULL',
    found: 'meeting_part f WHERE f.meeting_id = NEW.id AND f.opened_at IS NOT NULL',
    refusal: 'the meeting has sat',
    code: 'KA001',
  },
] as const;

const refuseWhereFound = ({
  name,
  on,
  when,
  found,
  refusal,
  code,
}: (typeof checks)[number]): string => /* SQL */ `
      CREATE FUNCTION collaboration.check_${name}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM collaboration.${found}) THEN
          RAISE EXCEPTION '${refusal}' USING ERRCODE = '${code}';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER e_${name} BEFORE INSERT ON collaboration.${on}
        FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION collaboration.check_${name}();`;

/**
 * Two acts that exclude each other, sent at the same moment, had each found that the other had not
 * happened, and both stood. Held now, whoever writes:
 *
 * - a file has one open plan, and one companion: with two, nobody could read it any more;
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
      ${checks.map(refuseWhereFound).join('')}
      ${wholeFile(isFrozen, false)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, on } of checks) {
      await runner.query(`DROP TRIGGER e_${name} ON collaboration.${on}`);
      await runner.query(`DROP FUNCTION collaboration.check_${name}()`);
    }
    for (const { table } of turns) {
      await runner.query(`DROP TRIGGER c_turn ON collaboration.${table}`);
      await runner.query(`DROP FUNCTION collaboration.turn_of_${table}()`);
    }
    await runner.query('DROP FUNCTION collaboration.await_turn(text)');
  }
}
