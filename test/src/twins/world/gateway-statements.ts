import { Client } from 'pg';

/** What the gateway's role asked a database for, in an order of its own: some are asked at once. */
export interface GatewayStatements {
  readonly take: () => readonly string[];
  readonly stop: () => void;
}

/**
 * Hears every statement sent as this role to this database, where pg sends it and not from the code
 * under test: how many there are and what they say takes time, which a reader can measure (leaks.md
 * 20). Values are left out: they are ids of this request. What the registry is told is sent now and
 * then, whoever asks.
 */
export function listenToStatements(url: string): GatewayStatements {
  const { username, pathname } = new URL(url);
  const here = { user: decodeURIComponent(username), database: pathname.slice(1) };
  const heard: string[] = [];
  const hear: Ear = (client, statement) => {
    if (client.user !== here.user || client.database !== here.database) return;
    const text = textOf(statement);
    if (!/\bregistry\./.test(text)) heard.push(text);
  };
  ears.add(hear);
  listen();
  return {
    take: () => heard.splice(0).sort(),
    stop: () => {
      ears.delete(hear);
      if (ears.size === 0) Client.prototype.query = query;
    },
  };
}

type Ear = (client: Client, statement: unknown) => void;

const ears = new Set<Ear>();
const { query } = Client.prototype as Record<'query', typeof Client.prototype.query>;

function listen(): void {
  const heardQuery = function (this: Client, ...args: unknown[]): unknown {
    for (const ear of ears) ear(this, args[0]);
    return Reflect.apply(query, this, args) as unknown;
  };
  Client.prototype.query = heardQuery as typeof query;
}

const textOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null && 'text' in statement
    ? String(statement.text)
    : String(statement);
