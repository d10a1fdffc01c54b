import fc from 'fast-check';
import { agencies } from '../tables/agencies.js';
import type { Authorization } from '../records/authorization.js';
import { bases } from '../tables/bases.js';
import { categories } from '../tables/categories.js';
import type { Prohibition } from '../records/prohibition.js';
import { isPost, posts } from '../tables/posts.js';
import { purposes } from '../tables/purposes.js';
import type { Question } from '../decision/question.js';
import { roles } from '../tables/roles.js';
import { hoursFromNow, NOW } from './small-city.js';

/** Worlds of three people, for properties. Small, so that what is said often meets who asks. */
const codes = <Code extends string>(table: readonly { readonly code: Code }[]) =>
  fc.constantFrom(...table.map(({ code }) => code));

export const people = ['mother', 'son', 'father'] as const;
const person = fc.constantFrom(...people);
const moment = fc.constantFrom(-800, -72, -1, 0, 1, 72, 800).map(hoursFromNow);
const begun = fc.oneof({ weight: 3, arbitrary: fc.constant(hoursFromNow(-1)) }, moment);
const ahead = fc.oneof({ weight: 3, arbitrary: fc.constant(hoursFromNow(1)) }, moment);
const agency = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('elderly' as const, 'multi-agency' as const) },
  codes(agencies),
);
const role = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('DEPARTMENT_WORKER' as const, 'MULTI_AGENCY_COORDINATOR' as const),
  },
  codes(roles),
);
export const field = fc.constantFrom('Person.carePlan', 'Person.certificates');
const some = fc.subarray(categories.map(({ code }) => code));

const recipient = fc.oneof(
  agency.map((code) => `agency:${code}`),
  role.map((code) => `role:${code}`),
  fc.constant('viewer:reader'),
);

/** Mostly somebody at a desk of the own: any other is refused as such. */
export const viewer = fc
  .record({ agency, role, stray: fc.integer({ min: 0, max: 9 }) })
  .chain(({ agency: any, role: of, stray }) => {
    const desks = posts.find((post) => post.role === of)?.agencies ?? [];
    return fc.record({
      agency:
        stray === 0 || isPost({ role: of, agency: any })
          ? fc.constant(any)
          : fc.constantFrom(...desks),
      role: fc.constant(of),
      person: fc.option(person, { nil: undefined }),
    });
  })
  .map(({ person: own, ...rest }) => ({
    ...{ id: 'reader', ...rest },
    ...(own === undefined ? {} : { person: own }),
  }));

export const purpose = codes(purposes);

/** Mostly a basis that serves the purpose: another opens nothing, whatever else stands there. */
const basisFor = (asked: string) => {
  const fitting = bases.filter(({ purposes: its }) => (its as readonly string[]).includes(asked));
  return fitting.length === 0
    ? codes(bases)
    : fc.oneof({ weight: 4, arbitrary: codes(fitting) }, codes(bases));
};

export const authorization = (
  given: fc.Arbitrary<Authorization['purpose']> = purpose,
): fc.Arbitrary<Authorization> => given.chain((asked) => recordFor(asked));

const recordFor = (asked: Authorization['purpose']): fc.Arbitrary<Authorization> =>
  fc
    .record({
      ...{ id: fc.uuid(), version: fc.nat(9), basis: basisFor(asked), purpose: fc.constant(asked) },
      subjects: fc.oneof(
        { weight: 2, arbitrary: person.map((one) => [one]) },
        fc.subarray([...people]),
      ),
      categories: some,
      fields: fc.subarray(['Person.carePlan', 'Person.certificates']),
      exclusions: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some),
      recipients: fc.oneof(
        { weight: 2, arbitrary: fc.constant(['viewer:reader']) },
        fc.array(recipient, { maxLength: 3 }),
      ),
      caseId: fc.constantFrom('case', 'case', null),
      validFrom: begun,
      validTo: ahead,
      withdrawnAt: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, moment),
      necessity: some,
    })
    .map((record): Authorization => record);

export const prohibition: fc.Arbitrary<Prohibition> = fc.record({
  id: fc.uuid(),
  rule: fc.constant('D-1' as const),
  protectedPeople: fc.subarray([...people]),
  perpetrator: person,
  household: fc.subarray([...people]),
  cases: fc.subarray(['case', 'other case']),
  casemates: fc.subarray([...people]),
  unit: agency,
  from: moment,
  liftedAt: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, moment),
  releases: fc.array(fc.record({ recipient, from: moment, to: moment }), { maxLength: 1 }),
});

/** Records are mostly for the purpose asked, or hardly any of them would ever speak. */
export const worlds: fc.Arbitrary<Question> = viewer.chain((reader) => {
  const own = purposes.filter(({ roles: who }) => (who as readonly string[]).includes(reader.role));
  return (own.length === 0 ? purpose : codes(own)).chain((asked) =>
    fc
      .record({
        subject: person,
        category: codes(categories),
        field: fc.option(field, { nil: undefined }),
        authorizations: fc.array(authorization(fc.constantFrom(asked)), { maxLength: 6 }),
        prohibitions: fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          fc.array(prohibition, { maxLength: 2 }),
        ),
      })
      .map(({ field: coordinate, ...rest }) => ({
        ...{ viewer: reader, purpose: asked, now: NOW, ...rest },
        ...(coordinate === undefined ? {} : { field: coordinate }),
      })),
  );
});
