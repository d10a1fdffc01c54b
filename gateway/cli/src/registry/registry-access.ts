import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../refused.js';

/** Where the registry is and as whom it is asked. */
export interface RegistryAccess {
  readonly registry: string;
  readonly clientId: string;
  readonly secret: string;
}

export interface ReadAccessOptions {
  /** `--as`: a department of the embedded stack, or `officer` who approves. */
  readonly as: string | undefined;
  /** Who asks where nothing says it, in the embedded stack. */
  readonly usually: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * | variable | meaning |
 * |---|---|
 * | KASANE_REGISTRY_URL | address of the registry |
 * | KASANE_REGISTRY_CLIENT_ID, KASANE_REGISTRY_CLIENT_SECRET | the department's client at the issuer |
 * | KASANE_DATA_DIR | folder of the embedded stack, which tells the three where they are not set |
 *
 * @throws Refused naming what is missing
 */
export async function readAccess({
  as,
  usually,
  env = process.env,
}: ReadAccessOptions): Promise<RegistryAccess> {
  const clientId = env['KASANE_REGISTRY_CLIENT_ID'];
  const secret = env['KASANE_REGISTRY_CLIENT_SECRET'];
  const url = env['KASANE_REGISTRY_URL'];
  if (url !== undefined && clientId !== undefined && secret !== undefined) {
    if (as === undefined) return { registry: url, clientId, secret };
    throw new Refused(
      '--as は組み込みの一式で使います。KASANE_REGISTRY_CLIENT_ID と両方は指定できません。',
      2,
    );
  }
  const folder = env['KASANE_DATA_DIR'] ?? '.kasane';
  const stack = await readJson(path.join(folder, 'stack.json'));
  const secrets = await readJson(path.join(folder, 'secrets.json'));
  const registry = url ?? stack?.['registry'];
  const clients = secrets?.['clients'] as Readonly<Record<string, string>> | undefined;
  if (typeof registry !== 'string' || clients === undefined) {
    throw new Refused(
      '登録簿の場所がわかりません。KASANE_REGISTRY_URL・KASANE_REGISTRY_CLIENT_ID・KASANE_REGISTRY_CLIENT_SECRET を設定するか、npm start で一式を動かした場所で実行してください。',
      2,
    );
  }
  const id = `registry-${as ?? usually}`;
  const found = clients[id];
  if (found === undefined) {
    const known = Object.keys(clients).map((one) => one.replace('registry-', ''));
    throw new Refused(
      `「${as ?? usually}」という課はありません。--as に使えるのは: ${known.join('、')}`,
      2,
    );
  }
  return { registry, clientId: id, secret: found };
}

async function readJson(file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
