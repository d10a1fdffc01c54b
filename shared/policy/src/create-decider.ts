import type { Authorization } from './authorization.js';
import { holdsFor, isNoted, isRecord, reach } from './authorization-grounds.js';
import type { BasisCode } from './bases.js';
import type { Basis } from './basis.js';
import { categories } from './categories.js';
import {
  either,
  isEmpty,
  maskOf,
  NO_CATEGORY,
  withReference,
  without,
  type CategoryMask,
} from './category-mask.js';
import { decide } from './decide.js';
import { isProhibition } from './is-prohibition.js';
import type { Prohibition } from './prohibition.js';
import type { PurposeCode } from './purposes.js';
import type { Ground } from './question.js';
import { rules } from './rules.js';
import { isExcepted, protectedWhereabouts, protects } from './rules/d1-whereabouts.js';
import { namesClass } from './rules/d5-crime.js';
import type { SubjectMask } from './subject-mask.js';
import type { Viewer } from './viewer.js';
import { whereabouts } from './whereabouts.js';

export interface DeciderOptions {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  readonly now: Date;
}

/** All categories about one person at once. Equal to `decide` for each of them: a test holds it so. */
export type Decider = (
  subject: string,
  authorizations: readonly Authorization[],
  prohibitions: readonly Prohibition[],
) => SubjectMask;

const NOTHING: SubjectMask = { ...NO_CATEGORY, fields: [] };
const places = maskOf(whereabouts.map(({ category }) => category));

/** Everything but D-1, which is about people; the others are about a reader, a basis, a category. */
const prohibitions = rules.flatMap((rule) =>
  rule.kind === 'PROHIBITION' && rule !== protectedWhereabouts ? [rule] : [],
);

/** What of a record reaches this reader, whomever it is about. */
interface Opening extends CategoryMask {
  readonly byField: CategoryMask;
}

/**
 * The hot path. What depends on the reader and purpose is worked out once, what depends on a record
 * once per record; a person then costs a few bit operations per record.
 */
export function createDecider({ viewer, purpose, now }: DeciderOptions): Decider {
  const ask = (subject: string, category: string) =>
    decide({ viewer, purpose, subject, category, authorizations: [], prohibitions: [], now });
  const standing = (subject: string): CategoryMask =>
    maskOf(
      categories
        .map(({ code }) => code)
        .filter((category) => ask(subject, category).kind === 'permit'),
    );
  const probe = ask('', 'RESIDENT_NAME');
  if (probe.kind === 'refuse' && probe.code !== 'NO_AUTHORIZATION' && probe.code !== 'PROHIBITED') {
    return () => NOTHING;
  }
  const anybody = standing('');
  const own = viewer.person === undefined ? anybody : standing(viewer.person);
  const reached = new Map<string, readonly (readonly [code: string, noted: boolean])[]>();
  const openings = new WeakMap<Authorization, Opening | 'NONE'>();

  const reachOf = (ground: Extract<Ground, { kind: 'AUTHORIZATION' }>) => {
    const { basis, byField } = ground;
    const key = `${basis.code} ${String(byField)} ${String(namesClass(viewer, ground))}`;
    const known = reached.get(key) ?? listReach(ground, { viewer, purpose, now });
    reached.set(key, known);
    return known;
  };
  const openingOf = (authorization: Authorization): Opening | 'NONE' => {
    if (!isRecord(authorization)) return 'NONE';
    const record = holdsFor(authorization, { viewer, purpose, now });
    if (record === undefined) return 'NONE';
    const open = (byField: boolean) =>
      reachOf({ kind: 'AUTHORIZATION', authorization, ...record, byField })
        .filter(
          ([code, noted]) =>
            !noted || isNoted(authorization.necessity, code as Authorization['categories'][number]),
        )
        .map(([code]) => code)
        .filter(
          (code) => byField || (authorization.categories as readonly string[]).includes(code),
        );
    const excluded = maskOf(authorization.exclusions);
    const mask = without(maskOf(open(false)), excluded);
    const byField =
      authorization.fields.length === 0 ? NO_CATEGORY : without(maskOf(open(true)), excluded);
    return { ...mask, byField };
  };

  const remembered = (authorization: Authorization): Opening | 'NONE' => {
    const known = openings.get(authorization) ?? openingOf(authorization);
    if (known !== 'NONE') openings.set(authorization, known);
    return known;
  };

  return (subject, authorizations, measures) => {
    if (!measures.every(isProhibition)) return NOTHING;
    const live = measures.filter((measure) => protects(measure, { subject, now }));
    if (live.some(({ perpetrator }) => perpetrator === viewer.person)) return NOTHING;
    const hidden = live.some((measure) => !isExcepted(measure, { viewer, now }));
    const shown = (mask: CategoryMask, people: readonly string[]): CategoryMask =>
      hidden || live.some(({ perpetrator }) => people.includes(perpetrator))
        ? without(mask, places)
        : mask;
    let mask = shown(viewer.person === subject ? own : anybody, []);
    const fields: SubjectMask['fields'][number][] = [];
    for (const authorization of authorizations) {
      const opening = remembered(authorization);
      if (opening === 'NONE' || !authorization.subjects.includes(subject)) continue;
      mask = either(mask, shown(opening, authorization.subjects));
      const byField = shown(opening.byField, authorization.subjects);
      if (!isEmpty(byField)) fields.push({ coordinates: authorization.fields, ...byField });
    }
    return { ...withReference(mask, fields.length > 0), fields };
  };
}

/** The categories a basis reaches for this reader that no prohibition forbids, and which need a note. */
function listReach(
  ground: Extract<Ground, { kind: 'AUTHORIZATION' }> & {
    readonly basis: Basis & { readonly code: BasisCode };
  },
  { viewer, purpose, now }: DeciderOptions,
): readonly (readonly [code: string, noted: boolean])[] {
  return categories.flatMap((category) => {
    const how = reach(ground.basis, viewer, category);
    if (how === 'NOT') return [];
    const facts = {
      ...{ viewer, purpose, subject: '', category, now },
      ...{ authorizations: [], prohibitions: [] },
    };
    const forbidden = prohibitions.some((prohibition) => prohibition.forbids(facts, ground));
    return forbidden ? [] : [[category.code, how === 'WITH_NOTE'] as const];
  });
}
