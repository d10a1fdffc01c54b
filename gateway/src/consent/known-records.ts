import type { Authorization } from '@kasane/policy/records/authorization';
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
  const one = looks.find(({ people }) => subjects.every((subject) => people.has(subject)));
  if (one !== undefined) return one.records;
  const all = looks.map(({ records }) => records);
  return {
    authorizations: whole(all.flatMap(({ authorizations }) => authorizations)),
    prohibitions: unique(all.flatMap(({ prohibitions }) => prohibitions)),
  };
}

/**
 * Of a record about thousands each look has those it asked about, and those it must not be said
 * before (D-1). Who stands in one copy must not be judged without those of the other.
 */
function whole(copies: readonly Authorization[]): readonly Authorization[] {
  const subjects = new Map<string, Set<string>>();
  for (const { id, subjects: some } of copies) {
    const known = subjects.get(id) ?? new Set();
    subjects.set(id, known);
    for (const subject of some) known.add(subject);
  }
  return unique(copies).map((copy) => ({
    ...copy,
    subjects: [...(subjects.get(copy.id) ?? [])].sort(),
  }));
}

/** In the order of their ids, so that it is not the order of the looks that chooses a ground. */
const unique = <T extends { readonly id: string }>(values: readonly T[]): readonly T[] =>
  [...new Map(values.map((value) => [value.id, value]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
