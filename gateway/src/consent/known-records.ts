import type { Records } from '@kasane/policy/records/read-records';
import type { AuthorizationStore, CountedRecords } from './authorization-store.js';

export interface KnownRecords {
  /** What one request has looked up holds as long as nothing at all has changed. */
  readonly about: (subjects: readonly string[]) => Promise<Records>;
  /** Looked up in any case. */
  readonly lookUp: (subjects: readonly string[]) => Promise<Records>;
}

interface Look {
  readonly people: ReadonlySet<string>;
  readonly records: CountedRecords;
}

/** Remembers for one request what it looked up, and asks before every use whether it still holds. */
export function createKnownRecords(
  store: Pick<AuthorizationStore, 'about' | 'changes'>,
): KnownRecords {
  let looks: readonly Look[] = [];
  const lookUp = async (subjects: readonly string[]): Promise<Records> => {
    const records = await store.about(subjects);
    looks = [...looks, { people: new Set(subjects), records }];
    return records;
  };
  return {
    lookUp,
    about: async (subjects) => {
      if (!isCovered(subjects, looks)) return lookUp(subjects);
      const changes = await store.changes();
      looks = looks.filter(({ records }) => records.changes === changes);
      return isCovered(subjects, looks) ? joined(subjects, looks) : lookUp(subjects);
    },
  };
}

const isCovered = (subjects: readonly string[], looks: readonly Look[]): boolean =>
  subjects.every((subject) => looks.some(({ people }) => people.has(subject)));

function joined(subjects: readonly string[], looks: readonly Look[]): Records {
  const whole = looks.find(({ people }) => subjects.every((subject) => people.has(subject)));
  if (whole !== undefined) return whole.records;
  const all = looks.map(({ records }) => records);
  return {
    // Of a record about thousands each look has those it asked about.
    authorizations: unique(
      all.flatMap(({ authorizations }) => authorizations),
      ({ id, subjects: about }) => `${id} ${about.join()}`,
    ),
    prohibitions: unique(
      all.flatMap(({ prohibitions }) => prohibitions),
      ({ id }) => id,
    ),
  };
}

/** In the order of their keys, so that it is not the order of the looks that chooses a ground. */
const unique = <T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] =>
  [...new Map(values.map((value) => [keyOf(value), value]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
