import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const TIMEOUT_MS = 3_000;
const ATTEMPTS = 2;
const PAUSE_MS = 200;

/**
 * The public keys of one trusted issuer, found through its discovery document (OpenID Connect
 * Discovery 1.0 §4).
 *
 * Fetched on first use, so the gateway starts while the issuer is down; a failure is not remembered.
 */
export function createIssuerKeys(issuer: string): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    found ??= discover(issuer).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function discover(issuer: string, attempt = 1): Promise<JWTVerifyGetKey> {
  try {
    return await readDiscovery(issuer);
  } catch (error) {
    if (attempt >= ATTEMPTS) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return discover(issuer, attempt + 1);
  }
}

async function readDiscovery(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown } | null;
  // §4.3: a document that speaks for another issuer would let that one sign for this one.
  if (document?.issuer !== issuer) throw new Error(`${url} speaks for another issuer`);
  if (typeof document.jwks_uri !== 'string') throw new Error(`${url} names no jwks_uri`);
  const keys = new URL(document.jwks_uri);
  // Keys over plain HTTP could be swapped on the way; only a loopback issuer may have none better.
  if (keys.protocol !== 'https:' && new URL(issuer).protocol === 'https:') {
    throw new Error(`${url} names a jwks_uri without TLS`);
  }
  return createRemoteJWKSet(keys, { timeoutDuration: TIMEOUT_MS });
}
