/** An issuer whose tokens are believed. */
export interface TrustedIssuer {
  /** Exactly as written in its tokens' `iss`. */
  readonly url: string;
  /** Stands before its readers' ids, `partner:u-1`; empty for the city's own issuer. */
  readonly prefix: string;
}

const NAMED = /^([a-z][a-z0-9-]*)=(.+)$/;

/**
 * Reads a list like `https://city.example partner=https://partner.example`.
 *
 * A `sub` is unique within its issuer only (OpenID Connect Core 1.0 §5.7), and records name a reader
 * as `viewer:<id>`: without a name of its own, a second issuer could sign in anybody the first one
 * knows. So at most one issuer goes without.
 *
 * @throws Error saying which entries cannot be told apart
 */
export function readIssuers(text: string): readonly TrustedIssuer[] {
  const issuers = text
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, name, url] = NAMED.exec(entry) ?? [];
      return name === undefined || url === undefined
        ? { url: entry, prefix: '' }
        : { url, prefix: `${name}:` };
    });
  const twice = <T>(values: readonly T[]) => values.find((value, at) => values.indexOf(value) < at);
  const url = twice(issuers.map((issuer) => issuer.url));
  if (url !== undefined) throw new Error(`OIDC_ISSUERS names ${url} twice`);
  const prefix = twice(issuers.map((issuer) => issuer.prefix));
  if (prefix !== undefined) {
    throw new Error(
      `OIDC_ISSUERS has two issuers ${prefix === '' ? 'without a name' : `named ${prefix.slice(0, -1)}`}; their readers could not be told apart. Write name=https://issuer for all but one, each with a name of its own`,
    );
  }
  return issuers;
}

/**
 * What a reader is called here; undefined for somebody of the city's own issuer whose `sub` begins
 * as if another issuer had signed it.
 */
export function viewerId(
  sub: string,
  { prefix }: TrustedIssuer,
  issuers: readonly TrustedIssuer[],
): string | undefined {
  const taken =
    prefix === '' && issuers.some((other) => other.prefix !== '' && sub.startsWith(other.prefix));
  return taken ? undefined : `${prefix}${sub}`;
}
