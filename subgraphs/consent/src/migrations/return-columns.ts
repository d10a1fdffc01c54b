import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inForceAboutAsJson } from './create-in-force.js';

const perpetrators = `SELECT m.perpetrator FROM consent.protection_measure_version m
                   WHERE m.protected_people && people`;

/** `form` (note-forms.ts) after the other columns: its type, an authorization's, a prohibition's. */
export const FORM_COLUMN = { type: ', form bytea', own: ', a.form', none: ', NULL' };

const NO_COLUMN: typeof FORM_COLUMN = { type: '', own: '', none: '' };

const noColumns = ({
  none,
}: typeof FORM_COLUMN): string => `NULL, NULL, NULL, NULL, NULL, NULL, NULL,
             NULL, NULL, NULL, NULL, NULL, NULL, NULL${none}`;

const registered = (formColumn: typeof FORM_COLUMN): string => `
      UNION ALL
      SELECT 'PROHIBITION', r.record, ${noColumns(formColumn)}
        FROM consent.registered_protection r
       WHERE r.person = ANY (people)`;

/**
 * @param versions what to look through, `a`, and the beginning of the condition
 * @param opposed from whom somebody asked about is protected
 * @param measures ours alone, or those that stand in the resident register only as well
 */
export const inForceAboutInColumns = (
  versions: string,
  opposed: string = perpetrators,
  measures: 'OURS' | 'WITH_REGISTER' = 'OURS',
  formColumn = NO_COLUMN,
): string => /* SQL */ `
  CREATE FUNCTION consent.in_force_about(people uuid[])
    RETURNS TABLE (
      kind text, record jsonb, id uuid, version int, basis text, subjects uuid[],
      categories text[], fields text[], exclusions text[], recipients text[], purpose text,
      "caseId" text, "validFrom" timestamptz, "validTo" timestamptz, "withdrawnAt" timestamptz,
      necessity text[]${formColumn.type})
    LANGUAGE sql STABLE AS $$
      SELECT 'AUTHORIZATION', NULL::jsonb, a.id, a.version, a.basis,
             -- A declared disaster is about thousands; of them, those asked about matter, and
             -- those from whom somebody asked about is protected (D-1).
             CASE WHEN cardinality(a.subjects) <= 200 THEN a.subjects ELSE ARRAY(
               SELECT s FROM unnest(a.subjects) s
                WHERE s = ANY (people) OR s IN (
                  ${opposed})) END,
             a.categories, a.fields, a.exclusions, a.recipients, a.purpose, a.case_id,
             a.valid_from, a.valid_to, a.withdrawn_at, a.special_necessity${formColumn.own}
        FROM ${versions}
         AND a.valid_to > now()
         AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
         AND NOT EXISTS (SELECT FROM consent.authorization_version newer
                          WHERE newer.id = a.id AND newer.version > a.version)
      UNION ALL
      SELECT 'PROHIBITION', consent.to_prohibition(m), ${noColumns(formColumn)}
        FROM consent.protection_measure_version m
       WHERE (m.protected_people && people OR m.perpetrator = ANY (people))
         AND (m.lifted_at IS NULL OR m.lifted_at > now())
         AND NOT EXISTS (SELECT FROM consent.protection_measure_version newer
                          WHERE newer.id = m.id AND newer.version > m.version)${measures === 'OURS' ? '' : registered(formColumn)}
    $$;`;

export const everyVersionAbout = `consent.authorization_version a
       WHERE a.subjects && people`;

/**
 * `consent.in_force_about(people uuid[])` as before, but an authorization is its columns, named as in
 * `@kasane/policy` and with `record` null: building a JSON object for each person of a caseload took
 * longer than finding them. Prohibitions, which are few, remain a `record`.
 */
export class ReturnColumns1760000002350 implements MigrationInterface {
  readonly name = 'ReturnColumns1760000002350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      DROP FUNCTION consent.in_force_about(uuid[]);
      ${inForceAboutInColumns(everyVersionAbout)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION consent.in_force_about(uuid[])');
    await runner.query(inForceAboutAsJson);
  }
}
