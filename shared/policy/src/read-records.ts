import type { Authorization } from './authorization.js';
import type { Prohibition } from './prohibition.js';

/** A row of `consent.in_force_about` and its siblings: a record as JSON, moments in ISO 8601. */
export interface RecordRow {
  readonly kind: 'AUTHORIZATION' | 'PROHIBITION';
  readonly record: Readonly<Record<string, unknown>>;
}

export interface Records {
  readonly authorizations: readonly Authorization[];
  readonly prohibitions: readonly Prohibition[];
}

/** Gives the records of the consent schema their moments back. */
export function readRecords(rows: readonly RecordRow[]): Records {
  return {
    authorizations: rows.flatMap(({ kind, record }) =>
      kind === 'AUTHORIZATION' ? [readAuthorization(record)] : [],
    ),
    prohibitions: rows.flatMap(({ kind, record }) =>
      kind === 'PROHIBITION' ? [readProhibition(record)] : [],
    ),
  };
}

export const readAuthorization = (record: RecordRow['record']): Authorization => ({
  ...(record as unknown as Authorization),
  validFrom: moment(record['validFrom']),
  validTo: moment(record['validTo']),
  withdrawnAt: momentOrNull(record['withdrawnAt']),
});

export const readProhibition = (record: RecordRow['record']): Prohibition => ({
  ...(record as unknown as Prohibition),
  from: moment(record['from']),
  liftedAt: momentOrNull(record['liftedAt']),
  releases: (record['releases'] as RecordRow['record'][]).map((release) => ({
    recipient: String(release['recipient']),
    from: moment(release['from']),
    to: moment(release['to']),
  })),
});

/** @throws RangeError for what is no moment: a record that can't be read must not permit. */
function moment(value: unknown): Date {
  const date = new Date(String(value));
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${String(value)}" is no moment`);
  return date;
}

const momentOrNull = (value: unknown): Date | null =>
  value === null || value === undefined ? null : moment(value);
