import { randomUUID } from 'node:crypto';
import { person } from '../stack/running-stack.js';
import { runSql } from '../stack/run-sql.js';

/** Columns of consent.authorization_version, as JSON; those not given are a usual consent's. */
export type AuthorizationColumns = Readonly<Record<string, unknown>>;

export interface LaidAuthorization {
  readonly id: string;
  readonly withdraw: () => Promise<void>;
}

/**
 * Lays a consent beside those of the cast, past every rule of who may give one, to see what the
 * firewall makes of it. It is like 大庭さん's own, the widest of those about him, but for what is
 * given.
 */
export async function layAuthorization(columns: AuthorizationColumns): Promise<LaidAuthorization> {
  const id = randomUUID();
  await insert(
    `jsonb_build_object('id', $1::text, 'version', 1, 'withdrawn_at', NULL) || $2::jsonb`,
    'subjects = ARRAY[$3::uuid] AND version = 1',
    [id, JSON.stringify(columns), person('oba-man')],
  );
  return {
    id,
    withdraw: () =>
      insert(
        `jsonb_build_object('version', 2, 'withdrawn_at', now(), 'withdrawal_reason', 'もうよい')`,
        'id = $1',
        [id],
      ),
  };
}

const insert = async (changes: string, where: string, values: unknown[]): Promise<void> => {
  await runSql(
    'administrator',
    `INSERT INTO consent.authorization_version
       SELECT (jsonb_populate_record(a, ${changes})).*
         FROM consent.authorization_version a WHERE ${where} ORDER BY cardinality(categories) DESC LIMIT 1`,
    values,
  );
};

/** Withdraws what a run that was cut off left open about somebody. */
export const withdrawAllAbout = async (subject: string): Promise<void> => {
  await runSql(
    'administrator',
    `INSERT INTO consent.authorization_version
       SELECT (jsonb_populate_record(NULL::consent.authorization_version, to_jsonb(a) || jsonb_build_object(
                'version', a.version + 1, 'withdrawn_at', now(), 'withdrawal_reason', '試験のあと'))).*
         FROM consent.authorization_in_force a
        WHERE a.subjects = ARRAY[$1::uuid] AND a.withdrawn_at IS NULL`,
    [subject],
  );
};
