import type { MigrationInterface, QueryRunner } from 'typeorm';
import { minuteKinds } from '../../meetings/tables/minute-kinds.js';

const planOnly = minuteKinds.flatMap(({ code, planOnly: only }) => (only ? [`'${code}'`] : []));

/**
 * What a meeting may do, enforced whoever writes (domain.md §3.1, §0-2):
 *
 * - KA101: the writer does not sit in it now, or the person is not on the agenda of the sitting;
 * - KA102: somebody who would sit in it has not pledged secrecy;
 * - KA103: the part is not open;
 * - KA002: a person's own consent is not live (check_consent's code, create-files.ts).
 *
 * What only a program with a fault would try raises check_violation.
 */
export class GuardMeetings1760000005320 implements MigrationInterface {
  readonly name = 'GuardMeetings1760000005320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- A part is open from its opening to its closing, while its sitting sits, and never over a day:
      -- what was forgotten ends by itself (leaks.md 29).
      CREATE VIEW collaboration.meeting_part_now AS
        SELECT p.*, k.rests_on, k.basis, k.forum, k.pledge, k.plans,
               p.opened_at IS NOT NULL AND p.closed_at IS NULL
                 AND p.opened_at > now() - interval '24 hours'
                 AND (k.rests_on <> 'SITTING' OR EXISTS (
                   SELECT FROM consent.sitting_attendance a
                    WHERE a.sitting_id = p.sitting_id AND a.open)) AS open
          FROM collaboration.meeting_part p JOIN collaboration.meeting_kind k ON k.code = p.kind;

      CREATE FUNCTION collaboration.sits(sitting uuid, who text, person uuid)
        RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM consent.sitting_attendance a
                        WHERE a.sitting_id = sitting AND a.viewer = who AND a.open
                          AND (person IS NULL OR person = ANY (a.subjects)))
      $$;

      CREATE FUNCTION collaboration.is_member(part uuid, who text)
        RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM collaboration.meeting_part p
                         JOIN collaboration.meeting_member m
                           ON m.meeting_id = p.meeting_id AND p.kind = ANY (m.kinds)
                        WHERE p.id = part AND m.viewer = who AND m.left_at IS NULL)
      $$;

      CREATE FUNCTION collaboration.check_part() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        kind collaboration.meeting_kind;
      BEGIN
        SELECT * INTO STRICT kind FROM collaboration.meeting_kind k WHERE k.code = NEW.kind;
        IF NEW.version = 1 THEN
          IF NEW.opened_at IS NOT NULL OR kind.valid_from > current_date
             OR kind.valid_to <= current_date OR EXISTS (
               SELECT FROM collaboration.meeting_part other
                WHERE other.meeting_id = NEW.meeting_id AND other.kind <> NEW.kind AND NOT EXISTS (
                  SELECT FROM collaboration.meeting_kind_pair p
                   WHERE p.kind = NEW.kind AND p.other = other.kind))
          THEN
            RAISE EXCEPTION 'no such part of a meeting: %', NEW.kind USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END IF;
        IF EXISTS (SELECT FROM collaboration.meeting_part p
                    WHERE p.id = NEW.id AND p.opened_at IS NOT NULL)
        THEN
          IF NEW.closed_at IS NULL THEN
            RAISE EXCEPTION 'a part is opened once' USING ERRCODE = 'KA103';
          END IF;
          RETURN NEW;
        END IF;
        IF NEW.opened_at IS NULL OR EXISTS (
          SELECT FROM collaboration.meeting m WHERE m.id = NEW.meeting_id AND m.cancelled_at IS NOT NULL)
        THEN
          RAISE EXCEPTION 'the part does not open' USING ERRCODE = 'KA103';
        END IF;
        IF (kind.rests_on = 'SITTING') <> (NEW.sitting_id IS NOT NULL) THEN
          RAISE EXCEPTION '% opens no authorization of its own', NEW.kind USING ERRCODE = 'KA103';
        END IF;
        IF kind.pledge AND EXISTS (
          SELECT FROM collaboration.meeting_member m
           WHERE m.meeting_id = NEW.meeting_id AND NEW.kind = ANY (m.kinds)
             AND m.left_at IS NULL AND m.pledged_at IS NULL)
        THEN
          RAISE EXCEPTION 'a member has not pledged' USING ERRCODE = 'KA102';
        END IF;
        IF kind.rests_on = 'SITTING' AND (
          NOT EXISTS (SELECT FROM consent.sitting_attendance a
                       WHERE a.sitting_id = NEW.sitting_id AND a.open AND a.basis = kind.basis
                         AND a.forum = kind.forum)
          OR EXISTS (SELECT FROM collaboration.meeting_member m
                      WHERE m.meeting_id = NEW.meeting_id AND NEW.kind = ANY (m.kinds)
                        AND m.left_at IS NULL
                        AND NOT collaboration.sits(NEW.sitting_id, m.viewer, NULL))
          OR EXISTS (SELECT FROM collaboration.meeting_item i
                      WHERE i.part_id = NEW.id AND NOT EXISTS (
                        SELECT FROM consent.sitting_attendance a
                         WHERE a.sitting_id = NEW.sitting_id AND i.person = ANY (a.subjects))))
        THEN
          RAISE EXCEPTION 'the sitting is not this meeting''s' USING ERRCODE = 'KA101';
        END IF;
        IF kind.rests_on = 'CONSENT' AND EXISTS (
          SELECT FROM collaboration.meeting_item i
           WHERE i.part_id = NEW.id AND NOT collaboration.has_consent(i.person))
        THEN
          RAISE EXCEPTION '% takes a live consent', NEW.kind USING ERRCODE = 'KA002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_part BEFORE INSERT ON collaboration.meeting_part_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_part();

      -- Who joins a part that is open has pledged, and sits in its sitting.
      CREATE FUNCTION collaboration.check_member() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.left_at IS NOT NULL THEN
          RETURN NEW;
        END IF;
        IF NEW.pledged_at IS NULL AND EXISTS (
          SELECT FROM collaboration.meeting_part_now p
           WHERE p.meeting_id = NEW.meeting_id AND p.kind = ANY (NEW.kinds) AND p.open AND p.pledge)
        THEN
          RAISE EXCEPTION 'no pledge' USING ERRCODE = 'KA102';
        END IF;
        IF EXISTS (
          SELECT FROM collaboration.meeting_part_now p
           WHERE p.meeting_id = NEW.meeting_id AND p.kind = ANY (NEW.kinds) AND p.open
             AND p.rests_on = 'SITTING'
             AND NOT collaboration.sits(p.sitting_id, NEW.viewer, NULL))
        THEN
          RAISE EXCEPTION 'not in the sitting' USING ERRCODE = 'KA101';
        END IF;
        IF NOT NEW.kinds <@ ARRAY(SELECT p.kind FROM collaboration.meeting_part p
                                   WHERE p.meeting_id = NEW.meeting_id)
        THEN
          RAISE EXCEPTION 'no such part' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_member BEFORE INSERT ON collaboration.meeting_member_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_member();

      CREATE FUNCTION collaboration.check_item() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        part collaboration.meeting_part_now;
      BEGIN
        SELECT * INTO part FROM collaboration.meeting_part_now p WHERE p.id = NEW.part_id;
        IF part.id IS NULL OR part.opened_at IS NOT NULL AND NOT part.open THEN
          RAISE EXCEPTION 'the part is over' USING ERRCODE = 'KA103';
        END IF;
        IF part.rests_on = 'NO_CASE' OR NEW.file_id IS NOT NULL AND NOT EXISTS (
             SELECT FROM collaboration.file f WHERE f.id = NEW.file_id AND f.person = NEW.person)
           OR part.rests_on = 'CONSENT' AND NEW.file_id IS NULL
        THEN
          RAISE EXCEPTION 'not on the agenda of %', part.kind USING ERRCODE = 'check_violation';
        END IF;
        IF part.rests_on = 'CONSENT' AND NOT collaboration.has_consent(NEW.person) THEN
          RAISE EXCEPTION '% takes a live consent', part.kind USING ERRCODE = 'KA002';
        END IF;
        IF part.rests_on = 'SITTING' AND part.open
           AND NOT collaboration.sits(part.sitting_id, NEW.written_by, NEW.person)
        THEN
          RAISE EXCEPTION 'not on the agenda of the sitting' USING ERRCODE = 'KA101';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_item BEFORE INSERT ON collaboration.meeting_item
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_item();

      -- Of what is said, under one basis: written while the part is open, by who sits in it.
      CREATE FUNCTION collaboration.require_said(item uuid, who text) RETURNS void
        LANGUAGE plpgsql AS $$
      DECLARE
        part collaboration.meeting_part_now;
        subject uuid;
      BEGIN
        SELECT i.person INTO subject FROM collaboration.meeting_item i WHERE i.id = item;
        SELECT p.* INTO part FROM collaboration.meeting_part_now p
          JOIN collaboration.meeting_item i ON i.part_id = p.id WHERE i.id = item;
        IF part.rests_on = 'CONSENT' AND NOT collaboration.has_consent(subject) THEN
          RAISE EXCEPTION '% takes a live consent', part.kind USING ERRCODE = 'KA002';
        END IF;
        IF part.open IS NOT TRUE THEN
          RAISE EXCEPTION 'the part is not open' USING ERRCODE = 'KA103';
        END IF;
        IF NOT collaboration.is_member(part.id, who)
           OR part.rests_on = 'SITTING' AND NOT collaboration.sits(part.sitting_id, who, subject)
        THEN
          RAISE EXCEPTION 'the writer does not sit in it' USING ERRCODE = 'KA101';
        END IF;
      END $$;

      CREATE FUNCTION collaboration.check_minute() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM collaboration.require_said(NEW.item_id, NEW.written_by);
        IF NEW.kind IN (${planOnly.join(', ')}) AND NOT EXISTS (
          SELECT FROM collaboration.meeting_item i
            JOIN collaboration.meeting_part_now p ON p.id = i.part_id
           WHERE i.id = NEW.item_id AND p.plans)
        THEN
          RAISE EXCEPTION 'this meeting puts out no plan' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_minute BEFORE INSERT ON collaboration.meeting_minute
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_minute();

      CREATE FUNCTION collaboration.check_task() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.version = 1 THEN
          PERFORM collaboration.require_said(NEW.item_id, NEW.changed_by);
        ELSIF NEW.state <> 'DROPPED' AND EXISTS (
          SELECT FROM collaboration.meeting_item i
            JOIN collaboration.meeting_part_now p ON p.id = i.part_id
           WHERE i.id = NEW.item_id AND p.rests_on = 'CONSENT'
             AND NOT collaboration.has_consent(i.person))
        THEN
          RAISE EXCEPTION 'the consent is not live' USING ERRCODE = 'KA002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER d_task BEFORE INSERT ON collaboration.meeting_task_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_task();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP TRIGGER d_task ON collaboration.meeting_task_version;
      DROP TRIGGER d_minute ON collaboration.meeting_minute;
      DROP TRIGGER d_item ON collaboration.meeting_item;
      DROP TRIGGER d_member ON collaboration.meeting_member_version;
      DROP TRIGGER d_part ON collaboration.meeting_part_version;
      DROP FUNCTION collaboration.check_task(), collaboration.check_minute(),
        collaboration.require_said(uuid, text), collaboration.check_item(),
        collaboration.check_member(), collaboration.check_part(),
        collaboration.is_member(uuid, text), collaboration.sits(uuid, text, uuid);
      DROP VIEW collaboration.meeting_part_now;
    `);
  }
}
