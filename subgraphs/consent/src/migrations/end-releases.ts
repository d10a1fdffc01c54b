import { systems } from '@kasane/db/systems';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { consent, gateway } = systems;

/**
 * A 一時開示 may be taken back before its time is over (D-1): by a version that has an end, after which
 * there is none. `consent.protection_release` is from now on what nobody has ended, so whoever reads
 * it, a decision as well as the households, leaves out an ended one by the database's own word and
 * compares no clocks.
 */
export class EndReleases1760000002480 implements MigrationInterface {
  readonly name = 'EndReleases1760000002480';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      ALTER TABLE consent.protection_release RENAME TO protection_release_version;
      ALTER TABLE consent.protection_release_version
        ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0),
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN ended_by text,
        ADD COLUMN end_reason text,
        ADD CHECK (ended_at IS NULL
                   OR coalesce(ended_by, '') <> '' AND coalesce(end_reason, '') <> ''),
        DROP CONSTRAINT protection_release_pkey,
        ADD PRIMARY KEY (id, version);
      CREATE TRIGGER c_next_version BEFORE INSERT ON consent.protection_release_version
        FOR EACH ROW EXECUTE FUNCTION consent.next_version('ended_at', 'ended_by', 'end_reason');

      CREATE VIEW consent.protection_release AS
        SELECT r.* FROM consent.protection_release_version r
         WHERE r.ended_at IS NULL
           AND NOT EXISTS (SELECT FROM consent.protection_release_version newer
                            WHERE newer.id = r.id AND newer.version > r.version);
      REVOKE ALL ON consent.protection_release_version FROM ${gateway.role};
      GRANT SELECT ON consent.protection_release TO ${gateway.role};
      -- Who still knows one shape writes through the view.
      GRANT SELECT, INSERT ON consent.protection_release TO ${consent.role};
    `);
  }

  /** The former table knows no end before the time: what was ended is no release in it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP VIEW consent.protection_release;
      DROP TRIGGER c_next_version ON consent.protection_release_version;
      ALTER TABLE consent.protection_release_version DISABLE TRIGGER a_refuse_rewrite;
      DELETE FROM consent.protection_release_version WHERE id IN (
        SELECT id FROM consent.protection_release_version WHERE ended_at IS NOT NULL);
      ALTER TABLE consent.protection_release_version ENABLE TRIGGER a_refuse_rewrite;
      ALTER TABLE consent.protection_release_version RENAME TO protection_release;
      ALTER TABLE consent.protection_release
        DROP CONSTRAINT protection_release_version_pkey,
        DROP COLUMN version, DROP COLUMN ended_at, DROP COLUMN ended_by, DROP COLUMN end_reason,
        ADD PRIMARY KEY (id);
      GRANT SELECT ON consent.protection_release TO ${gateway.role};
    `);
  }
}
