import { entryText, type LedgerEntry } from '@kasane/ledger/entry';
import pg from 'pg';

export interface Ledger {
  /**
   * Writes one entry with one statement, on disk when it resolves.
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

const insert = 'INSERT INTO ledger.entry (id, body) VALUES ($1, $2)';

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
    connectionTimeoutMillis: timeout,
    query_timeout: timeout,
    keepAlive: true,
    application_name: 'kasane gateway ledger',
    // A role or a database may have been set to answer before the disk has it.
    options: `-c synchronous_commit=on -c statement_timeout=${String(timeout)}`,
  });
  // A connection lost while idle is replaced by the next statement.
  pool.on('error', () => undefined);
  return {
    record: async (entry) => {
      onStatement(insert);
      const values = [entry.id, entryText(entry)];
      const written = pool.query({ name: 'ledger-record', text: insert, values });
      await within(timeout, written);
    },
    close: () => pool.end(),
  };
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the ledger took longer than ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
