import type { Authorization } from '@kasane/policy/authorization';
import type { PurposeCode } from '@kasane/policy/purposes';
import type { AgencyCode } from '@kasane/policy/agencies';
import pg from 'pg';

export interface AuthorizationStore {
  /** Everything in force about these people, in one statement. */
  readonly about: (subjects: readonly string[]) => Promise<readonly Authorization[]>;
  /** Everything in force that names this recipient and purpose, about anybody. */
  readonly openTo: (
    recipient: AgencyCode,
    purpose: PurposeCode,
  ) => Promise<readonly Authorization[]>;
  readonly close: () => Promise<void>;
}

export interface AuthorizationStoreOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Told every statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

const columns =
  'id, version, basis, subject, categories, recipients, purpose, valid_from AS "validFrom", valid_to AS "validTo", withdrawn_at AS "withdrawnAt"';
const about = `SELECT ${columns} FROM consent.authorization_in_force WHERE subject = ANY($1::uuid[])`;
const openTo = `SELECT ${columns} FROM consent.authorization_in_force WHERE $1 = ANY(recipients) AND purpose = $2`;

/**
 * Reads authorizations as they are now. Nothing is cached here, so that a withdrawal holds from the
 * next fetch on. A store that does not answer within three seconds throws, and the caller refuses.
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
  const read = async (name: string, text: string, values: unknown[]) => {
    onStatement(text);
    const { rows } = await pool.query<Authorization>({ name, text, values });
    return rows;
  };
  return {
    about: (subjects) => read('authorizations-about', about, [subjects]),
    openTo: (recipient, purpose) => read('authorizations-open-to', openTo, [recipient, purpose]),
    close: () => pool.end(),
  };
}
