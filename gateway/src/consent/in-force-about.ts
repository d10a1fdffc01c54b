import type { InForceRow } from '@kasane/policy/records/read-records';

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

/** One of its rows. */
export type FormRow = Pick<InForceRow, 'kind' | 'record'> & {
  /** What each record says of its own; of a prohibition nothing. */
  readonly own: readonly (readonly [
    id: unknown,
    version: unknown,
    subjects: unknown,
    validFrom: unknown,
    validTo: unknown,
  ])[];
};

/** The rows of `consent.in_force_about`. */
export const rowsOf = ({ own, ...same }: FormRow): readonly InForceRow[] =>
  own.map(
    ([id, version, subjects, validFrom, validTo]) =>
      ({ ...same, id, version, subjects, validFrom, validTo }) as InForceRow,
  );
