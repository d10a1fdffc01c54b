import { canonicalJson } from '../canonical-json.js';
import { entryText, type Disclosure, type LedgerEntry } from '../entry.js';

const uuid = (last: string): string => `00000000-0000-4000-8000-${last.padStart(12, '0')}`;

/** In order. */
export const samplePeople = [uuid('a1'), uuid('a2'), uuid('a3')] as const;

const [first, second, third] = samplePeople;

/** The record that permitted what a ground of records did. */
export const sampleRecord = uuid('c1');

const names = [{ category: 'RESIDENT_NAME', fields: ['Person.kana', 'Person.name'] }];

const more = [
  { category: 'CHILD_CONSULTATION', fields: ['Person.consultations'] },
  { category: 'RESIDENT_NAME', fields: ['Person.name'] },
];

const record = { id: sampleRecord, version: 1 };

const disclosures: readonly Disclosure[] = [
  { subject: third, basis: 'LB-01', authorization: record, shown: more },
  { subject: first, basis: 'LB-01', authorization: record, shown: names },
  // Renewed between two fetches.
  { subject: first, basis: 'LB-01', authorization: { ...record, version: 2 }, shown: names },
  { subject: second, basis: 'LB-13', authorization: null, shown: names },
  { subject: second, basis: 'OWN_DUTY', authorization: null, shown: more },
];

const rest: Omit<LedgerEntry, 'id' | 'disclosures'> = {
  at: '2026-10-01T00:00:00.000Z',
  viewer: 'worker',
  issuer: 'https://issuer.example',
  agency: 'multi-agency',
  role: 'MULTI_AGENCY_COORDINATOR',
  purpose: 'MULTI_AGENCY_SUPPORT',
  operation: { name: 'Look', sha256: 'ab' },
};

const lists = [more, names];

/** The same disclosures as each format writes them, for tests: no ledger is rewritten. */
export const everyFormat: readonly ((id: string) => string)[] = [
  (id) =>
    canonicalJson({
      ...{ ...rest, id, format: 1 },
      disclosures: disclosures.flatMap(({ shown, subject, basis, authorization }) =>
        shown.map(({ category, fields }) => ({ authorization, basis, category, fields, subject })),
      ),
    }),
  (id) =>
    canonicalJson({
      ...{ ...rest, id, format: 2 },
      disclosures: disclosures.map(({ shown, subject, basis, authorization }) => ({
        ...{ authorization, basis, shown: lists.findIndex((list) => list === shown), subject },
      })),
      shown: lists,
    }),
  (id) => entryText({ ...rest, id, disclosures }),
];
