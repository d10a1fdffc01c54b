import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** What the stack's folder keeps for one wrapped subgraph, readable by the owner only. */
export interface DepartmentSecrets {
  /** Of the subgraph's login role. */
  readonly password: string;
  /** It listens here every time, so that the address in the registry stays true. */
  readonly port: number;
}

const fileOf = (folder: string, name: string): string =>
  path.join(folder, 'departments', `${name}.json`);

export async function readSecrets(
  folder: string,
  name: string,
): Promise<DepartmentSecrets | undefined> {
  const text = await readFile(fileOf(folder, name), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DepartmentSecrets);
}

/** Where a subgraph wrapped in this clone listens; undefined for one that was not. */
export async function keptUrl(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const secrets = await readSecrets(env['KASANE_DATA_DIR'] ?? '.kasane', name);
  return secrets === undefined ? undefined : `http://127.0.0.1:${String(secrets.port)}/graphql`;
}

/** The secrets kept, or new ones. */
export async function keepSecrets(folder: string, name: string): Promise<DepartmentSecrets> {
  const kept = await readSecrets(folder, name);
  if (kept !== undefined) return kept;
  const secrets = { password: newPassword(), port: await freePort() };
  const file = fileOf(folder, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
  return secrets;
}

export const newPassword = (): string => randomBytes(24).toString('base64url');

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
