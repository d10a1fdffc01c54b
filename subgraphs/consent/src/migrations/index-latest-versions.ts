import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everyVersionAbout, inForceAboutInColumns } from './return-columns.js';

export const latestAbout = `(
               SELECT DISTINCT latest.id, latest.version
                 FROM unnest(people) person JOIN consent.latest_about latest USING (person)
             ) found JOIN consent.authorization_version a
               ON a.id = found.id AND a.version = found.version
       WHERE true`;

/** As it was until its latest versions were looked for once (note-thousands.ts). */
export const noteLatest = /* SQL */ `FUNCTION consent.note_latest() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
    BEGIN
      DELETE FROM consent.latest_about known USING written
       WHERE known.id = written.id
         AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                          WHERE newer.id = written.id AND newer.version > written.version);
      INSERT INTO consent.latest_about (person, id, version)
        SELECT DISTINCT person, written.id, written.version
          FROM written, unnest(written.subjects) person
         WHERE (written.withdrawn_at IS NULL OR written.withdrawn_at > now())
           AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                            WHERE newer.id = written.id AND newer.version > written.version);
      RETURN NULL;
    END
  $$;`;

/**
 * `consent.latest_about`: for each person the latest version of every record about them that nobody
 * has withdrawn, kept by the server. Found by a list of hundreds of people, the versions themselves
 * were compared list by list, those of years ago with the rest; now each person is one look-up.
 *
 * An index and no record: what is in force is still read from the versions themselves, so that a row
 * too many here permits nothing.
 */
export class IndexLatestVersions1760000002400 implements MigrationInterface {
  readonly name = 'IndexLatestVersions1760000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.latest_about (
        person uuid NOT NULL,
        id uuid NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (person, id)
      );
      CREATE INDEX latest_about_by_id ON consent.latest_about (id);
      INSERT INTO consent.latest_about (person, id, version)
        SELECT DISTINCT person, a.id, a.version
          FROM consent.authorization_in_force a, unnest(a.subjects) person
         WHERE a.withdrawn_at IS NULL OR a.withdrawn_at > now();

      CREATE ${noteLatest}
      REVOKE ALL ON FUNCTION consent.note_latest() FROM PUBLIC;
      CREATE TRIGGER latest AFTER INSERT ON consent.authorization_version
        REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION consent.note_latest();
      -- Restored and replicated rows are found as well.
      ALTER TABLE consent.authorization_version ENABLE ALWAYS TRIGGER latest;

      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(latestAbout)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(everyVersionAbout)}
      DROP TRIGGER latest ON consent.authorization_version;
      DROP FUNCTION consent.note_latest();
      DROP TABLE consent.latest_about;
    `);
  }
}
