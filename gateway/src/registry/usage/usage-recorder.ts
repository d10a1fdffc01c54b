import { createHash } from 'node:crypto';
import pg from 'pg';
import { stripLiterals } from './strip-literals.js';

/** One execution: what ran, for whose program, as whom. */
export interface OperationUse {
  /** As it came; it is stripped before it goes anywhere. */
  readonly source: string;
  readonly name: string | null;
  readonly client: string;
  readonly clientVersion: string;
  readonly agency: string;
  readonly role: string;
  readonly purpose: string;
}

export interface UsageRecorder {
  /** Never waits and never throws; may forget. */
  readonly record: (use: OperationUse) => void;
  readonly close: () => Promise<void>;
}

export interface UsageRecorderOptions {
  readonly url: string;
  /** Milliseconds from one writing to the next. */
  readonly interval?: number;
  /** Kinds of use kept until then, and characters of theirs; what goes beyond is not counted. */
  readonly most?: number;
  readonly mostCharacters?: number;
}

/**
 * Counts in memory and writes now and then, off the way of every request: a registry that is away
 * costs a reader nothing, and a count that is lost costs a check a little of its knowledge.
 */
export function createUsageRecorder({
  url,
  interval = 5_000,
  most = 1_000,
  mostCharacters = 4_000_000,
}: UsageRecorderOptions): UsageRecorder {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
    application_name: 'kasane gateway usage',
  });
  pool.on('error', () => undefined);
  let counts = new Map<string, { readonly use: OperationUse; count: number }>();
  let characters = 0;
  const flush = async (): Promise<void> => {
    const pending = [...counts.values()];
    counts = new Map();
    characters = 0;
    if (pending.length === 0) return;
    // What cannot be written now is forgotten: kept, it would grow while the database is away.
    await write(pool, pending).catch(() => undefined);
  };
  let flushing = Promise.resolve();
  const timer = setInterval(() => {
    flushing = flushing.then(flush);
  }, interval);
  timer.unref();
  return {
    record: (use) => {
      const key = JSON.stringify(use);
      const known = counts.get(key);
      if (known !== undefined) known.count += 1;
      else if (counts.size < most && characters + key.length <= mostCharacters) {
        counts.set(key, { use, count: 1 });
        characters += key.length;
      }
    },
    close: async () => {
      clearInterval(timer);
      await flushing;
      await flush();
      await pool.end();
    },
  };
}

/** In one statement; ON CONFLICT without a target needs no right to read. */
const insert = `
  WITH known AS (
    INSERT INTO registry.operation (sha256, text, name)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING)
  INSERT INTO registry.operation_use
      (operation, day, client, client_version, agency, role, purpose, count)
    SELECT u.operation, current_date, u.client, u.version, u.agency, u.role, u.purpose, u.count
      FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[])
        AS u(operation, client, version, agency, role, purpose, count)`;

async function write(
  pool: pg.Pool,
  pending: readonly { readonly use: OperationUse; readonly count: number }[],
): Promise<void> {
  const operations = new Map<string, { readonly text: string; readonly name: string | null }>();
  const stripped = new Map<string, string>();
  // Two that differ in their literals only are one from here on.
  const uses = new Map<string, Omit<OperationUse, 'source'> & { sha256: string; count: number }>();
  for (const { use, count } of pending) {
    const { source, ...who } = use;
    const text = stripped.get(source) ?? stripLiterals(source);
    stripped.set(source, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    operations.set(sha256, { text, name: use.name });
    const key = JSON.stringify([sha256, { ...who, name: null }]);
    const known = uses.get(key);
    if (known === undefined) uses.set(key, { ...who, sha256, count });
    else known.count += count;
  }
  const texts = [...operations.values()];
  const rows = [...uses.values()];
  await pool.query(insert, [
    [...operations.keys()],
    texts.map(({ text }) => text),
    texts.map(({ name }) => name),
    rows.map(({ sha256 }) => sha256),
    rows.map(({ client }) => client),
    rows.map(({ clientVersion }) => clientVersion),
    rows.map(({ agency }) => agency),
    rows.map(({ role }) => role),
    rows.map(({ purpose }) => purpose),
    rows.map(({ count }) => count),
  ]);
}
