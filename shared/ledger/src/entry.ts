import { canonicalJson } from './canonical-json.js';

/** What was shown about one person on one ground. Coordinates and codes, never a value. */
export interface Disclosure {
  /** `Person.id` */
  readonly subject: string;
  /** The legal ground, `OWN_DUTY`, `SELF` or a code of the table of bases. */
  readonly basis: string;
  /** The record that permitted; null where a standing rule did. */
  readonly authorization: { readonly id: string; readonly version: number } | null;
  /** Several people who were shown the same may share one list. */
  readonly shown: readonly ShownCategory[];
}

/** A category, and the fields of it. */
export interface ShownCategory {
  readonly category: string;
  /**
   * Coordinates of the fields shown, `Person.careCertifications`, and of the arguments somebody was
   * found by, `Query.searchPeople(kana:)`, in order.
   */
  readonly fields: readonly string[];
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

/**
 * Format of the bytes; another one gets another number. In format 1 every disclosure carried its own
 * `category` and `fields`; in format 2 it names one of the lists in `shown`, since a caseload is
 * mostly shown the same of everybody and the ledger keeps for years what is written once an answer.
 */
const FORMAT = 2;

/**
 * The characters that are stored, hashed and verified. Built key by key, so that nothing an object
 * happens to carry besides gets into the ledger. Disclosures are sorted: their order of arrival
 * depends on which subgraph was quicker, and says nothing.
 */
export function entryText(entry: LedgerEntry): string {
  const { id, at, viewer, issuer, agency, role, purpose, operation } = entry;
  const texts = new Map<Disclosure['shown'], string>();
  const textOf = (list: Disclosure['shown']): string => {
    const text = texts.get(list) ?? shownText(list);
    texts.set(list, text);
    return text;
  };
  const lists = [...new Set(entry.disclosures.map(({ shown }) => textOf(shown)))].sort();
  const places = new Map(lists.map((list, place) => [list, place]));
  const disclosures = entry.disclosures
    .map(
      ({ authorization, basis, subject, shown }) =>
        `{"authorization":${recordText(authorization)},"basis":${canonicalJson(basis)},` +
        `"shown":${String(places.get(textOf(shown)))},"subject":${canonicalJson(subject)}}`,
    )
    .sort();
  // A canonical object is its members in the order of their keys, so its parts can be joined: the
  // lists are most of the text, and are written once; there are hundreds of disclosures.
  const before = canonicalJson({ agency, at });
  const between = canonicalJson({
    format: FORMAT,
    id,
    issuer,
    operation: { name: operation.name, sha256: operation.sha256 },
    purpose,
    role,
  });
  const after = canonicalJson({ viewer });
  return `${before.slice(0, -1)},"disclosures":[${disclosures.join(',')}],${between.slice(1, -1)},"shown":[${lists.join(',')}],${after.slice(1)}`;
}

const recordText = (record: Disclosure['authorization']): string =>
  record === null
    ? 'null'
    : `{"id":${canonicalJson(record.id)},"version":${canonicalJson(record.version)}}`;

/** Each category once, with each of its fields once. */
function shownText(shown: Disclosure['shown']): string {
  const byCategory = new Map<string, Set<string>>();
  for (const { category, fields } of shown) {
    byCategory.set(category, new Set([...(byCategory.get(category) ?? []), ...fields]));
  }
  const categories = [...byCategory].map(([category, fields]) =>
    canonicalJson({ category, fields: [...fields].sort() }),
  );
  return `[${categories.sort().join(',')}]`;
}
