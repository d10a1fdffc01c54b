import type { Authorization } from '../records/authorization.js';
import { holdsFor, isRecord, reach } from './authorization-grounds.js';
import type { BasisStage } from '../tables/basis.js';
import { categories, PERSON_REFERENCE } from '../tables/categories.js';
import {
  both,
  either,
  isEmpty,
  maskOf,
  NO_CATEGORY,
  withReference,
  without,
  type CategoryMask,
} from './category-mask.js';
import { dayOfReader, type DeciderOptions, type Reach } from './day-of-reader.js';
import { isProhibition } from '../records/is-prohibition.js';
import type { Prohibition } from '../records/prohibition.js';
import type { Ground } from './question.js';
import { rules } from './rules.js';
import { isExcepted, isSaidBefore, isSaidInCase, protects } from './rules/d1-whereabouts.js';
import { holdsOn } from '../tables/holds-on.js';
import { namesClass } from './rules/d5-crime.js';
import { isRefusal, isTakenBack } from './rules/later-refusal.js';
import type { Opening, SubjectMask } from './subject-mask.js';
import { prohibitions as hardDenies } from '../tables/prohibitions.js';
import { whereabouts } from '../tables/whereabouts.js';

type AuthorizationGround = Extract<Ground, { kind: 'AUTHORIZATION' }>;

/** All categories about one person at once. Equal to `decide` for each of them: a test holds it so. */
export type Decider = (
  subject: string,
  authorizations: readonly Authorization[],
  prohibitions: readonly Prohibition[],
) => SubjectMask;

const NOTHING: SubjectMask = {
  categories: NO_CATEGORY,
  openings: [],
  coordinates: [],
  standing: new Map(),
  placeHidden: true,
};
const reference = maskOf([PERSON_REFERENCE]);
const places = maskOf(whereabouts.map(({ category }) => category));

/** D-1. */
const [whereaboutsRow] = hardDenies;

/** Everything but D-1, which is about people; the others are about a reader, a basis, a category. */
const prohibitions = rules.flatMap((rule) =>
  rule.kind === 'PROHIBITION' && rule.id !== whereaboutsRow.id ? [rule] : [],
);

/** The stages of the rules that rest on records, in their order (rules.ts). */
const stages: readonly BasisStage[] = [
  'EMERGENCY',
  'STATUTORY_FORUM',
  'CONSENT',
  'GUARDIAN_POWERS',
  'PROVISION',
];

/** What of a record reaches this reader, whomever it is about. */
interface Reaching extends Opening {
  readonly stage: number;
  readonly about: People;
  /** What it takes from consents that don't begin after it; undefined where it refuses nothing. */
  readonly refuses: CategoryMask | undefined;
}

/**
 * The hot path. What depends on the reader and purpose is worked out once, what depends on a record
 * once per record; a person then costs a few bit operations per record. The ground of a decision is
 * looked for only where somebody asks for it (subject-mask.ts).
 */
export function createDecider({ viewer, purpose, now }: DeciderOptions): Decider {
  const { anybody, own, reached } = dayOfReader({ viewer, purpose, now });
  if (anybody === undefined) return () => NOTHING;
  const isLaw = holdsOn(whereaboutsRow, now);
  const remembered = new WeakMap<Authorization, Reaching | 'NONE'>();

  const reachOf = (ground: AuthorizationGround): Reach => {
    const { basis, byField } = ground;
    const key = `${basis.code} ${String(byField)} ${String(namesClass(viewer, ground))}`;
    const known = reached.get(key) ?? listReach(ground, { viewer, purpose, now });
    reached.set(key, known);
    return known;
  };
  const reachingOf = (authorization: Authorization): Reaching | 'NONE' => {
    if (!isRecord(authorization)) return 'NONE';
    const record = holdsFor(authorization, { viewer, purpose, now });
    if (record === undefined) return 'NONE';
    const { basis, until } = record;
    const { id, version, fields, exclusions, necessity } = authorization;
    const excluded = maskOf(exclusions);
    const noted = maskOf(listOf(necessity));
    const open = (byField: boolean): CategoryMask => {
      const reach = reachOf({ kind: 'AUTHORIZATION', authorization, ...record, byField });
      return without(either(reach.open, both(reach.withNote, noted)), excluded);
    };
    return {
      stage: stages.indexOf(basis.stage),
      about: peopleOf(authorization.subjects),
      refuses: isRefusal(authorization, { viewer, purpose, now }) ? excluded : undefined,
      permit: { kind: 'permit', basis: basis.code, authorization: { id, version }, until },
      categories: both(open(false), maskOf(authorization.categories)),
      coordinates: fields,
      // A reference is nothing that a field says.
      byField: fields.length === 0 ? NO_CATEGORY : without(open(true), reference),
    };
  };
  const reaching = (authorization: Authorization): Reaching | 'NONE' => {
    if (typeof authorization !== 'object' || (authorization as unknown) === null) return 'NONE';
    const known = remembered.get(authorization) ?? reachingOf(authorization);
    remembered.set(authorization, known);
    return known;
  };

  return (subject, authorizations, measures) => {
    if (!measures.every(isProhibition)) return NOTHING;
    const live = isLaw ? measures.filter((measure) => protects(measure, { subject, now })) : [];
    if (live.some(({ perpetrator }) => perpetrator === viewer.person)) return NOTHING;
    const hidden = live.some((measure) => !isExcepted(measure, { viewer, now }));
    const inCase = live.some((measure) => isSaidInCase(measure, { viewer, subject }));
    const isKept = (said: Authorization | null): boolean =>
      hidden || (said !== null && (inCase || live.some((measure) => isSaidBefore(measure, said))));
    const shown = (mask: CategoryMask, said: Authorization | null): CategoryMask =>
      isKept(said) ? without(mask, places) : mask;
    const duty = viewer.person === subject ? own : anybody;
    let mask = shown(duty.categories, null);
    let mayTellPlace = live.length === 0 || (!hidden && !isEmpty(duty.categories));
    let byField = false;
    const openings: Reaching[] = [];
    const about = authorizations.flatMap((authorization) => {
      const record = reaching(authorization);
      return record === 'NONE' || !isAmong(record.about, subject)
        ? []
        : [{ authorization, record }];
    });
    const refusals = about.filter(({ record }) => record.refuses !== undefined);
    for (const { authorization, record } of about) {
      const left = (opened: CategoryMask): CategoryMask =>
        refusals.reduce(
          (mask, { authorization: refusal, record: { refuses = NO_CATEGORY } }) =>
            isTakenBack(authorization, refusal) ? without(mask, refuses) : mask,
          live.length === 0 ? opened : shown(opened, authorization),
        );
      const opening =
        live.length === 0 && refusals.length === 0
          ? record
          : { ...record, categories: left(record.categories), byField: left(record.byField) };
      openings.push(opening);
      mask = either(mask, opening.categories);
      byField ||= !isEmpty(opening.byField);
      mayTellPlace ||= opensAny(opening) && !isKept(authorization);
    }
    if (openings.length > 1) openings.sort((a, b) => a.stage - b.stage);
    return {
      categories: withReference(mask, byField),
      openings,
      coordinates: byField ? coordinatesIn(authorizations) : [],
      standing: duty.standing,
      placeHidden: !mayTellPlace,
    };
  };
}

const opensAny = ({ categories: opened, byField }: Opening): boolean =>
  !isEmpty(opened) || !isEmpty(byField);

/** A set takes longer to make than it saves, but for a declared disaster, which is about thousands. */
const FEW = 50;

type People = readonly string[] | ReadonlySet<string>;

const peopleOf = (subjects: readonly string[]): People =>
  subjects.length <= FEW ? subjects : new Set(subjects);

const isAmong = (people: People, subject: string): boolean =>
  'has' in people ? people.has(subject) : people.includes(subject);

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

const coordinatesIn = (authorizations: readonly Authorization[]): readonly string[] => [
  ...new Set(authorizations.filter(isRecord).flatMap(({ fields }) => fields)),
];

/** The categories a basis reaches for this reader that no prohibition forbids. */
function listReach(ground: AuthorizationGround, { viewer, purpose, now }: DeciderOptions): Reach {
  const reached = (wanted: ReturnType<typeof reach>): CategoryMask =>
    maskOf(
      categories
        .filter((category) => {
          if (reach(ground.basis, viewer, category) !== wanted) return false;
          const facts = {
            ...{ viewer, purpose, subject: '', category, now },
            ...{ authorizations: [], prohibitions: [] },
          };
          return !prohibitions.some((prohibition) => prohibition.forbids(facts, ground));
        })
        .map(({ code }) => code),
    );
  return { open: reached('OPEN'), withNote: reached('WITH_NOTE') };
}
