import fc from 'fast-check';
import { agencies } from '@kasane/policy/tables/agencies';
import { categories } from '@kasane/policy/tables/categories';
import { purposes } from '@kasane/policy/tables/purposes';
import { roles } from '@kasane/policy/tables/roles';
import type { PermittingRecord, ProtectionMeasure, Question } from './reference-model.js';
import { referenceBases } from './reference-bases.js';

/** Everything a question needs but what it asks for: who, why, when, and all there is on paper. */
export type World = Omit<Question, 'subject' | 'category' | 'field'>;

export const subjects = ['person-1', 'person-2', 'person-3'] as const;
const ABUSER = 'person-9';

/** Midnight in Japan on days a law began, and a plain day. A whole night's reading hangs on one ms. */
const moments = ['2026-10-01T09:30:00+09:00', '2025-04-01T00:00:00+09:00'].map((iso) =>
  Date.parse(iso),
);
const HOUR = 3_600_000;
const UNKNOWN = 'NO_SUCH_WORD';

const codesOf = (table: readonly { code: string }[]) => table.map(({ code }) => code);
const agencyCodes = codesOf(agencies);
const roleCodes = codesOf(roles);
const categoryCodes = codesOf(categories);
const purposeCodes = codesOf(purposes);
/** Known bases, the ones that open nothing, and one from nowhere. */
const basisCodes = Array.from({ length: 25 }, (_, i) => `LB-${String(i + 1).padStart(2, '0')}`);

const orUnknown = (codes: readonly string[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...codes), weight: 60 },
    { arbitrary: fc.constant(UNKNOWN), weight: 1 },
  );

/** Where each role may sit; a token that says otherwise teaches one thing only. */
export const desks: Readonly<Record<string, readonly string[]>> = {
  DEPARTMENT_WORKER: agencyCodes,
  MULTI_AGENCY_COORDINATOR: ['multi-agency'],
  WELFARE_COMMISSIONER: ['welfare-commissioner'],
  ANALYST: ['statistics'],
  INFORMATION_OFFICER: ['audit'],
  SYSTEM_ADMINISTRATOR: ['audit'],
  PROTECTION_OFFICER: ['household'],
  RESIDENT: ['resident'],
  GUARDIAN: ['resident', 'guardianship'],
  RESCUER: ['police', 'fire-department'],
};

/** Those whom records may name come more often than those who only ever hear no. */
const likelyRoles = [
  ...['DEPARTMENT_WORKER', 'DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'],
  ...['WELFARE_COMMISSIONER', 'GUARDIAN', 'RESCUER'],
];

const viewers = fc
  .oneof(
    { arbitrary: fc.constantFrom(...likelyRoles), weight: 4 },
    { arbitrary: orUnknown(roleCodes), weight: 1 },
  )
  .chain((role) =>
    fc.record(
      {
        id: fc.constantFrom('viewer-1', 'viewer-2'),
        agency: fc.oneof(
          { arbitrary: fc.constantFrom(...(desks[role] ?? agencyCodes)), weight: 9 },
          { arbitrary: orUnknown(agencyCodes), weight: 1 },
        ),
        role: fc.constant(role),
        person: fc.constantFrom(...subjects, ABUSER),
      },
      { requiredKeys: ['id', 'agency', 'role'] },
    ),
  );

/** A role's own purposes nearly always: the rest is refused at the door and teaches little. */
const purposeFor = (role: string) => {
  const own = purposes.filter((each) => (each.roles as readonly string[]).includes(role));
  return own.length === 0
    ? orUnknown(purposeCodes)
    : fc.oneof(
        { arbitrary: fc.constantFrom(...codesOf(own)), weight: 8 },
        { arbitrary: orUnknown(purposeCodes), weight: 1 },
      );
};

/** Distances from now that a limit may lie at: the limit itself, and one ms to either side. */
const near = [0, 72 * HOUR, 30 * 24 * HOUR, 31 * 24 * HOUR].flatMap((at) => [at - 1, at, at + 1]);
const past = (now: number) =>
  fc.constantFrom(...near, 60_000, HOUR, 400 * 24 * HOUR).map((ms) => now - ms);
const future = (now: number) =>
  fc.constantFrom(...near, HOUR, 400 * 24 * HOUR).map((ms) => now + ms);
const dateOf = (instants: fc.Arbitrary<number>) =>
  fc.oneof(
    { arbitrary: instants.map((ms) => new Date(ms)), weight: 80 },
    { arbitrary: fc.constant(new Date(Number.NaN)), weight: 1 },
  );
const maybe = <T>(value: fc.Arbitrary<T>, weight: number) =>
  fc.oneof({ arbitrary: fc.constant(null), weight }, { arbitrary: value, weight: 1 });

const recipientsFor = (viewer: Question['viewer']) =>
  fc.array(
    fc.oneof(
      { arbitrary: fc.constant(`viewer:${viewer.id}`), weight: 4 },
      { arbitrary: fc.constant(`agency:${viewer.agency}`), weight: 3 },
      { arbitrary: fc.constant(`role:${viewer.role}`), weight: 2 },
      {
        arbitrary: fc.constantFrom('viewer:viewer-2', 'agency:multi-agency', 'role:RESCUER', ''),
        weight: 1,
      },
      { arbitrary: fc.constant(viewer.id), weight: 1 },
    ),
    { maxLength: 3 },
  );

export const fieldCoordinates = ['Person.careCertifications', 'Person.reoffending'] as const;

const categoryLists = fc.oneof(
  { arbitrary: fc.subarray(categoryCodes), weight: 6 },
  { arbitrary: fc.constant(categoryCodes), weight: 2 },
  { arbitrary: fc.subarray(categoryCodes, { maxLength: 2 }), weight: 2 },
);

const basisFor = (purpose: string) => {
  const fitting = Object.entries(referenceBases)
    .filter(([, { purposes: its }]) => its.includes(purpose))
    .map(([code]) => code);
  return fitting.length === 0
    ? fc.constantFrom(...basisCodes)
    : fc.oneof(
        { arbitrary: fc.constantFrom(...fitting), weight: 6 },
        { arbitrary: fc.constantFrom(...basisCodes), weight: 1 },
      );
};

const recordFor = (
  viewer: Question['viewer'],
  purpose: string,
  now: number,
): fc.Arbitrary<PermittingRecord> =>
  fc.record(
    {
      id: fc.uuid(),
      version: fc.integer({ min: 1, max: 3 }),
      basis: basisFor(purpose),
      subjects: fc.oneof(
        fc.constantFrom(...subjects).map((one) => [one]),
        fc.subarray([...subjects]),
      ),
      categories: categoryLists,
      fields: fc.subarray([...fieldCoordinates]),
      exclusions: fc.oneof(fc.constant([]), fc.subarray(categoryCodes, { maxLength: 8 })),
      recipients: recipientsFor(viewer),
      purpose: fc.oneof(
        { arbitrary: fc.constant(purpose), weight: 9 },
        { arbitrary: orUnknown(purposeCodes), weight: 1 },
      ),
      caseId: fc.oneof(
        { arbitrary: fc.constant('case-1'), weight: 6 },
        { arbitrary: fc.constant(null), weight: 1 },
      ),
      validFrom: dateOf(past(now)),
      validTo: dateOf(future(now)),
      withdrawnAt: maybe(dateOf(fc.constantFrom(-1, 0, 1, -HOUR, HOUR).map((ms) => now + ms)), 4),
      necessity: categoryLists,
    },
    {
      requiredKeys: [
        'id',
        'version',
        'basis',
        'subjects',
        'categories',
        'fields',
        'exclusions',
        'recipients',
        'purpose',
        'caseId',
        'validFrom',
        'validTo',
        'withdrawnAt',
      ],
    },
  );

const measureFor = (
  viewer: Question['viewer'],
  now: number,
): fc.Arbitrary<ProtectionMeasure & { id: string; rule: 'D-1' }> =>
  fc.record({
    id: fc.uuid(),
    rule: fc.constant('D-1' as const),
    protectedPeople: fc.subarray([...subjects]),
    perpetrator: fc.constantFrom(ABUSER, subjects[2]),
    household: fc.oneof(fc.constant([]), fc.subarray([...subjects])),
    cases: fc.subarray(['case-1', 'case-2'], { maxLength: 1 }),
    casemates: fc.oneof(fc.constant([]), fc.subarray([...subjects])),
    unit: fc.oneof(fc.constant(viewer.agency), fc.constantFrom(...agencyCodes)),
    from: dateOf(fc.constantFrom(-1, 0, 1, -400 * 24 * HOUR).map((ms) => now + ms)),
    liftedAt: maybe(dateOf(fc.constantFrom(-1, 0, 1).map((ms) => now + ms)), 3),
    releases: fc.array(
      fc.record({
        recipient: fc.constantFrom(
          `viewer:${viewer.id}`,
          `agency:${viewer.agency}`,
          `role:${viewer.role}`,
          'viewer:nobody',
        ),
        from: dateOf(fc.constantFrom(-1, 0, 1).map((ms) => now + ms)),
        to: dateOf(fc.constantFrom(-1, 0, 1, HOUR).map((ms) => now + ms)),
      }),
      { maxLength: 2 },
    ),
  });

export const worlds: fc.Arbitrary<World> = fc
  .tuple(viewers, fc.constantFrom(...moments), fc.constantFrom(-1, 0, 1))
  .chain(([viewer, day, off]) =>
    purposeFor(viewer.role).chain((purpose) => {
      const now = day + off;
      return fc.record({
        viewer: fc.constant(viewer),
        purpose: fc.constant(purpose),
        authorizations: fc.array(recordFor(viewer, purpose, now), { maxLength: 3 }),
        prohibitions: fc.array(measureFor(viewer, now), { maxLength: 2 }),
        now: fc.constant(new Date(now)),
      });
    }),
  );
