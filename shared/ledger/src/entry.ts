import { canonicalJson } from './canonical-json.js';

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
  const groups = groupsOf(entry.disclosures);
  const shown = [...new Set(groups.map((group) => group.shown))].sort();
  const places = new Map(shown.map((list, place) => [list, place]));
  const disclosures = groups
    .map(({ authorization, basis, subject, shown: list }) =>
      canonicalJson({ authorization, basis, shown: places.get(list) ?? null, subject }),
    )
    .sort();
  // A canonical object is its members in the order of their keys, so its parts can be joined: the
  // lists are most of the text, and are written once.
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
  return `${before.slice(0, -1)},"disclosures":[${disclosures.join(',')}],${between.slice(1, -1)},"shown":[${shown.join(',')}],${after.slice(1)}`;
}

/** All that was shown about one person on one ground. */
interface Group {
  readonly subject: string;
  readonly basis: string;
  readonly authorization: { readonly id: string; readonly version: number } | null;
  /** The canonical text of a list of categories, each with its fields. */
  readonly shown: string;
}

function groupsOf(disclosures: readonly Disclosure[]): readonly Group[] {
  const groups = new Map<string, { readonly first: Disclosure; readonly parts: Set<string> }>();
  // The firewall gives the same list of fields for everybody who was asked the same about.
  const texts = new Map<readonly string[], { readonly category: string; readonly text: string }>();
  const partOf = ({ category, fields }: Disclosure): string => {
    const known = texts.get(fields);
    if (known?.category === category) return known.text;
    const text = canonicalJson({ category, fields: [...new Set(fields)].sort() });
    texts.set(fields, { category, text });
    return text;
  };
  for (const disclosure of disclosures) {
    const { subject, basis, authorization } = disclosure;
    const record =
      authorization === null ? '' : `${authorization.id} ${String(authorization.version)}`;
    const key = `${subject} ${basis} ${record}`;
    const known = groups.get(key) ?? { first: disclosure, parts: new Set<string>() };
    known.parts.add(partOf(disclosure));
    groups.set(key, known);
  }
  return [...groups.values()].map(({ first, parts }) => ({
    subject: first.subject,
    basis: first.basis,
    authorization:
      first.authorization === null
        ? null
        : { id: first.authorization.id, version: first.authorization.version },
    shown: `[${[...parts].sort().join(',')}]`,
  }));
}
