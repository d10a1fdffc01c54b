import { Client } from 'pg';
import { stack } from './running-stack.js';

type Row = Readonly<Record<string, unknown>>;

/** Runs one statement as a login role of the stack, or as its administrator. */
export const runSql = (
  role: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> =>
  withClient(role, async (client) => (await client.query<Row>(text, [...values])).rows);

/** What becomes of each statement: `'ok'`, or the SQLSTATE with which the server refused it. */
export const outcomesOf = (
  role: string,
  statements: readonly string[],
): Promise<readonly string[]> =>
  withClient(role, async (client) => {
    const outcomes: string[] = [];
    for (const text of statements) {
      outcomes.push(
        await client.query(text).then(
          () => 'ok',
          (error: unknown) => String((error as { readonly code?: unknown }).code),
        ),
      );
    }
    return outcomes;
  });

/** The outcome of one statement. */
export const tryRunSql = async (role: string, text: string): Promise<string> =>
  (await outcomesOf(role, [text])).join();

async function withClient<T>(role: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connectionString = stack.databases[role];
  if (connectionString === undefined) throw new Error(`there is no database role ${role}`);
  const client = new Client({ connectionString, application_name: 'kasane test' });
  // A server that goes away under us is told by the statement, not by ending the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
