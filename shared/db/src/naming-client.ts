import pg from 'pg';
import { createStatementNames, type StatementNames } from './statement-names.js';

export interface NamingClientOptions {
  /** For all connections of a pool; PostgreSQL keeps a plan of up to 2 MB per connection and name. */
  readonly mostNames?: number;
}

/**
 * SQLSTATE classes by which PostgreSQL refuses a prepared statement whose tables changed under it: a
 * result column of another type (0A000 `cached plan must not change result type`), values read as
 * what the column was (22), an operator for what it was (42).
 */
const PERHAPS_STALE = /^(?:0A|22|42)/;

/**
 * A `pg.Client` for a pool (`new Pool({ Client: createNamingClient() })`) that makes a reading
 * statement a prepared one when it is sent again, so that PostgreSQL need not parse and plan it
 * anew: only what is called as `query(text, values)` and begins with SELECT or WITH.
 *
 * A statement that went stale by a migration is sent unnamed at once. Inside a transaction, which
 * its error has aborted, that error is thrown, and the statement gets another name.
 *
 * A pooler in front of PostgreSQL must support prepared statements of the protocol (PgBouncer:
 * `max_prepared_statements`).
 */
export function createNamingClient({ mostNames = 64 }: NamingClientOptions = {}): typeof pg.Client {
  const names = createStatementNames({ most: mostNames });
  class NamingClient extends pg.Client {}
  const query = function (this: pg.Client, ...sent: readonly unknown[]): unknown {
    const [text, values] = sent;
    if (sent.length !== 2 || typeof text !== 'string' || !Array.isArray(values)) {
      return send(this, sent);
    }
    const name = names.nameOf(text);
    return name === undefined
      ? send(this, sent)
      : sendNamed(this, names, { name, text, values: values as readonly unknown[] });
  };
  NamingClient.prototype.query = query as typeof pg.Client.prototype.query;
  return NamingClient;
}

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

async function sendNamed(
  client: pg.Client,
  names: StatementNames,
  { name, text, values }: Statement,
): Promise<unknown> {
  try {
    return await send(client, [{ name, text, values }]);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !PERHAPS_STALE.test(error.code ?? '')) throw error;
    if (client.getTransactionStatus() !== 'I') {
      // Nothing shows here whether the name is to blame; innocent, it is missed and nothing else.
      names.giveUp(text, name);
      throw error;
    }
  }
  // An error of the statement's own comes again, and from here.
  const answer = await send(client, [text, values]);
  names.giveUp(text, name);
  return answer;
}

/** Looked up when it is called: tests listen there. */
function send(client: pg.Client, sent: readonly unknown[]): unknown {
  const { query } = pg.Client.prototype as Record<'query', typeof pg.Client.prototype.query>;
  return Reflect.apply(query, client, sent);
}
