import { createHash } from 'node:crypto';
import { readDisclosures } from '@kasane/ledger/formats/read-disclosures';
import { runSql } from '../stack/run-sql.js';

/** A ledger forgets nothing: what an earlier run left is still there. */
const began = new Date().toISOString();

/** What the ledger has of an operation since this file began, by person: `category coordinates`. */
export async function ledgerOf(
  query: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await runSql(
    'administrator',
    "SELECT body FROM ledger.entry WHERE body::jsonb -> 'operation' ->> 'sha256' = $1 AND body::jsonb ->> 'at' >= $2",
    [createHash('sha256').update(query).digest('hex'), began],
  );
  const found: Record<string, string[]> = {};
  for (const { body } of rows) {
    for (const { subject, shown } of readDisclosures(String(body))) {
      for (const { category, fields } of shown) {
        (found[subject] ??= []).push(`${category} ${fields.join(' ')}`);
      }
    }
  }
  return found;
}
