import fc from 'fast-check';
import { agencies, type AgencyCode } from '@kasane/policy/tables/agencies';
import { categories, type CategoryCode } from '@kasane/policy/tables/categories';
import type { ActCode } from '@kasane/policy/recording/act';
import { roles, type RoleCode } from '@kasane/policy/tables/roles';
import { desks } from './worlds.js';

/** The words that acts of writing are made of (recording-acts.ts). */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const people = ['person-1', 'person-2', 'person-3', 'person-9'] as const;
const names = ['viewer-1', 'viewer-2'] as const;
export const agencyCodes = agencies.map(({ code }) => code);
const categoryCodes = categories.map(({ code }) => code);

export const person = fc.constantFrom(...people);
export const some = fc.subarray([...people], { maxLength: 2 });
/** Guardians whom the register of guardianship alone knows. */
const registered = ['register:1', 'register:2'] as const;
export const party = fc.constantFrom(...people, ...registered);
const parties = fc.subarray([...people, ...registered], { maxLength: 2 });
export const staffId = fc.constantFrom<string>(...names);
export const mostly = <T, U>(
  value: fc.Arbitrary<T>,
  other: fc.Arbitrary<U>,
  weight = 12,
): fc.Arbitrary<T | U> => fc.oneof({ arbitrary: value, weight }, { arbitrary: other, weight: 1 });
/** The name under which a guardian signs in. */
export const reader = mostly(staffId, fc.constant(null), 2);
export const readers = fc.subarray([...names, 'viewer-9']);
export const text = mostly(fc.constant('面談'), fc.constantFrom('', ' ', '　'), 20);
export const off = fc.constantFrom(-1, 0, 1);
const lengths = fc.constantFrom(0, HOUR, DAY, 30 * DAY, 31 * DAY, 366 * DAY, 400 * DAY);
export const unreadable = fc.constant(new Date(Number.NaN));

/** The day the law of a moment began and one millisecond to either side; a plain day mostly. */
export const nowOf = (code: ActCode) =>
  fc
    .tuple(
      fc.constantFrom(
        '2026-10-01T09:30:00+09:00',
        '2026-10-01T09:30:00+09:00',
        '2025-04-01T00:00:00+09:00',
        '2024-04-01T00:00:00+09:00',
        ...(code === 'GIVE_CONSENT' ? ['2022-04-01T00:00:00+09:00'] : []),
      ),
      off,
    )
    .map(([day, by]) => new Date(Date.parse(day) + by));

/** Limits lie where lengths end, and one millisecond to either side. */
export const dateAfter = (from: Date) =>
  mostly(
    fc.tuple(lengths, off).map(([length, by]) => new Date(from.getTime() + length + by)),
    fc.oneof(
      unreadable,
      fc.tuple(lengths, off).map(([length, by]) => new Date(from.getTime() - length + by)),
    ),
    9,
  );

export const viewers = (likely: readonly RoleCode[], at: readonly AgencyCode[]) =>
  mostly(fc.constantFrom(...likely), fc.constantFrom(...roles.map(({ code }) => code)), 8).chain(
    (role) => {
      const own = (desks[role] ?? agencyCodes) as readonly AgencyCode[];
      const liked = own.filter((agency) => at.includes(agency));
      return fc.record(
        {
          id: mostly(fc.constantFrom<string>(...names), fc.constant(''), 40),
          role: fc.constant<RoleCode>(role),
          agency: fc.oneof(
            { arbitrary: fc.constantFrom(...(liked.length === 0 ? own : liked)), weight: 8 },
            { arbitrary: fc.constantFrom(...own), weight: 3 },
            { arbitrary: fc.constantFrom(...agencyCodes), weight: 1 },
          ),
          person: person,
        },
        { requiredKeys: ['id', 'role', 'agency'] },
      );
    },
  );

export const measures = (now: Date) =>
  mostly(
    fc.constant([]),
    fc.array(
      fc.record({
        id: fc.constant('measure-1'),
        rule: fc.constant('D-1' as const),
        protectedPeople: fc.subarray([...people], { minLength: 1, maxLength: 2 }),
        perpetrator: person,
        household: fc.subarray([...people], { maxLength: 1 }),
        cases: fc.constant([]),
        unit: fc.constant('household' as const),
        from: mostly(
          off.map((by) => new Date(now.getTime() + by)),
          unreadable,
        ),
        liftedAt: fc.oneof(
          fc.constant(null),
          off.map((by) => new Date(now.getTime() + by)),
          unreadable,
        ),
        releases: fc.constant([]),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    1,
  );

export const age = mostly(fc.constantFrom(11, 12, 14, 15, 17, 18, 19, 20, 84), fc.constant(null));

/** Usually the second person represents the first; the third and one of the register are guardians. */
export const about = fc.record({
  age,
  representatives: mostly(fc.constant(['person-2', 'register:1']), parties, 3),
  guardians: fc
    .tuple(
      mostly(fc.constant(['person-3', 'register:1']), parties, 3),
      mostly(fc.constant(categoryCodes), fc.subarray(categoryCodes), 1),
      fc.array(reader, { minLength: 2, maxLength: 2 }),
      // A second certificate of the first of them.
      fc.option(fc.constant(categoryCodes), { freq: 2 }),
    )
    .map(([those, powers, readers, more]) => [
      ...those.map((one, at) => ({ person: one, powers, reader: readers[at] ?? null })),
      ...those
        .slice(0, more === null ? 0 : 1)
        .map((one) => ({ person: one, powers: more ?? [], reader: readers[0] ?? null })),
    ]),
  register: fc
    .tuple(
      fc.array(
        fc.record({
          kind: fc.constantFrom('弁護士', '社会福祉協議会'),
          inOffice: mostly(fc.constant(true), fc.constant(false), 8),
          namesake: mostly(fc.constant(false), fc.constant(true), 8),
        }),
        { minLength: 2, maxLength: 2 },
      ),
      fc.array(
        fc.record({
          person: fc.constantFrom(...people),
          kind: fc.constant('親族'),
          inOffice: mostly(fc.constant(true), fc.constant(false), 2),
          namesake: fc.constant(false),
        }),
        { maxLength: 2 },
      ),
    )
    .chain(([entries, neighbours]) =>
      fc
        .subarray(entries.map((entry, at) => ({ ...entry, person: registered[at] ?? '' })))
        .map((strangers) => [...strangers, ...neighbours]),
    ),
  relatives: mostly(fc.constant([]), some, 5),
  conflicted: mostly(fc.constant([]), parties, 5),
});

export const giver = mostly(
  fc.constantFrom(
    { capacity: 'SELF', person: 'person-1' },
    { capacity: 'LEGAL_REPRESENTATIVE', person: 'person-2' },
    { capacity: 'LEGAL_REPRESENTATIVE', person: 'register:1' },
    { capacity: 'GUARDIAN', person: 'person-3' },
    { capacity: 'GUARDIAN', person: 'register:1' },
  ),
  fc.record({
    capacity: fc.constantFrom('SELF', 'LEGAL_REPRESENTATIVE', 'GUARDIAN'),
    person: mostly(party, fc.constant(null), 4),
  }),
  3,
);

export const few = fc.subarray(categoryCodes, { minLength: 1, maxLength: 3 });
export const recipients = fc.subarray(
  [
    'viewer:viewer-1',
    'viewer:viewer-2',
    'agency:elderly',
    'agency:multi-agency',
    'role:GUARDIAN',
    'role:DEPARTMENT_WORKER',
    'role:MULTI_AGENCY_COORDINATOR',
  ],
  { maxLength: 2 },
);
export const agency = fc.constantFrom<AgencyCode>(...agencyCodes);
export const held = (by: AgencyCode): fc.Arbitrary<CategoryCode[]> =>
  mostly(
    fc.subarray(categories.flatMap(({ code, holder }) => (holder === by ? [code] : []))),
    few,
    5,
  );
export const measure = fc.record({
  protectedPeople: fc.subarray([...people], { maxLength: 2 }),
  unit: mostly(fc.constant<AgencyCode>('household'), agency),
});
export const perpetrator = fc.oneof(fc.constant(null), person);
/** One that is kept, with the side it protects from: a perpetrator whom nobody knows by id is ''. */
export const keptMeasure = fc
  .record({
    perpetrator: mostly(person, fc.constant(''), 3),
    household: fc.subarray([...people], { maxLength: 1 }),
  })
  .chain((side) => measure.map((rest) => ({ ...rest, ...side })));
