import DataLoader from 'dataloader';
import type { Authorization } from '@kasane/policy/authorization';
import { decide, type Decision, type Viewer } from '@kasane/policy/decide';
import type { PurposeCode } from '@kasane/policy/purposes';
import { isUuid } from './is-uuid.js';
import type { AuthorizationStore } from './authorization-store.js';

/** Why something is permitted; the ledger keeps it. */
export type Permit = Extract<Decision, { readonly kind: 'permit' }>;

/** What one request's reader may see. Lives as long as the request. */
export interface Permissions {
  /**
   * Which of the categories are permitted about each of these people, and why. All people asked about in one
   * tick are looked up with one statement; every later tick looks again, so that a consent
   * withdrawn between two fetches of one plan is withheld by the later one.
   */
  readonly decideAll: (
    subjects: readonly string[],
    categories: readonly string[],
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

export function createPermissions({
  viewer,
  purpose,
  store,
  now,
}: PermissionsOptions): Permissions {
  const permit = (
    subject: string,
    category: string,
    authorizations: readonly Authorization[],
  ): Permit | undefined => {
    const decision = decide({ viewer, purpose, subject, category, authorizations, now: now() });
    return decision.kind === 'permit' ? decision : undefined;
  };
  // Only a reader who receives by authorization is worth a statement.
  const receives = viewer.role === 'MULTI_AGENCY_COORDINATOR';
  const about = new DataLoader<string, readonly Authorization[]>(
    async (subjects) => {
      const found = new Map<string, Authorization[]>(subjects.map((subject) => [subject, []]));
      for (const authorization of await store.about(subjects)) {
        found.get(authorization.subject)?.push(authorization);
      }
      return subjects.map((subject) => found.get(subject) ?? []);
    },
    { cache: false },
  );
  return {
    decideAll: async (subjects, categories) => {
      const known = [...new Set(subjects.filter(isUuid))];
      const authorizations = receives ? await about.loadMany(known) : known.map(() => []);
      return new Map(
        known.map((subject, at) => {
          const records = authorizations[at];
          if (records === undefined || records instanceof Error) {
            throw records ?? new Error('no authorizations');
          }
          const permitted = categories.flatMap((category): (readonly [string, Permit])[] => {
            const decision = permit(subject, category, records);
            return decision === undefined ? [] : [[category, decision]];
          });
          return [subject, new Map(permitted)];
        }),
      );
    },
    visible: async (category) => {
      if (permit(ANYBODY, category, []) !== undefined) return '*';
      if (!receives) return [];
      const authorizations = await store.openTo(viewer.agency, purpose);
      const subjects = new Set(authorizations.map((authorization) => authorization.subject));
      return [...subjects].filter((subject) => permit(subject, category, authorizations));
    },
  };
}
