import pg from 'pg';

/** The registry's own connection to the schema `registry`, as the role `kasane_registry`. */
export function openRegistryDatabase(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    application_name: 'kasane registry',
    options: '-c statement_timeout=10s -c idle_in_transaction_session_timeout=30s',
  });
  // A connection lost while idle is replaced by the next statement.
  pool.on('error', () => undefined);
  return pool;
}
