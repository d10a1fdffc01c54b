import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An indicator may be counted from some fiscal year on, and be entered by hand before. */
export class CountFromAYear1795305600600 implements MigrationInterface {
  readonly name = 'CountFromAYear1795305600600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE community.plan_indicator_version
        ADD COLUMN computed_from int CHECK (computed_from >= 0);
      ${latest}
      ${changeable([...COLUMNS, 'computed_from'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP VIEW community.plan_indicator;
      ALTER TABLE community.plan_indicator_version DROP COLUMN computed_from;
      ${latest}
      ${changeable(COLUMNS)}
    `);
  }
}

/** As kept-table.ts makes it; a view knows only the columns there were when it was made. */
const latest = /* SQL */ `
  CREATE OR REPLACE VIEW community.plan_indicator AS
    SELECT v.* FROM community.plan_indicator_version v
     WHERE NOT EXISTS (SELECT FROM community.plan_indicator_version newer
                        WHERE newer.id = v.id AND newer.version > v.version);
`;

const COLUMNS = [
  ...['closed_at', 'recorded_by', 'recorded_by_agency', 'reason'],
  ...['action', 'position', 'name', 'unit', 'about_people', 'computed_by'],
];

const changeable = (columns: readonly string[]): string => /* SQL */ `
  DROP TRIGGER c_next_version ON community.plan_indicator_version;
  CREATE TRIGGER c_next_version BEFORE INSERT ON community.plan_indicator_version
    FOR EACH ROW EXECUTE FUNCTION community.next_version(${columns.map((column) => `'${column}'`).join(', ')});
`;
