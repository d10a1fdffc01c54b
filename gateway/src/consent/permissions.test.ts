import { describe, expect, it } from '@jest/globals';
import type { Authorization } from '@kasane/policy/records/authorization';
import { categories } from '@kasane/policy/tables/categories';
import { decide, type Viewer } from '@kasane/policy/decision/decide';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import type { Records } from '@kasane/policy/records/read-records';
import type { Visibility } from '@kasane/grant/grant';
import fc from 'fast-check';
import { createPermissions } from './permissions.js';

const NOW = new Date('2026-10-01T00:00:00Z');
const people = ['1', '2', '3'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
const coordinator: Viewer = {
  id: 'reader',
  agency: 'multi-agency',
  role: 'MULTI_AGENCY_COORDINATOR',
};
const purpose = 'MULTI_AGENCY_SUPPORT';
const codes = categories.map(({ code }) => code);

const moment = fc.constantFrom(-72, -1, 0, 1, 72).map((h) => new Date(NOW.getTime() + h * 3.6e6));
const authorization: fc.Arbitrary<Authorization> = fc.record({
  id: fc.uuid(),
  version: fc.nat(9),
  basis: fc.constantFrom('LB-01', 'LB-06', 'LB-20', 'LB-21'),
  subjects: fc.subarray(people, { minLength: 1 }),
  categories: fc.subarray(codes),
  fields: fc.subarray(['Person.carePlan']),
  exclusions: fc.constantFrom([], ['ELDERLY_CARE_LEVEL'] as const),
  recipients: fc.constantFrom(['agency:multi-agency'], ['viewer:reader'], ['role:RESIDENT']),
  purpose: fc.constant(purpose),
  caseId: fc.constantFrom('case', null),
  validFrom: moment,
  validTo: moment,
  withdrawnAt: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, moment),
  necessity: fc.subarray(codes),
});
const prohibition: fc.Arbitrary<Prohibition> = fc.record({
  id: fc.uuid(),
  rule: fc.constant('D-1' as const),
  protectedPeople: fc.subarray(people),
  perpetrator: fc.constantFrom(...people),
  unit: fc.constantFrom('livelihood', 'multi-agency'),
  from: moment,
  liftedAt: fc.constant(null),
  releases: fc.constant([]),
});
const records: fc.Arbitrary<Records> = fc.record({
  authorizations: fc.array(authorization, { maxLength: 5 }),
  prohibitions: fc.array(prohibition, { maxLength: 2 }),
});

const worker: Viewer = { id: 'worker', agency: 'elderly', role: 'DEPARTMENT_WORKER' };

/** Those of the three whom it names, or does not leave out. */
const shownOf = (visible: Visibility | undefined): readonly string[] => {
  if (visible === undefined) return [];
  if (visible === '*') return people;
  return people.filter((id) =>
    'except' in visible ? !visible.except.includes(id) : visible.includes(id),
  );
};

/** Permissions of the coordinator over a store that knows these records, and counts. */
function over(known: Records, viewer: Viewer = coordinator) {
  const asked: string[] = [];
  let changes = 0;
  const answer = (what: string) => () => {
    asked.push(what);
    return Promise.resolve(known);
  };
  const store = {
    about: () => answer('about')().then((found) => ({ ...found, changes: String(changes) })),
    changes: () => answer('changes')().then(() => String(changes)),
    openTo: answer('openTo'),
    protections: () => answer('protections')().then(({ prohibitions }) => prohibitions),
    close: () => Promise.resolve(),
  };
  const declared = viewer === coordinator ? purpose : 'DEPARTMENT_DUTY';
  const permissions = createPermissions({
    ...{ viewer, purpose: declared, store },
    now: () => NOW,
  });
  const change = () => (changes += 1);
  return { permissions, asked, change };
}

describe('permissions', () => {
  it('say of everybody and every category what decide says over all records, and why', async () => {
    const fields = [
      { category: 'ELDERLY_CARE_PLAN', coordinate: 'Person.carePlan', under: 'Person.carePlan' },
    ];
    await fc.assert(
      fc.asyncProperty(records, async (known) => {
        const { permissions } = over(known);
        const all = await permissions.decideAll(people, codes, fields);
        const question = (subject: string) => ({
          ...({ viewer: coordinator, purpose, subject, ...known, now: NOW } as const),
        });
        for (const subject of people) {
          const expected = codes.flatMap((category) => {
            const decision = decide({ ...question(subject), category });
            return decision.kind === 'permit' ? [[category, decision] as const] : [];
          });
          const permits = new Map<string, unknown>(expected);
          const [field] = fields;
          if (field !== undefined && !permits.has(field.category)) {
            const { category, coordinate, under } = field;
            const decision = decide({ ...question(subject), category, field: under });
            if (decision.kind === 'permit') permits.set(coordinate, decision);
          }
          const allowance = all.get(subject);
          const named = [...(allowance?.open ?? [])].map((label) => [
            label,
            allowance?.permitFor(label),
          ]);
          expect(new Map(named as [string, unknown][])).toEqual(permits);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('show under a category exactly those whom decide permits, with one statement', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (known) => {
        const { permissions, asked } = over(known);
        const found = await Promise.all(codes.map((code) => permissions.visible(code)));
        expect(asked).toEqual(['openTo']);
        codes.forEach((category, at) => {
          const expected = people.filter(
            (subject) =>
              decide({ viewer: coordinator, purpose, subject, category, ...known, now: NOW })
                .kind === 'permit',
          );
          expect(shownOf(found[at])).toEqual(expected);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('show by own duty everybody but whom decide refuses, before anybody is searched for', async () => {
    const duty = 'DEPARTMENT_DUTY';
    // Staff are people as well, and a measure may be against one of them.
    const viewers = [worker, ...people.map((person): Viewer => ({ ...worker, person }))];
    const own = ['ELDERLY_CARE_LEVEL', 'ELDERLY_CONTACT', 'PERSON_REFERENCE'];
    const asking = fc.tuple(fc.constantFrom(...viewers), fc.subarray(own, { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(records, asking, async (known, [viewer, codesAsked]) => {
        const { permissions, asked } = over(known, viewer);
        const found = await Promise.all(codesAsked.map((code) => permissions.visible(code)));
        const mayHide = viewer.person !== undefined || codesAsked.includes('ELDERLY_CONTACT');
        expect(asked).toEqual(mayHide ? ['protections'] : []);
        codesAsked.forEach((category, at) => {
          const expected = people.filter(
            (subject) =>
              decide({ viewer, purpose: duty, subject, category, ...known, now: NOW }).kind ===
              'permit',
          );
          expect(shownOf(found[at])).toEqual(expected);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('look again in every later tick, at people as soon as anything has changed', async () => {
    const { permissions, asked, change } = over({ authorizations: [], prohibitions: [] });
    await Promise.all([
      permissions.decideAll(people.slice(1), codes),
      permissions.decideAll(people.slice(1), codes),
    ]);
    await permissions.decideAll(people.slice(2), codes);
    expect(asked.splice(0)).toEqual(['about', 'changes']);
    await permissions.decideAll(people, codes);
    expect(asked.splice(0)).toEqual(['about']);
    change();
    await permissions.decideAll(people, codes);
    await permissions.decideAll(people, codes);
    expect(asked.splice(0)).toEqual(['changes', 'about', 'changes']);
    // Whether an answer spoke of anybody, and of whom, does not show (leaks.md 20).
    await permissions.decideFound(people, codes);
    await permissions.decideFound(['00000000-0000-0000-0000-000000000000'], codes);
    expect(asked.splice(0)).toEqual(['about', 'about']);
    await permissions.visible('RESIDENT_NAME');
    await permissions.visible('RESIDENT_NAME');
    expect(asked).toEqual(['openTo', 'openTo']);
  });
});
