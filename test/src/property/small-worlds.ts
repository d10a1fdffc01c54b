import { purposes } from '@kasane/policy/tables/purposes';
import { roles } from '@kasane/policy/tables/roles';
import { referenceBases } from './reference-bases.js';
import type { PermittingRecord, ProtectionMeasure } from './reference-model.js';
import { desks, type World } from './worlds.js';

/**
 * Small worlds in full. Four slices through the same space, since the whole product has more points
 * than there is time: each lets one group of dimensions take every value while the others stand
 * where the record would permit.
 */
const NOW = Date.parse('2026-10-01T09:30:00+09:00');
const HOUR = 3_600_000;
const after = (ms: number) => new Date(NOW + ms);

/** One category of every sensitivity and kind of holder, with and without a place in it. */
export const smallCategories = [
  'PERSON_REFERENCE',
  'RESIDENT_NAME',
  'RESIDENT_ADDRESS',
  'ELDERLY_CARE_LEVEL',
  'ELDERLY_ABUSE',
  'DISABILITY_IMMUNE',
  'DISABILITY_MENTAL',
  'CHILD_REARING_ALLOWANCE',
  'SCHOOL_ATTENDANCE',
  'SCHOOL_ENROLLMENT',
  'REOFFENDING_SUPPORT',
  'GUARDIANSHIP_TYPE',
  'CASE_CONTACT',
  'CASE_PARTICIPATION',
  'DISCLOSURE_RECORD',
] as const;

type Viewer = World['viewer'];

/** One agency of every organ, of every kind of holder, and of every role. */
const agencies = [
  'household',
  'elderly',
  'children',
  'education',
  'reoffending',
  'guardianship',
  'multi-agency',
  'audit',
  'statistics',
  'welfare-commissioner',
  'resident',
  'police',
  'fire-department',
];

const everyViewer: readonly Viewer[] = roles.flatMap(({ code: role }) =>
  agencies.flatMap((agency) => [
    { id: 'viewer-1', agency, role },
    { id: 'viewer-1', agency, role, person: 'person-1' },
    { id: 'viewer-1', agency, role, person: 'person-9' },
  ]),
);

/** A desk of the role; of all those of a 担当課, this one. */
const deskOf = (role: string, department: string): string =>
  role === 'DEPARTMENT_WORKER' ? department : (desks[role]?.at(-1) ?? department);

const record = (over: Partial<PermittingRecord>): PermittingRecord => ({
  id: 'record-1',
  version: 1,
  basis: 'LB-01',
  subjects: ['person-1'],
  categories: smallCategories,
  fields: [],
  exclusions: [],
  recipients: ['viewer:viewer-1'],
  purpose: 'MULTI_AGENCY_SUPPORT',
  caseId: 'case-1',
  validFrom: after(-HOUR),
  validTo: after(HOUR),
  withdrawnAt: null,
  necessity: smallCategories,
  ...over,
});

type Measure = ProtectionMeasure & { readonly id: string; readonly rule: 'D-1' };

const measure = (over: Partial<ProtectionMeasure>): Measure => ({
  id: 'measure-1',
  rule: 'D-1',
  protectedPeople: ['person-1'],
  perpetrator: 'person-9',
  unit: 'education',
  from: after(-HOUR),
  liftedAt: null,
  releases: [],
  ...over,
});

/** Who, why and what is protected, with nothing that permits but the static rules. */
function* withoutRecords(): Generator<World> {
  const release = { recipient: 'viewer:viewer-1', from: after(0), to: after(1) };
  const measures = [
    [],
    [measure({})],
    [measure({ from: after(1) })],
    [measure({ liftedAt: after(0) })],
    [measure({ liftedAt: after(1) })],
    [measure({ releases: [release] })],
    [measure({ releases: [{ ...release, to: after(0) }] })],
    [measure({ releases: [{ ...release, from: after(1), to: after(2) }] })],
    [measure({ releases: [release] }), measure({ unit: 'elderly' })],
    [measure({ releases: [release], household: ['person-9'], perpetrator: 'person-8' })],
    [measure({ household: ['person-9'], perpetrator: 'person-8', unit: 'household' })],
  ];
  for (const viewer of everyViewer) {
    for (const { code: purpose } of purposes) {
      const own = purposes.find(({ code }) => code === purpose)?.roles as readonly string[];
      for (const prohibitions of own.includes(viewer.role) ? measures : measures.slice(0, 1)) {
        yield { viewer, purpose, authorizations: [], prohibitions, now: after(0) };
      }
    }
  }
}

const everyBasis = Array.from({ length: 26 }, (_, i) => `LB-${String(i).padStart(2, '0')}`);

/** Every basis under every purpose for every reader, its necessity noted or not. */
function* withEveryBasis(): Generator<World> {
  for (const viewer of everyViewer.filter(({ person }) => person === undefined)) {
    for (const { code: purpose, roles: its } of purposes) {
      if (!(its as readonly string[]).includes(viewer.role)) continue;
      for (const basis of everyBasis) {
        for (const necessity of [[], smallCategories]) {
          const authorizations = [record({ basis, purpose, necessity })];
          yield { viewer, purpose, authorizations, prohibitions: [], now: after(0) };
        }
      }
    }
  }
}

/** Every limit of a record, one instant to either side, however it names whom and what. */
function* aroundEveryLimit(): Generator<World> {
  const limits = [0, 72 * HOUR, 30 * 24 * HOUR].flatMap((at) => [at - 1, at, at + 1]);
  const scopes: Partial<PermittingRecord>[] = [
    {},
    { categories: ['RESIDENT_NAME', 'DISABILITY_IMMUNE', 'REOFFENDING_SUPPORT'] },
    { categories: [], fields: ['Person.careCertifications'] },
    { exclusions: ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL'] },
    { subjects: ['person-2'] },
    { subjects: ['person-1', 'person-2'] },
    { caseId: null },
  ];
  for (const [basis, { purposes: its, readers }] of Object.entries(referenceBases)) {
    const purpose = its[0] ?? '';
    const role = readers[0] ?? '';
    const agency = deskOf(role, 'livelihood');
    const viewer: Viewer = { id: 'viewer-1', agency, role };
    const names = ['viewer:viewer-1', 'viewer:viewer-2', `agency:${agency}`, `role:${role}`, ''];
    const times: Partial<PermittingRecord>[] = limits.flatMap((ms) => [
      { validFrom: after(-ms), validTo: after(9000 * HOUR) },
      { validTo: after(ms) },
      { withdrawnAt: after(ms) },
      { withdrawnAt: after(-ms) },
    ]);
    for (const recipient of names) {
      for (const scope of scopes) {
        for (const time of times) {
          const authorizations = [
            record({ basis, purpose, recipients: [recipient], ...scope, ...time }),
          ];
          yield { viewer, purpose, authorizations, prohibitions: [], now: after(0) };
        }
      }
    }
  }
}

/** Released to the reader, in a case in which the abuser stands as well. */
const inTheirCase = measure({
  releases: [{ recipient: 'viewer:viewer-1', from: after(0), to: after(1) }],
  cases: ['case-1'],
});

/** Released to the reader, who works on one case with both where it is the 多機関協働's. */
const inOneCase = measure({ ...inTheirCase, cases: [], casemates: ['person-1'] });

/** Two records at once, good and bad, under measures: neither may lend the other what it lacks. */
function* withTwoRecords(): Generator<World> {
  const faults: Partial<PermittingRecord>[] = [
    {},
    { subjects: ['person-2'] },
    { categories: ['RESIDENT_NAME'] },
    { categories: [], fields: ['Person.careCertifications'] },
    { exclusions: smallCategories },
    { exclusions: smallCategories, validFrom: after(-HOUR - 1) },
    { recipients: ['viewer:viewer-2'] },
    { purpose: 'AUDIT' },
    { validFrom: after(1) },
    { validTo: after(0) },
    { withdrawnAt: after(0) },
  ];
  const bases = Object.entries(referenceBases).map(([basis, { purposes: its, readers }]) => ({
    basis,
    its,
    readers,
  }));
  for (const { its, readers } of bases) {
    for (const purpose of its) {
      const alike = bases.filter((other) => other.its.includes(purpose)).map(({ basis }) => basis);
      for (const role of readers) {
        const agency = deskOf(role, 'elderly');
        const viewer: Viewer = { id: 'viewer-1', agency, role };
        for (const [first, second] of faults.flatMap((a) => faults.map((b) => [a, b] as const))) {
          for (const [one, other] of alike.flatMap((a) => alike.map((b) => [a, b] as const))) {
            const authorizations = [
              record({ basis: one, purpose, ...first }),
              record({ id: 'record-2', basis: other, purpose, ...second }),
            ];
            for (const prohibitions of [[], [measure({})], [inTheirCase], [inOneCase]]) {
              yield { viewer, purpose, authorizations, prohibitions, now: after(0) };
            }
          }
        }
      }
    }
  }
}

export const smallWorlds: Readonly<Record<string, () => Generator<World>>> = {
  'without records': withoutRecords,
  'every basis': withEveryBasis,
  'around every limit': aroundEveryLimit,
  'two records': withTwoRecords,
};
