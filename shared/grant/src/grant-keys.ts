import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readJwks } from './public-jwks.js';

/** Finds a key of the gateway by its id; undefined where the gateway has no such key. */
export type FindGrantKey = (kid: string) => Promise<KeyObject | undefined>;

export interface GrantKeysOptions {
  /** `https://<gateway>/.well-known/kasane-grant-keys.json`, or a `file:` URL of the same document. */
  readonly source: URL;
  readonly log: (line: string) => void;
  readonly now?: () => number;
}

const TIMEOUT_MS = 3_000;
/** A key nobody has heard of is looked for again, but no oftener than this. */
const PAUSE_MS = 5_000;
/** As the gateway says with them (`max-age`): a key it has given up is nobody's after this. */
const MAX_AGE_MS = 300_000;

/**
 * The gateway's public keys, read when first needed, again when a grant names an unknown one, so that
 * subgraph and gateway start in any order and a key can be changed while both run, and again when they
 * are five minutes old, so that a key that was taken away opens nothing. Where they cannot be read
 * again, those of the last time go on.
 */
export function createGrantKeys({ source, log, now = Date.now }: GrantKeysOptions): FindGrantKey {
  let keys: ReadonlyMap<string, KeyObject> = new Map();
  let read: Promise<void> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const refresh = (): Promise<void> => {
    read ??= readDocument(source)
      .then((document) => {
        keys = readJwks(document);
      })
      .catch((error: unknown) => {
        log(`grant keys cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
      })
      .finally(() => {
        read = undefined;
        readAt = now();
      });
    return read;
  };
  return async (kid) => {
    const age = now() - readAt;
    const isKnown = keys.has(kid) && age < MAX_AGE_MS;
    if (!isKnown && (read !== undefined || age >= PAUSE_MS)) await refresh();
    return keys.get(kid);
  };
}

async function readDocument(source: URL): Promise<unknown> {
  if (source.protocol === 'file:') return JSON.parse(await readFile(source, 'utf8'));
  const response = await fetch(source, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  return response.json();
}

/**
 * Where to find the keys: GRANT_KEYS_FILE, else GRANT_KEYS_URL.
 * @throws Error when neither is set or one cannot be understood; a subgraph without keys must not
 * seem to work (leaks.md 17).
 */
export function grantKeysSource(env: NodeJS.ProcessEnv = process.env): URL {
  const file = env['GRANT_KEYS_FILE'];
  if (file !== undefined && file !== '') return pathToFileURL(file);
  const url = env['GRANT_KEYS_URL'];
  if (url !== undefined && URL.canParse(url)) return new URL(url);
  throw new Error(
    'neither GRANT_KEYS_FILE nor GRANT_KEYS_URL is set; give the path or the URL of the gateway’s public keys (/.well-known/kasane-grant-keys.json)',
  );
}
