import { canonicalJson, type JsonValue } from './canonical-json.js';

/** One category shown about one person. Coordinates and codes, never a value. */
export interface Disclosure {
  /** `Person.id` */
  readonly subject: string;
  readonly category: string;
  /**
   * Coordinates of the fields shown, `Person.careCertifications`, and of the arguments somebody was
   * found by, `Query.searchPeople(kana:)`, in order.
   */
  readonly fields: readonly string[];
  /** The legal ground, `OWN_DUTY`, `SELF` or a code of the table of bases. */
  readonly basis: string;
  /** The record that permitted; null where a standing rule did. */
  readonly authorization: { readonly id: string; readonly version: number } | null;
}

/** Who saw what about whom, for what: one request of one reader. */
export interface LedgerEntry {
  readonly id: string;
  /** Moment of the answer, ISO 8601 in UTC. */
  readonly at: string;
  /** Unique among all issuers the gateway trusts. */
  readonly viewer: string;
  readonly issuer: string;
  readonly agency: string;
  readonly role: string;
  readonly purpose: string;
  /** The operation's own name, if it has one, and the SHA-256 of its text in hexadecimal. */
  readonly operation: { readonly name: string | null; readonly sha256: string };
  readonly disclosures: readonly Disclosure[];
}

/** Format of the bytes; another one would get another number. */
const FORMAT = 1;

/**
 * The characters that are stored, hashed and verified. Built key by key, so that nothing an object
 * happens to carry besides gets into the ledger. Disclosures are sorted: their order of arrival
 * depends on which subgraph was quicker, and says nothing.
 */
export function entryText(entry: LedgerEntry): string {
  const disclosures = entry.disclosures.map(
    ({ subject, category, fields, basis, authorization }): JsonValue => ({
      subject,
      category,
      fields: [...new Set(fields)].sort(),
      basis,
      authorization:
        authorization === null ? null : { id: authorization.id, version: authorization.version },
    }),
  );
  const { id, at, viewer, issuer, agency, role, purpose, operation } = entry;
  // A canonical object is its members in the order of their keys, so its parts can be joined: the
  // disclosures are most of the text, and are written once.
  const before = canonicalJson({ agency, at });
  const after = canonicalJson({
    format: FORMAT,
    id,
    issuer,
    operation: { name: operation.name, sha256: operation.sha256 },
    purpose,
    role,
    viewer,
  });
  const list = disclosures.map(canonicalJson).sort().join(',');
  return `${before.slice(0, -1)},"disclosures":[${list}],${after.slice(1)}`;
}
