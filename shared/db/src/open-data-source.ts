import { DataSource, type EntityTarget, type Logger, type ObjectLiteral } from 'typeorm';
import { databaseUrl } from './database-url.js';
import { IDLE_TIME } from './idle-time.js';
import { createNamingClient } from './naming-client.js';

export interface DataSourceOptions {
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  readonly url?: string;
  readonly poolSize?: number;
  /** True for a connection that adds rows; the role's rights still say where. */
  readonly writable?: boolean;
  /** Told every statement before it is sent; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

/**
 * Opens a system's database for reading, or for adding rows where that is asked for. A lost connection is replaced by the pool on the next
 * statement, so a database that went away and came back needs no restart here.
 *
 * Transactions are read-only unless asked otherwise, on top of the role's rights; a statement that runs longer
 * than ten seconds is cancelled, and waiting for a connection ends after three.
 */
export async function openDataSource(
  system: string,
  {
    entities = [],
    url = databaseUrl(system),
    poolSize = 8,
    writable = false,
    onStatement,
  }: DataSourceOptions = {},
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities] as never[],
    poolSize,
    connectTimeoutMS: 3_000,
    synchronize: false,
    extra: {
      Client: createNamingClient(),
      application_name: `kasane ${system}`,
      options: `-c default_transaction_read_only=${writable ? 'off' : 'on'} -c statement_timeout=10s`,
      keepAlive: true,
      idleTimeoutMillis: IDLE_TIME,
    },
    poolErrorHandler: () => undefined,
    ...(onStatement === undefined
      ? { logging: false as const }
      : { logging: ['query' as const], logger: statementLogger(onStatement) }),
  });
  await source.initialize();
  return source;
}

const ignore = () => undefined;

const statementLogger = (onStatement: (sql: string) => void): Logger => ({
  logQuery: (sql) => {
    onStatement(sql);
  },
  logQueryError: ignore,
  logQuerySlow: ignore,
  logSchemaBuild: ignore,
  logMigration: ignore,
  log: ignore,
});
