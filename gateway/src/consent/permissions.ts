import { createDecider, type Decider } from '@kasane/policy/decision/create-decider';
import type { Authorization } from '@kasane/policy/records/authorization';
import type { Viewer } from '@kasane/policy/decision/decide';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import type { PurposeCode } from '@kasane/policy/tables/purposes';
import type { Records } from '@kasane/policy/records/read-records';
import { tellsWhereabouts } from '@kasane/policy/tables/whereabouts';
import type { Visibility } from '@kasane/grant/grant';
import { steadyUntil } from '@kasane/policy/records/steady-until';
import {
  permitsCategory,
  type Permit,
  type SubjectMask,
} from '@kasane/policy/decision/subject-mask';
import type { AskedField } from '../firewall/prune-selection.js';
import { createTick } from '../batching/create-tick.js';
import { allow, type Allowance, type Asked } from './allowance.js';
import { isUuid } from './is-uuid.js';
import type { AuthorizationStore } from './authorization-store.js';
import { createKnownRecords } from './known-records.js';

export type { Permit };

/** What one request's reader may see. Lives as long as the request. */
export interface Permissions {
  /**
   * Which of the categories are permitted about each of these people, and why; and which of the
   * fields are where their category is not, by their coordinates. All people asked
   * about in one tick are looked up with one statement; every later tick asks again whether
   * anything has changed, so that a consent withdrawn between two fetches of one plan is withheld by
   * the later one.
   */
  readonly decideAll: (
    subjects: readonly string[],
    categories: readonly string[],
    fields?: readonly AskedField[],
  ) => Promise<ReadonlyMap<string, Allowance>>;
  /** Whether a category is permitted about anybody at all, by a standing duty and no record. */
  readonly standing: (category: string) => boolean;
  /**
   * The same of people an answer speaks of. They are always looked up, nobody included, known or
   * not: whether an answer spoke of somebody must not show in what is asked next (leaks.md 20).
   */
  readonly decideFound: (
    subjects: readonly string[],
    categories: readonly string[],
  ) => Promise<ReadonlyMap<string, Allowance>>;
  /** Whom the reader may be shown under a category. */
  readonly visible: (category: string) => Promise<Visibility>;
}

export interface PermissionsOptions {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  readonly store: Omit<AuthorizationStore, 'now'>;
  readonly now: () => Date;
}

interface People {
  readonly people: readonly string[];
  readonly found: boolean;
}

interface Judged {
  readonly records: Records;
  /** Of time, in milliseconds. */
  readonly until: number;
  readonly masks: ReadonlyMap<string, SubjectMask>;
}

const isIn = (subjects: readonly string[], { masks }: Pick<Judged, 'masks'>): boolean =>
  subjects.every((subject) => masks.has(subject));

/** Nobody's id: what it is permitted, everybody is. */
const ANYBODY = '';

const NOBODY: ReadonlyMap<string, SubjectMask> = new Map();

export function createPermissions({
  viewer,
  purpose,
  store,
  now,
}: PermissionsOptions): Permissions {
  const deciderAt = (moment: Date): Decider => createDecider({ viewer, purpose, now: moment });
  const decider = (): Decider => deciderAt(now());
  const records = createKnownRecords(store);
  // Every reader is worth the statement: a prohibition beats a department's own duty as well.
  const about = createTick(async (asked: readonly People[]) => {
    const subjects = [...new Set(asked.flatMap(({ people }) => people))];
    const anew = asked.some(({ found }) => found);
    return judged(subjects, await (anew ? records.lookUp : records.about)(subjects));
  });
  // What still holds (known-records.ts) is judged again only where time alone may have changed it.
  let last: Judged | undefined;
  const judged = (subjects: readonly string[], found: Records): Judged['masks'] => {
    const moment = now();
    if (last?.records !== found || moment.getTime() >= last.until || !isIn(subjects, last)) {
      const masks = judge(deciderAt(moment), subjects, found);
      last = { records: found, until: steadyUntil(found, moment), masks };
    }
    return last.masks;
  };
  // A protection hides where somebody is; from whom it is against, everything there is (D-1).
  const mayHide = (category: string) => viewer.person !== undefined || tellsWhereabouts(category);
  // All categories of a root fetch with one statement, or with two.
  const seen = createTick(async (asked: readonly string[]) => {
    const everybody = decider()(ANYBODY, [], []);
    const open = asked.filter((category) => permitsCategory(everybody, category));
    const [opened, hidden] = await Promise.all([
      open.length === asked.length ? NOBODY : openTo(),
      open.some(mayHide) ? protectedBy() : NOBODY,
    ]);
    return { everybody, opened, hidden };
  });
  // Decided by the clock as it is after the records were read.
  const openTo = async () => {
    const records = await store.openTo(recipientsOf(viewer), purpose);
    const own = viewer.person === undefined ? [] : [viewer.person];
    const people = records.authorizations.flatMap(({ subjects }) => subjects);
    return judge(decider(), [...people, ...own], records);
  };
  // Own duty reads everybody but who is protected from this reader or this category (D-1). A search
  // that found them and lost them afterwards would have short pages, and cursors made of their ids
  // (leaks.md 18, 24).
  const protectedBy = async () => {
    const prohibitions = await store.protections();
    const people = prohibitions.flatMap(({ protectedPeople }) => protectedPeople);
    return judge(decider(), people, { authorizations: [], prohibitions });
  };
  const decideAbout = async ({
    subjects,
    found,
    ...asked
  }: Asked & { readonly subjects: readonly string[]; readonly found: boolean }) => {
    const isKnown = (subject: string) => last?.masks.has(subject) === true || isUuid(subject);
    const people = [...new Set(subjects.filter(isKnown))];
    if (people.length === 0) return new Map<string, Allowance>();
    return allow(people, await about({ people, found }), asked);
  };
  return {
    decideAll: (subjects, categories, fields = []) =>
      decideAbout({ subjects, found: false, categories, fields }),
    decideFound: (subjects, categories) =>
      decideAbout({ subjects, found: true, categories, fields: [] }),
    standing: (category) => permitsCategory(decider()(ANYBODY, [], []), category),
    visible: async (category) => {
      const { everybody, opened, hidden } = await seen(category);
      if (!permitsCategory(everybody, category)) {
        return [...opened].flatMap(([subject, mask]) =>
          permitsCategory(mask, category) ? [subject] : [],
        );
      }
      const except = [...hidden].flatMap(([subject, mask]) =>
        permitsCategory(mask, category) ? [] : [subject],
      );
      return except.length === 0 ? '*' : { except };
    },
  };
}

/** How records name this reader. */
const recipientsOf = ({ id, agency, role }: Viewer): readonly string[] => [
  `agency:${agency}`,
  `role:${role}`,
  `viewer:${id}`,
];

/** What is permitted about each of these people, in their order. */
function judge(
  decide: Decider,
  subjects: readonly string[],
  { authorizations, prohibitions }: Records,
): ReadonlyMap<string, SubjectMask> {
  const records = new Map(
    subjects.map((subject) => [
      subject,
      { authorizations: [] as Authorization[], prohibitions: [] as Prohibition[] },
    ]),
  );
  for (const authorization of authorizations) {
    for (const subject of new Set(authorization.subjects)) {
      records.get(subject)?.authorizations.push(authorization);
    }
  }
  for (const prohibition of prohibitions) {
    // A prohibition is about both sides.
    for (const subject of new Set([...prohibition.protectedPeople, prohibition.perpetrator])) {
      records.get(subject)?.prohibitions.push(prohibition);
    }
  }
  return new Map(
    [...records].map(([subject, about]) => [
      subject,
      decide(subject, about.authorizations, about.prohibitions),
    ]),
  );
}
