import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from './finding.js';
import { judgeHousehold } from './judge-household.js';
import type { SeenHousehold } from './household.js';
import { patterns } from './pattern-table.js';
import { twinHouseholds } from './random-households.js';
import { inputCategories } from './random-values.js';

const numRuns = 400;

const statuses = (household: SeenHousehold) =>
  new Map(judgeHousehold(household).map(({ pattern, status }) => [pattern, status]));

describe('for every household, reader and pattern', () => {
  it('a finding is the same in two worlds its reader cannot tell apart', () => {
    fc.assert(
      fc.property(twinHouseholds, ({ here, there }) => {
        expect(judgeHousehold(there)).toEqual(judgeHousehold(here));
      }),
      { numRuns },
    );
  });

  it('what is certain stays so when one more category is opened', () => {
    fc.assert(
      fc.property(
        twinHouseholds,
        fc.constantFrom(...inputCategories),
        fc.nat(3),
        ({ here }, opened, at) => {
          const more = {
            ...here,
            people: here.people.map((person, index) =>
              index === at
                ? {
                    ...person,
                    isOpen: (category: string) => category === opened || person.isOpen(category),
                  }
                : person,
            ),
          };
          const after = statuses(more);
          for (const [pattern, before] of statuses(here)) {
            if (before !== 'UNDETERMINED')
              expect([pattern, after.get(pattern)]).toEqual([pattern, before]);
          }
        },
      ),
      { numRuns },
    );
  });

  it('nothing is absent where somebody may be there unseen, and nothing seen is denied', () => {
    fc.assert(
      fc.property(twinHouseholds, ({ here }) => {
        const seen = judgeHousehold({ ...here, complete: false });
        for (const { pattern, status, statusAmongSeen } of seen) {
          expect([pattern, status]).not.toEqual([pattern, 'ABSENT']);
          if (status === 'PRESENT')
            expect([pattern, statusAmongSeen]).toEqual([pattern, 'PRESENT']);
        }
      }),
      { numRuns },
    );
  });

  it('says by which open fields it is present, and what it lacks where it cannot tell', () => {
    fc.assert(
      fc.property(twinHouseholds, ({ here }) => {
        const people = new Map(here.people.map((person) => [person.id, person]));
        const isOpen = (subject: string, category: string) =>
          people.get(subject)?.isOpen(category) === true;
        const fault = ({ status, evidence, missing }: Finding) =>
          (status === 'PRESENT') !== evidence.length > 0 ||
          (status === 'UNDETERMINED') !== missing.length > 0 ||
          evidence.some(({ subject, category }) => !isOpen(subject, category)) ||
          missing.some(
            (gap) => gap.reason === 'NOT_PERMITTED' && isOpen(gap.subject, gap.category),
          );
        expect(judgeHousehold(here).filter(fault)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

it('the search meets every pattern present, absent and undetermined', () => {
  const met = new Set(
    fc
      .sample(twinHouseholds, { numRuns: 1_500, seed: 8050 })
      .flatMap(({ here }) => judgeHousehold(here))
      .map(({ pattern, status }) => `${pattern} ${status}`),
  );
  const expected = patterns.flatMap(({ code }) =>
    ['PRESENT', 'ABSENT', 'UNDETERMINED'].map((status) => `${code} ${status}`),
  );
  expect(expected.filter((one) => !met.has(one))).toEqual([]);
});
