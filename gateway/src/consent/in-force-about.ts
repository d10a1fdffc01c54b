import type { InForceRow, RecordRow } from '@kasane/policy/records/read-records';

/** What a caseload's records say alike, for the people consented on the same form. */
const form = `kind, record, basis, categories, fields, exclusions, recipients, purpose, "caseId",
  "withdrawnAt", necessity`;

/**
 * `consent.in_force_about($1::uuid[])`, a row for each form: what many records say alike is sent and
 * read once.
 */
export const inForceAbout = `
  SELECT ${form}, json_agg(json_build_array(id, version, subjects, "validFrom", "validTo")) AS own
    FROM consent.in_force_about($1::uuid[]) GROUP BY ${form}`;

type Columns = Exclude<InForceRow, RecordRow>;

type OwnColumn = 'id' | 'version' | 'subjects' | 'validFrom' | 'validTo';

/** One of its rows; `own` is what each record says of its own, of a prohibition nothing. */
export type FormRow = Omit<Columns, 'kind' | 'record' | OwnColumn> &
  Pick<InForceRow, 'kind' | 'record'> & {
    readonly own: readonly (readonly [
      id: unknown,
      version: unknown,
      subjects: unknown,
      validFrom: unknown,
      validTo: unknown,
    ])[];
  };

/** The rows of `consent.in_force_about`. */
export function rowsOf(row: FormRow): readonly InForceRow[] {
  const { kind, record, basis, categories, fields, exclusions, recipients } = row;
  const { purpose, caseId, withdrawnAt, necessity } = row;
  if (record !== null) return row.own.map(() => ({ kind, record }));
  // Member by member: to spread a row for each of hundreds takes ten times as long.
  return row.own.map(([id, version, subjects, validFrom, validTo]) => ({
    kind: 'AUTHORIZATION',
    record,
    id,
    version,
    basis,
    subjects,
    categories,
    fields,
    exclusions,
    recipients,
    purpose,
    caseId,
    validFrom,
    validTo,
    withdrawnAt,
    necessity,
  }));
}
