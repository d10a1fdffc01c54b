import type { Authorization } from './authorization.js';
import type { Prohibition } from './prohibition.js';

/** A row of `consent.open_to` and its siblings: a record as JSON, moments in ISO 8601. */
export interface RecordRow {
  readonly kind: 'AUTHORIZATION' | 'PROHIBITION';
  readonly record: Readonly<Record<string, unknown>>;
}

/** A row of `consent.in_force_about`: an authorization as its columns, or a prohibition as JSON. */
export type InForceRow =
  | RecordRow
  | (Readonly<Record<keyof Authorization, unknown>> & {
      readonly kind: 'AUTHORIZATION';
      readonly record: null;
    });

export interface Records {
  readonly authorizations: readonly Authorization[];
  readonly prohibitions: readonly Prohibition[];
}

/**
 * Gives the records of the consent schema their moments back. Each kind comes in the order of its ids:
 * a database gives rows in any order, and of two that permit or forbid the same the first is named, so
 * that the ledger and the grants would tell of what else was looked up, or written, beside.
 */
export function readRecords(rows: readonly InForceRow[]): Records {
  const authorizations: Authorization[] = [];
  const prohibitions: Prohibition[] = [];
  for (const row of rows) {
    if (row.record === null) authorizations.push(readColumns(row));
    else if (row.kind === 'AUTHORIZATION') authorizations.push(readAuthorization(row.record));
    else prohibitions.push(readProhibition(row.record));
  }
  return inOrder(authorizations, prohibitions);
}

/** These records as `readRecords` gives them. Sorts both lists where they are. */
export const inOrder = (authorizations: Authorization[], prohibitions: Prohibition[]): Records => ({
  authorizations: authorizations.sort(byId),
  prohibitions: prohibitions.sort(byId),
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

const readColumns = (row: Readonly<Record<keyof Authorization, unknown>>): Authorization =>
  ({
    id: row.id,
    version: row.version,
    basis: row.basis,
    subjects: row.subjects,
    categories: row.categories,
    fields: row.fields,
    exclusions: row.exclusions,
    recipients: row.recipients,
    purpose: row.purpose,
    caseId: row.caseId,
    validFrom: moment(row.validFrom),
    validTo: moment(row.validTo),
    withdrawnAt: momentOrNull(row.withdrawnAt),
    necessity: row.necessity,
  }) as Authorization;

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
export function moment(value: unknown): Date {
  const date = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${String(value)}" is no moment`);
  return date;
}

/** What isn't there was not said to be null: neither that it still stands, nor that it doesn't. */
export const momentOrNull = (value: unknown): Date | null =>
  value === null ? null : moment(value);
