import { IDLE_TIME } from '@kasane/db/idle-time';
import { entryText, type LedgerEntry } from '@kasane/ledger/entry';
import pg from 'pg';
import { inBatches } from '../batching/in-batches.js';

export interface Ledger {
  /**
   * Writes one entry, on disk when it resolves; entries that wait share a statement.
   * @throws where it could not be written, or not be known to be, in time
   */
  readonly record: (entry: LedgerEntry) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LedgerOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Milliseconds for all of it: a connection, the statement, the disk. */
  readonly timeout?: number;
  /** Told every statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

type Row = readonly [id: string, body: string];

/** Sent at once. More connections would only queue for the same disk. */
const AT_ONCE = 4;

/** A statement of entries, each of which may be about hundreds of people, stays small. */
const MOST_ENTRIES = 32;

/** Each text a parameter of its own: a list of texts would be escaped here and read again there. */
const insertOf = (entries: number): string =>
  `INSERT INTO ledger.entry (id, body) VALUES ${Array.from(
    { length: entries },
    (_entry, at) => `($${String(2 * at + 1)}::uuid, $${String(2 * at + 2)}::text)`,
  ).join()}`;

/**
 * The gateway's hand on the ledger: it adds, and has the right to nothing else. An entry that was
 * written after we stopped waiting speaks of an answer that did not leave; too much is recorded
 * then, never too little.
 */
export function createLedger({
  url,
  poolSize = 8,
  timeout = 3_000,
  onStatement = () => undefined,
}: LedgerOptions): Ledger {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // The driver's own clocks count while nothing is read; the batch's patience comes first.
    connectionTimeoutMillis: 2 * timeout,
    query_timeout: 2 * timeout,
    keepAlive: true,
    idleTimeoutMillis: IDLE_TIME,
    application_name: 'kasane gateway ledger',
    // A role or a database may have been set to answer before the disk has it.
    options: `-c synchronous_commit=on -c statement_timeout=${String(timeout)}`,
  });
  // A connection lost while idle is replaced by the next statement.
  pool.on('error', () => undefined);
  const write = async (rows: readonly Row[]): Promise<void> => {
    const text = insertOf(rows.length);
    onStatement(text);
    const name = `ledger-record-${String(rows.length)}`;
    await pool.query({ name, text, values: rows.flat() });
  };
  const add = inBatches<Row, undefined>({
    atOnce: Math.min(AT_ONCE, poolSize),
    most: MOST_ENTRIES,
    patience: timeout,
    // An entry the database refuses takes nobody else's with it.
    mayDivide: isRefusal,
    work: async (rows) => {
      await write(rows);
      return rows.map(() => undefined);
    },
  });
  return {
    record: async (entry) => {
      await add([entry.id, entryText(entry)]);
    },
    close: () => pool.end(),
  };
}

/** Whether the database refused what a row says (SQLSTATE 22, 23, P0): then nothing was written. */
const isRefusal = (cause: unknown): boolean =>
  cause instanceof pg.DatabaseError && /^(22|23|P0)/.test(cause.code ?? '');
