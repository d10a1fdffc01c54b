import DataLoader from 'dataloader';
import type { Authorization } from '@kasane/policy/authorization';
import { createDecider } from '@kasane/policy/create-decider';
import { decide, type Decision, type Viewer } from '@kasane/policy/decide';
import type { Prohibition } from '@kasane/policy/prohibition';
import type { PurposeCode } from '@kasane/policy/purposes';
import type { Records } from '@kasane/policy/read-records';
import { permitsCategory } from '@kasane/policy/subject-mask';
import { isUuid } from './is-uuid.js';
import type { AskedField } from '../firewall/prune-selection.js';
import type { AuthorizationStore } from './authorization-store.js';

/** Why something is permitted; the ledger keeps it. */
export type Permit = Extract<Decision, { readonly kind: 'permit' }>;

/** What one request's reader may see. Lives as long as the request. */
export interface Permissions {
  /**
   * Which of the categories are permitted about each of these people, and why; and which of the
   * fields are where their category is not, by their coordinates. All people asked
   * about in one tick are looked up with one statement; every later tick looks again, so that a
   * consent withdrawn between two fetches of one plan is withheld by the later one.
   */
  readonly decideAll: (
    subjects: readonly string[],
    categories: readonly string[],
    fields?: readonly AskedField[],
  ) => Promise<ReadonlyMap<string, ReadonlyMap<string, Permit>>>;
  /** Whom the reader may be shown under a category: everybody (`"*"`), or these people. */
  readonly visible: (category: string) => Promise<'*' | readonly string[]>;
}

export interface PermissionsOptions {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  readonly store: AuthorizationStore;
  readonly now: () => Date;
}

/** Nobody's id: what it is permitted, everybody is. */
const ANYBODY = '';

const NOTHING: Records = { authorizations: [], prohibitions: [] };

export function createPermissions({
  viewer,
  purpose,
  store,
  now,
}: PermissionsOptions): Permissions {
  const permit = (
    subject: string,
    category: string,
    records: Records,
    field?: string,
  ): Permit | undefined => {
    const question = {
      ...{ viewer, purpose, subject, category, ...records, now: now() },
      ...(field === undefined ? {} : { field }),
    };
    const decision = decide(question);
    return decision.kind === 'permit' ? decision : undefined;
  };
  // Every reader is worth the statement: a prohibition beats a department's own duty as well.
  const about = new DataLoader<string, Records>(
    async (subjects) => {
      const recordsOf = recordsAbout(subjects, await store.about(subjects));
      return subjects.map((subject) => recordsOf.get(subject) ?? NOTHING);
    },
    { cache: false },
  );
  // All categories of a root fetch with one statement.
  const seen = new DataLoader<string, '*' | readonly string[]>(
    async (asked) => {
      const everybody = asked.map((category) => permit(ANYBODY, category, NOTHING) !== undefined);
      if (everybody.every(Boolean)) return asked.map(() => '*');
      const records = await store.openTo(recipientsOf(viewer), purpose);
      const own = viewer.person === undefined ? [] : [viewer.person];
      // Everybody who opened anything to this reader is judged for every root field: the decider
      // of the hot path, and no walk through all records for each person.
      const decideAbout = createDecider({ viewer, purpose, now: now() });
      const people = records.authorizations.flatMap(({ subjects }) => subjects);
      const masks = [...recordsAbout([...people, ...own], records)].map(
        ([subject, { authorizations, prohibitions }]) =>
          [subject, decideAbout(subject, authorizations, prohibitions)] as const,
      );
      return asked.map((category, at) =>
        everybody[at] === true
          ? '*'
          : masks.flatMap(([subject, mask]) => (permitsCategory(mask, category) ? [subject] : [])),
      );
    },
    { cache: false },
  );
  return {
    decideAll: async (subjects, categories, fields = []) => {
      const known = [...new Set(subjects.filter(isUuid))];
      const found = await about.loadMany(known);
      return new Map(
        known.map((subject, at) => {
          const records = found[at];
          if (records === undefined || records instanceof Error) {
            throw records ?? new Error('no authorizations');
          }
          const permitted = categories.flatMap((category): (readonly [string, Permit])[] => {
            const decision = permit(subject, category, records);
            return decision === undefined ? [] : [[category, decision]];
          });
          const permits = new Map(permitted);
          if (records.authorizations.some((authorization) => authorization.fields.length > 0)) {
            for (const { category, coordinate, under } of fields) {
              const decision = permits.has(category)
                ? undefined
                : permit(subject, category, records, under);
              if (decision !== undefined) permits.set(coordinate, decision);
            }
          }
          return [subject, permits];
        }),
      );
    },
    visible: (category) => seen.load(category),
  };
}

/** How records name this reader. */
const recipientsOf = ({ id, agency, role }: Viewer): readonly string[] => [
  `agency:${agency}`,
  `role:${role}`,
  `viewer:${id}`,
];

/** The records about each of these people, in their order; a prohibition is about both sides. */
function recordsAbout(
  subjects: readonly string[],
  { authorizations, prohibitions }: Records,
): ReadonlyMap<string, Records> {
  const found = new Map(
    subjects.map((subject) => [
      subject,
      { authorizations: [] as Authorization[], prohibitions: [] as Prohibition[] },
    ]),
  );
  for (const authorization of authorizations) {
    for (const subject of new Set(authorization.subjects)) {
      found.get(subject)?.authorizations.push(authorization);
    }
  }
  for (const prohibition of prohibitions) {
    for (const subject of new Set([...prohibition.protectedPeople, prohibition.perpetrator])) {
      found.get(subject)?.prohibitions.push(prohibition);
    }
  }
  return found;
}
