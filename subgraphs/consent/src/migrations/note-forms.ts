import type { MigrationInterface, QueryRunner } from 'typeorm';
import { latestAbout } from './index-latest-versions.js';
import { perpetratorsAndHouseholds } from './keep-perpetrators-households.js';
import { replaceGuard } from './replace-guard.js';
import { FORM_COLUMN, inForceAboutInColumns } from './return-columns.js';
import { NOT_LEFT } from './see-guardians-leave.js';

const versions = `${latestAbout}
         AND ${NOT_LEFT}`;

const WITHDRAWAL = ['withdrawn_at', 'withdrawn_by', 'withdrawal_reason'];

/**
 * `authorization_version.form`: the same for two records exactly where all they permit by is the same
 * but for whom, from when and until when. Filled by the server, also where a copy is restored row by
 * row. A caseload's records, which are consents on a few forms, are told apart by it at a look; column
 * by column it took as long as finding them.
 */
export class NoteForms1760000005450 implements MigrationInterface {
  readonly name = 'NoteForms1760000005450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      -- As JSON, which every server writes alike whatever its locale; no two rows have the same.
      CREATE FUNCTION consent.form_of(a consent.authorization_version) RETURNS bytea
        LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
          SELECT sha256(convert_to(jsonb_build_array(
            a.basis, a.categories, a.fields, a.exclusions, a.recipients, a.purpose, a.case_id,
            a.special_necessity)::text, 'UTF8'))
        $$;
      CREATE FUNCTION consent.note_form() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.form := consent.form_of(NEW);
          RETURN NEW;
        END
      $$;
      ALTER TABLE consent.authorization_version ADD COLUMN form bytea;
      -- Whoever may rewrite a row all the same, a migration, leaves none with the form of another.
      CREATE TRIGGER b_form BEFORE INSERT OR UPDATE ON consent.authorization_version
        FOR EACH ROW EXECUTE FUNCTION consent.note_form();
      ALTER TABLE consent.authorization_version ENABLE ALWAYS TRIGGER b_form;
      ALTER TABLE consent.authorization_version DISABLE TRIGGER a_refuse_rewrite;
      UPDATE consent.authorization_version SET form = NULL;
      ALTER TABLE consent.authorization_version ALTER COLUMN form SET NOT NULL;
      -- A withdrawal says the form of its own columns: it is held to those, and not to what was noted.
      ${replaceGuard('authorization_version', [...WITHDRAWAL, 'form'])}

      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(versions, perpetratorsAndHouseholds, 'WITH_REGISTER', FORM_COLUMN)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(versions, perpetratorsAndHouseholds, 'WITH_REGISTER')}
      ${replaceGuard('authorization_version', WITHDRAWAL)}
      DROP TRIGGER b_form ON consent.authorization_version;
      DROP FUNCTION consent.note_form();
      DROP FUNCTION consent.form_of(consent.authorization_version);
      ALTER TABLE consent.authorization_version DROP COLUMN form;
    `);
  }
}
