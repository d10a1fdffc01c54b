import { categories } from '@kasane/policy/tables/categories';
import type { Client } from 'pg';
import {
  answer,
  type PermittingRecord,
  type ProtectionMeasure,
} from '../../property/reference-model.js';
import { LINKS, type Tables } from '../table-rows.js';
import { toldTables } from '../told-tables.js';
import type { Row } from '../told/told-table.js';
import type { Reader } from '../world/reader-issuer.js';

export interface Papers {
  readonly authorizations: readonly PermittingRecord[];
  readonly prohibitions: readonly ProtectionMeasure[];
}

/** The records in force, read without the code that decides by them. */
export async function readPapers(client: Client): Promise<Papers> {
  const authorizations = await client.query<PermittingRecord>(
    `SELECT id, version, basis, subjects, categories, fields, exclusions, recipients, purpose,
            case_id AS "caseId", valid_from AS "validFrom", valid_to AS "validTo",
            withdrawn_at AS "withdrawnAt", special_necessity AS necessity
       FROM consent.authorization_in_force`,
  );
  const measures = await client.query<ProtectionMeasure>(
    `SELECT protected_people AS "protectedPeople", coalesce(perpetrator::text, '') AS perpetrator,
            unit, valid_from AS "from", lifted_at AS "liftedAt",
            ARRAY(SELECT 1 FROM consent.protection_release WHERE false) AS releases
       FROM consent.protection_measure`,
  );
  return { authorizations: authorizations.rows, prohibitions: measures.rows };
}

export type WhoSeesWhat = (person: string, category: string) => boolean;

/**
 * What the reader may see about whom by the reference model: a category counts as open where all of
 * it is, or any single field.
 */
export function whoSeesWhat(
  { authorizations, prohibitions }: Papers,
  { viewer, purpose, now }: { viewer: Reader; purpose: string; now: Date },
): WhoSeesWhat {
  const known = new Map<string, boolean>();
  const ask = (subject: string, category: string): boolean => {
    const about = {
      ...{ viewer, purpose, subject, category, now },
      authorizations: authorizations.filter(({ subjects }) => subjects.includes(subject)),
      prohibitions: prohibitions.filter(({ protectedPeople }) => protectedPeople.includes(subject)),
    };
    const fields = about.authorizations.flatMap((record) => record.fields);
    return [undefined, ...fields].some(
      (field) => answer({ ...about, ...(field === undefined ? {} : { field }) }).permitted,
    );
  };
  return (person, category) => {
    const slot = `${person} ${category}`;
    const found = known.get(slot) ?? ask(person, category);
    known.set(slot, found);
    return found;
  };
}

/**
 * D-1 closes a place to every case in which somebody of the perpetrator's household stands, so it
 * reads who lives there now: with these rows the decision changes as with a record that permits.
 */
export function livesWithPerpetrator(
  { prohibitions }: Papers,
  tables: Tables,
): (table: string, row: Row) => boolean {
  const perpetrators = new Set<unknown>(prohibitions.map(({ perpetrator }) => perpetrator));
  const homes = new Set(
    (tables.get(MEMBERS) ?? []).flatMap((row) =>
      perpetrators.has(row['person_id']) ? [row['household_id']] : [],
    ),
  );
  return (table, row) =>
    table === MEMBERS && (perpetrators.has(row['person_id']) || homes.has(row['household_id']));
}

/**
 * D-1 hides all that the record of somebody else says beside whom a measure protects (主介護者, 後見人),
 * so whether the one it names is protected decides: these rows, and links, say it.
 */
export function namesProtected(
  { prohibitions }: Papers,
  tables: Tables,
): (table: string, row: Row) => boolean {
  const people = new Set<unknown>(prohibitions.flatMap((measure) => measure.protectedPeople));
  const isNamed = (system: string) => {
    const links = (tables.get(LINKS) ?? []).filter(
      (row) => row['system'] === system && people.has(row['person_id']),
    );
    return new Set(links.map((row) => String(row['local_key'])));
  };
  const naming = toldTables.flatMap(({ table, names }) =>
    names === undefined || names.edge === true || !('system' in names)
      ? []
      : [{ table, ...names, keys: isNamed(names.system) }],
  );
  return (table, row) =>
    naming.some((each) =>
      table === LINKS
        ? row['system'] === each.system && people.has(row['person_id'])
        : table === each.table && each.keys.has(String(row[each.key]).trim()),
    );
}

/**
 * Nobody finds what the own office recorded in a matter of the own family (`recordedHere`), so whose
 * family a reader is of decides: these rows say it, of the reader and to nobody else.
 */
export function saysWhoseFamily(
  { person }: Reader,
  tables: Tables,
): (table: string, row: Row) => boolean {
  if (person === undefined) return () => false;
  const isOwn = (system: string) => {
    const keys = (tables.get(LINKS) ?? []).flatMap((row) =>
      row['system'] === system && row['person_id'] === person ? [row['local_key']] : [],
    );
    return (key: unknown) => keys.includes(key);
  };
  const [isOwnNumber, isOwnFile] = [isOwn('保護者'), isOwn('児童福祉')];
  const isOfFamily = (row: Row) =>
    isOwnNumber(row['保護者宛名番号']) || isOwnFile(row['児童台帳ID']);
  const family = (tables.get(PARENTS) ?? []).filter(isOfFamily);
  const ofFamily: Readonly<Record<string, readonly unknown[]>> = {
    保護者: family.map((row) => row['保護者宛名番号']),
    児童福祉: family.map((row) => row['児童台帳ID']),
  };
  return (table, row) => {
    if (table === 'household.kinship')
      return [row['from_person'], row['to_person']].includes(person);
    if (table === PARENTS) return isOfFamily(row);
    const keys = table === LINKS ? ofFamily[String(row['system'])] : undefined;
    return keys !== undefined && (row['person_id'] === person || keys.includes(row['local_key']));
  };
}

const PARENTS = 'children."保護者"';
const MEMBERS = 'household.household_member';

export const everyCategory: readonly string[] = categories.map(({ code }) => code);
