import type { Authorization } from '@kasane/policy/records/authorization';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import {
  inOrder,
  moment,
  momentOrNull,
  readProhibition,
  type RecordRow,
  type Records,
} from '@kasane/policy/records/read-records';

/** Columns that are the same in every record of one form (`authorization_version.form`). */
const alike = [
  'basis',
  'categories',
  'fields',
  'exclusions',
  'recipients',
  'purpose',
  '"caseId"',
  'necessity',
].map((column) => `any_value(${column}) AS ${column}`);

/**
 * `consent.in_force_about($1::uuid[])`, a row for all records of one form and one end, and for each
 * prohibition: what many people consented to alike is sent and read once.
 *
 * `own` is what each record says of its own: id, version, both moments in milliseconds, subjects. None
 * has a space, a comma or a semicolon in it; as JSON they took twice as long on either side.
 */
export const inForceAbout = `
  SELECT record, "withdrawnAt",
         ${alike.join(', ')},
         string_agg(concat_ws(' ', id, version, floor(extract(epoch FROM "validFrom") * 1000),
                              floor(extract(epoch FROM "validTo") * 1000),
                              array_to_string(subjects, ',')), ';') AS own
    FROM consent.in_force_about($1::uuid[]) GROUP BY record, form, "withdrawnAt"`;

const OWN = /^(\S+) (\d+) (-?\d+) (-?\d+) (\S*)$/;

/** What the records of one form and one end say alike. */
type Form = Required<Omit<Authorization, 'id' | 'version' | 'subjects' | 'validFrom' | 'validTo'>>;

/** One of its rows: a form, a prohibition, or nothing where it is joined to what is always there. */
export type FormRow =
  | (Form & { readonly record: null; readonly own: string })
  | Pick<RecordRow, 'record'>
  | { readonly record: null; readonly own: null };

/**
 * The records of these rows, as `readRecords` reads those of the function itself.
 * @throws RangeError for what is no such row: a record that can't be read must not permit
 */
export function readForms(rows: readonly FormRow[]): Records {
  const authorizations: Authorization[] = [];
  const prohibitions: Prohibition[] = [];
  for (const row of rows) {
    if (row.record !== null) {
      prohibitions.push(readProhibition(row.record));
      continue;
    }
    if (row.own === null) continue;
    const { basis, categories, fields, exclusions, recipients, purpose, caseId, necessity } = row;
    const withdrawnAt = momentOrNull(row.withdrawnAt);
    for (const own of row.own.split(';')) {
      const [, id, version, from, to, subjects] = OWN.exec(own) ?? [];
      if (id === undefined || subjects === undefined) {
        // Without the row: it names people, and the error is logged.
        throw new RangeError('a row of consent.in_force_about is no record');
      }
      // Member by member: to spread a row for each of hundreds takes ten times as long.
      authorizations.push({
        id,
        version: Number(version),
        basis,
        subjects: subjects === '' ? [] : subjects.split(','),
        categories,
        fields,
        exclusions,
        recipients,
        purpose,
        caseId,
        validFrom: moment(new Date(Number(from))),
        validTo: moment(new Date(Number(to))),
        withdrawnAt,
        necessity,
      });
    }
  }
  return inOrder(authorizations, prohibitions);
}
