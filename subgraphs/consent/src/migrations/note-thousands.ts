import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteLatest } from './index-latest-versions.js';

/**
 * The latest version of a record is looked for once, not for each person it is about: in a database
 * whose tables nobody had counted yet, each of a declared disaster's 25,000 people was held against
 * every version there is, and the disaster could not be ended.
 */
export class NoteThousands1760000002600 implements MigrationInterface {
  readonly name = 'NoteThousands1760000002600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE OR REPLACE FUNCTION consent.note_latest() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
          BEGIN
            DELETE FROM consent.latest_about known WHERE known.id = ANY (ARRAY(
              SELECT w.id FROM written w
               WHERE NOT EXISTS (SELECT FROM consent.authorization_version newer
                                  WHERE newer.id = w.id AND newer.version > w.version)));
            INSERT INTO consent.latest_about (person, id, version)
              WITH latest AS MATERIALIZED (
                SELECT w.id, w.version, w.subjects FROM written w
                 WHERE (w.withdrawn_at IS NULL OR w.withdrawn_at > now())
                   AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                                    WHERE newer.id = w.id AND newer.version > w.version))
              SELECT DISTINCT person, latest.id, latest.version
                FROM latest, unnest(latest.subjects) person;
            RETURN NULL;
          END
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE ${noteLatest}`);
  }
}
