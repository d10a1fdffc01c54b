import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { systems } from '@kasane/db/systems';

/** The embedded stack running beside the clone, as its data folder tells. */
export interface RunningStack {
  readonly folder: string;
  readonly gateway: string;
  /** May create schemas and roles; a secret. */
  readonly administrator: string;
  /** Rebuilds the identity index; a secret. */
  readonly identity: string;
  /** Connection of a role of the same database; a secret. */
  readonly as: (role: string, password: string) => string;
}

/** infra/src/database/embedded-server.ts creates the cluster with it. */
const ADMINISTRATOR = 'kasane_admin';

/** Undefined where none is running, or where one runs on a database elsewhere. */
export async function readStack(
  clone: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningStack | undefined> {
  const folder = path.resolve(clone, env['KASANE_DATA_DIR'] ?? '.kasane');
  const stack = await readJson(path.join(folder, 'stack.json'));
  const secrets = await readJson(path.join(folder, 'secrets.json'));
  const { gateway, databaseAt, database } = stack ?? {};
  const { administrator, roles } = secrets ?? {};
  const identity = (roles as Readonly<Record<string, unknown>> | undefined)?.['identity'];
  // Without a process of its own the database is somebody else's, whose administrator we do not know.
  if (typeof database !== 'number') return undefined;
  if (typeof gateway !== 'string' || typeof databaseAt !== 'string') return undefined;
  if (typeof administrator !== 'string' || typeof identity !== 'string') return undefined;
  const as = (role: string, password: string): string => {
    const url = new URL(databaseAt);
    url.username = role;
    url.password = encodeURIComponent(password);
    return url.href;
  };
  return {
    folder,
    gateway,
    administrator: as(ADMINISTRATOR, administrator),
    identity: as(systems.identity.role, identity),
    as,
  };
}

async function readJson(file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
