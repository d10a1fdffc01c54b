import type { Viewer } from '@kasane/policy/decision/decide';
import type { PurposeCode } from '@kasane/policy/tables/purposes';

/**
 * Terminology
 * - grant: what the gateway permits one subgraph to answer, for one request body. Signed, short
 *   lived, good for one use (PROTOCOL.md).
 * - scope: the part that names people. It travels in the body, because the people of one list do
 *   not fit into a header (16 KB in Node, 8 KB in most proxies); the signed hash of the body binds
 *   it to the grant.
 */
export interface Scope {
  /** People of the representations → what may be told about them. Nobody else, nothing else. */
  readonly subjects: readonly SubjectScope[];
  /** Category → whom a root field may find. */
  readonly visible: Readonly<Record<string, Visibility>>;
}

/** Everybody (`"*"`), these people, or everybody but these. */
export type Visibility = '*' | readonly string[] | { readonly except: readonly string[] };

export interface SubjectScope {
  /** `Person.id`s. */
  readonly people: readonly string[];
  /** Categories, and single field coordinates such as `Person.careCertifications`. */
  readonly open: readonly string[];
}

/** The signed part: claims of RFC 7519, and ours. */
export interface GrantClaims {
  readonly iss: string;
  readonly aud: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  /** base64url of the SHA-256 of the HTTP body, byte for byte. */
  readonly body: string;
  readonly viewer: GrantViewer;
  readonly purpose: PurposeCode;
}

/** `person`: `Person.id` of a resident who reads as oneself or for somebody. */
export type GrantViewer = Viewer & { readonly person?: string };

/** A grant as the subgraph uses it, after every check has passed. */
export interface Grant {
  /** Its one use: what a change writes down with itself, and until when it could be tried again. */
  readonly use: { readonly jti: string; readonly until: Date };
  readonly viewer: GrantViewer;
  readonly purpose: PurposeCode;
  readonly scope: Scope;
}

export const GRANT_HEADER = 'x-kasane-grant';

/**
 * Of an answer: the `jti` it was given under, by a subgraph that holds each entity against the
 * representation in whose place it stands (PROTOCOL.md).
 */
export const ANSWERED_HEADER = 'x-kasane-answered';
export const GRANT_TYPE = 'kasane-grant+jwt';
/** RFC 8037 §3.1. The only one: no negotiation, no downgrade (RFC 8725 §3.1). */
export const GRANT_ALGORITHM = 'EdDSA';
export const GRANT_ISSUER = 'kasane-gateway';
export const GRANT_KEYS_PATH = '/.well-known/kasane-grant-keys.json';

/** Seconds a grant lives, and the most a subgraph believes one may. */
export const GRANT_LIFE = 15;
export const MOST_GRANT_LIFE = 30;
/** Seconds the clocks of two machines may differ. */
export const CLOCK_TOLERANCE = 5;
