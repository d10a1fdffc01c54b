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
 * Format of the bytes; another one gets another number, and the older ones stay readable
 * (migrations/group-disclosures.ts), for nobody rewrites a ledger.
 *
 * 1. Every disclosure carried its own `category` and `fields`.
 * 2. `shown` has the lists of categories, and a disclosure names one by its place: a caseload is
 *    mostly shown the same of everybody.
 * 3. `subjects` has the people, in order; `disclosures` has each basis and list once, with those it
 *    stands for: `[place in subjects, id of the record, version]`, and no more than the place where
 *    a standing rule permitted.
 */
const FORMAT = 3;

/**
 * The characters that are stored, hashed and verified. Built key by key, so that nothing an object
 * happens to carry besides gets into the ledger. Everything is sorted: the order of arrival depends
 * on which subgraph was quicker, and says nothing.
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
  const byPerson = groupByPerson(entry.disclosures);
  const subjects = [...byPerson.keys()].sort();
  const groups = new Map<string, { before: string; people: string[]; after: string }>();
  for (const [place, subject] of subjects.entries()) {
    const theirs = byRecord(byPerson.get(subject) ?? []);
    for (const { basis, authorization, shown } of theirs) {
      const list = String(places.get(textOf(shown)));
      const key = `${list} ${basis}`;
      const group = groups.get(key) ?? {
        before: `{"basis":${canonicalJson(basis)},"people":[`,
        people: [],
        after: `],"shown":${list}}`,
      };
      if (group.people.length === 0) groups.set(key, group);
      const person = `[${String(place)}${recordText(authorization)}]`;
      if (theirs.length === 1 || group.people.at(-1) !== person) group.people.push(person);
    }
  }
  const disclosures = [...groups.values()].map(
    ({ before, people, after }) => before + people.join() + after,
  );
  // A canonical object is its members in the order of their keys, so its parts can be joined: the
  // lists are most of the text, and are written once.
  const between = canonicalJson({
    format: FORMAT,
    id,
    issuer,
    operation: { name: operation.name, sha256: operation.sha256 },
    purpose,
    role,
  });
  return (
    `${canonicalJson({ agency, at }).slice(0, -1)},"disclosures":[${disclosures.sort().join()}],` +
    `${between.slice(1, -1)},"shown":[${lists.join()}],"subjects":${canonicalJson(subjects)},` +
    canonicalJson({ viewer }).slice(1)
  );
}

function groupByPerson(disclosures: readonly Disclosure[]): ReadonlyMap<string, Disclosure[]> {
  const people = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures) {
    const known = people.get(disclosure.subject);
    if (known === undefined) people.set(disclosure.subject, [disclosure]);
    else known.push(disclosure);
  }
  return people;
}

/** What was shown of one person: mostly one list on one ground. */
const byRecord = (disclosures: readonly Disclosure[]): readonly Disclosure[] =>
  disclosures.length < 2
    ? disclosures
    : disclosures.toSorted(
        ({ authorization: a }, { authorization: b }) =>
          inOrder(a?.id ?? '', b?.id ?? '') || inOrder(a?.version ?? 0, b?.version ?? 0),
      );

const inOrder = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const recordText = (record: Disclosure['authorization']): string =>
  record === null ? '' : `,${canonicalJson(record.id)},${canonicalJson(record.version)}`;

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
