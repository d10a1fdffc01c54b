import { IDLE_TIME } from '@kasane/db/idle-time';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import type { PurposeCode } from '@kasane/policy/tables/purposes';
import { readRecords, type InForceRow, type Records } from '@kasane/policy/records/read-records';
import pg from 'pg';
import { inBatches } from '../batching/in-batches.js';
import { inForceAbout, readForms, type FormRow } from './in-force-about.js';

/** Records, and the count of changes they are as old as. */
export interface CountedRecords extends Records {
  readonly changes: string;
}

export interface AuthorizationStore {
  /**
   * Everything in force about these people that may permit or forbid. Whoever waits shares one
   * statement, and its answer may speak of people whom others asked about.
   */
  readonly about: (subjects: readonly string[]) => Promise<CountedRecords>;
  /**
   * Another one from the moment a record that permits or forbids was committed, about anybody. What
   * departments' own registers say is not counted (count-changes.ts): a line of a measure, a
   * guardian's leaving (退任), who lives in the perpetrator's household.
   */
  readonly changes: () => Promise<string>;
  /**
   * Everything in force that names one of these recipients (`agency:…`, `role:…`, `viewer:…`) and
   * the purpose, about anybody, with what is forbidden about the same people.
   */
  readonly openTo: (recipients: readonly string[], purpose: PurposeCode) => Promise<Records>;
  /** Every protection in force, about anybody. */
  readonly protections: () => Promise<readonly Prohibition[]>;
  /**
   * The later of this machine's clock and the database's as its last answer told it: acts are stamped
   * with the latter, and what was just registered must not wait for a clock that is behind.
   */
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

export interface AuthorizationStoreOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Told every statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
  /** This machine's clock, in milliseconds. */
  readonly clock?: () => number;
}

/** Milliseconds for all of it: a place in the queue, a connection, the statement. */
const PATIENCE = 3_000;

const changes = 'SELECT n::text AS changes, now() AS now FROM consent.change_count';
// In one statement, so that the count is as old as the records.
const about = `SELECT c.*, r.* FROM (${changes}) c LEFT JOIN (${inForceAbout}) r ON true`;
const openTo = 'SELECT kind, record, now() AS now FROM consent.open_to($1::text[], $2)';

const protections = `SELECT 'PROHIBITION' AS kind, consent.to_prohibition(m) AS record, now() AS now
  FROM consent.protection_measure_version m
 WHERE (m.lifted_at IS NULL OR m.lifted_at > now())
   AND NOT EXISTS (SELECT FROM consent.protection_measure_version newer
                    WHERE newer.id = m.id AND newer.version > m.version)
 UNION ALL
SELECT 'PROHIBITION', r.record, now() FROM consent.registered_protection r`;

interface Dated {
  readonly now: Date;
}

type CountedRow = FormRow & { readonly changes: string };

type Statement = readonly [name: string, text: string, values: unknown[]];

/** Statements sent at once, and lists of people in one of them. */
const AT_ONCE = 4;
const MOST_LISTS = 32;

/**
 * Reads authorizations and prohibitions as they are now. Nothing is cached here, so that a
 * withdrawal holds from the next fetch on. A store that does not answer within three seconds,
 * the queue included, throws, and the caller refuses.
 */
export function createAuthorizationStore({
  url,
  poolSize = 8,
  onStatement = () => undefined,
  clock = Date.now,
}: AuthorizationStoreOptions): AuthorizationStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // The driver's own clocks count while nothing is read; the batch's patience comes first.
    connectionTimeoutMillis: 2 * PATIENCE,
    query_timeout: 2 * PATIENCE,
    keepAlive: true,
    idleTimeoutMillis: IDLE_TIME,
    application_name: 'kasane gateway',
    options: '-c default_transaction_read_only=on',
  });
  // A connection lost while idle is replaced by the next statement; without a listener it would
  // end the process.
  pool.on('error', () => undefined);
  // How far the database's clock is ahead of ours; an answer that took a while tells less, never more.
  let ahead = 0;
  const query = async <Row extends object>(...[name, text, values]: Statement): Promise<Row[]> => {
    onStatement(text);
    const { rows } = await pool.query<Row & Dated>({ name, text, values });
    const [first] = rows;
    if (first !== undefined) ahead = Math.max(0, first.now.getTime() - clock());
    return rows;
  };
  const readCounted = async (subjects: readonly string[]): Promise<CountedRecords> => {
    const rows = await query<CountedRow>('in-force-about', about, [subjects]);
    const [first] = rows;
    if (first === undefined) throw new Error('consent.change_count is empty');
    return { ...readForms(rows), changes: first.changes };
  };
  const waiting = {
    atOnce: Math.min(AT_ONCE, poolSize),
    patience: PATIENCE,
    // A record nobody can read refuses those it is about, and nobody else.
    mayDivide: (cause: unknown) => cause instanceof RangeError,
  };
  const readAbout = inBatches({
    ...waiting,
    most: MOST_LISTS,
    work: async (lists: readonly (readonly string[])[]) => {
      const records = await readCounted([...new Set(lists.flat())]);
      return lists.map(() => records);
    },
  });
  const readAlone = inBatches({
    ...waiting,
    most: 1,
    work: async ([statement]: readonly Statement[]) =>
      statement === undefined ? [] : [readRecords(await query<InForceRow>(...statement))],
  });
  // Whoever waits is told the same.
  const readChanges = inBatches({
    ...waiting,
    most: MOST_LISTS,
    work: async (asked: readonly undefined[]) => {
      const [row] = await query<{ changes: string }>('changes', changes, []);
      if (row === undefined) throw new Error('consent.change_count is empty');
      return asked.map(() => row.changes);
    },
  });
  return {
    about: readAbout,
    changes: () => readChanges(undefined),
    openTo: (recipients, purpose) => readAlone(['open-to', openTo, [recipients, purpose]]),
    now: () => new Date(clock() + ahead),
    protections: async () => (await readAlone(['protections', protections, []])).prohibitions,
    close: () => pool.end(),
  };
}
