import type { PurposeCode } from '@kasane/policy/purposes';
import { readRecords, type RecordRow, type Records } from '@kasane/policy/read-records';
import pg from 'pg';
import { inBatches } from '../batching/in-batches.js';

export interface AuthorizationStore {
  /**
   * Everything in force about these people that may permit or forbid. Whoever waits shares one
   * statement, and its answer may speak of people whom others asked about.
   */
  readonly about: (subjects: readonly string[]) => Promise<Records>;
  /**
   * Everything in force that names one of these recipients (`agency:…`, `role:…`, `viewer:…`) and
   * the purpose, about anybody, with what is forbidden about the same people.
   */
  readonly openTo: (recipients: readonly string[], purpose: PurposeCode) => Promise<Records>;
  readonly close: () => Promise<void>;
}

export interface AuthorizationStoreOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Told every statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

const about = 'SELECT kind, record FROM consent.in_force_about($1::uuid[])';
const openTo = 'SELECT kind, record FROM consent.open_to($1::text[], $2)';

/** Statements sent at once, and lists of people in one of them. */
const AT_ONCE = 4;
const MOST_LISTS = 32;

/**
 * Reads authorizations and prohibitions as they are now. Nothing is cached here, so that a
 * withdrawal holds from the next fetch on. A store that does not answer within three seconds
 * throws, and the caller refuses.
 */
export function createAuthorizationStore({
  url,
  poolSize = 8,
  onStatement = () => undefined,
}: AuthorizationStoreOptions): AuthorizationStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
    keepAlive: true,
    application_name: 'kasane gateway',
    options: '-c default_transaction_read_only=on',
  });
  // A connection lost while idle is replaced by the next statement; without a listener it would
  // end the process.
  pool.on('error', () => undefined);
  const read = async (name: string, text: string, values: unknown[]): Promise<Records> => {
    onStatement(text);
    const { rows } = await pool.query<RecordRow>({ name, text, values });
    return readRecords(rows);
  };
  const readAbout = inBatches({
    atOnce: Math.min(AT_ONCE, poolSize),
    most: MOST_LISTS,
    work: async (lists: readonly (readonly string[])[]) => {
      const records = await read('in-force-about', about, [[...new Set(lists.flat())]]);
      return lists.map(() => records);
    },
  });
  return {
    about: readAbout,
    openTo: (recipients, purpose) => read('open-to', openTo, [recipients, purpose]),
    close: () => pool.end(),
  };
}
