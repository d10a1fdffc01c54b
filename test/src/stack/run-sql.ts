import { Client } from 'pg';
import { stack } from './running-stack.js';

type Row = Readonly<Record<string, unknown>>;

/** Runs one statement as a login role of the stack, or as its administrator. */
export async function runSql(
  role: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const connectionString = stack.databases[role];
  if (connectionString === undefined) throw new Error(`there is no database role ${role}`);
  const client = new Client({ connectionString, application_name: 'kasane test' });
  // A server that goes away under us is told by the statement, not by ending the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** `'ok'`, or the SQLSTATE with which the server refused. */
export async function tryRunSql(role: string, text: string): Promise<string> {
  try {
    await runSql(role, text);
    return 'ok';
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
}
