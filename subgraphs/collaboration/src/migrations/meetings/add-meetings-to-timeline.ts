import type { MigrationInterface, QueryRunner } from 'typeorm';
import { happenings } from '../create-file-view.js';

/**
 * The timeline tells of meetings on the person's consent and of what was done after them. That a
 * sitting without consent was held about somebody is for its own members, and is not in it.
 */
export class AddMeetingsToTimeline1760000005360 implements MigrationInterface {
  readonly name = 'AddMeetingsToTimeline1760000005360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE OR REPLACE VIEW collaboration.happening AS
        ${happenings}
        UNION ALL
        SELECT i.file_id, p.opened_at, 'MEETING_HELD', p.kind, p.changed_by, p.changed_by_agency
          FROM collaboration.meeting_item i
          JOIN collaboration.meeting_part_version p ON p.id = i.part_id
          JOIN collaboration.meeting_kind k ON k.code = p.kind
         WHERE k.rests_on = 'CONSENT' AND p.version = 2 AND p.opened_at IS NOT NULL
        UNION ALL
        SELECT i.file_id, t.recorded_at, 'TASK_' || t.state, t.act, t.changed_by, t.changed_by_agency
          FROM collaboration.meeting_task_version t
          JOIN collaboration.meeting_item i ON i.id = t.item_id
          JOIN collaboration.meeting_part p ON p.id = i.part_id
          JOIN collaboration.meeting_kind k ON k.code = p.kind
         WHERE k.rests_on = 'CONSENT'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW collaboration.happening AS ${happenings}`);
  }
}
