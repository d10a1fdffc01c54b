import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from './finding.js';
import { judgeHousehold } from './judge-household.js';
import { judgePerson } from './judge-person.js';
import { twinHouseholds } from './random-households.js';
import { inputCategories } from './random-values.js';
import { TODAY } from './sample-household.js';

const numRuns = 150;

const statuses = (findings: readonly Finding[]) =>
  new Map(findings.map(({ pattern, status }) => [pattern, status]));

describe('for every person and reader', () => {
  it('a finding is the same in two worlds its reader cannot tell apart', () => {
    fc.assert(
      fc.property(twinHouseholds, ({ here, there }) => {
        expect(there.people.map((one) => judgePerson(one, TODAY))).toEqual(
          here.people.map((one) => judgePerson(one, TODAY)),
        );
      }),
      { numRuns },
    );
  });

  it('what is certain stays so when one more category is opened', () => {
    fc.assert(
      fc.property(twinHouseholds, fc.constantFrom(...inputCategories), ({ here }, opened) => {
        for (const one of here.people) {
          const more = {
            ...one,
            isOpen: (category: string) => category === opened || one.isOpen(category),
          };
          const after = statuses(judgePerson(more, TODAY));
          for (const [pattern, before] of statuses(judgePerson(one, TODAY))) {
            if (before !== 'UNDETERMINED')
              expect([pattern, after.get(pattern)]).toEqual([pattern, before]);
          }
        }
      }),
      { numRuns },
    );
  });

  it('says nothing that the household does not say, and denies nothing that it says', () => {
    fc.assert(
      fc.property(twinHouseholds, ({ here }) => {
        const whole = statuses(judgeHousehold({ ...here, complete: true }));
        const each = here.people.map((one) => statuses(judgePerson(one, TODAY)));
        for (const pattern of each[0]?.keys() ?? []) {
          const said = each.map((one) => one.get(pattern));
          if (said.includes('PRESENT'))
            expect([pattern, whole.get(pattern)]).toEqual([pattern, 'PRESENT']);
          if (said.every((status) => status === 'ABSENT'))
            expect([pattern, whole.get(pattern)]).toEqual([pattern, 'ABSENT']);
        }
      }),
      { numRuns },
    );
  });
});

const sample = fc.sample(twinHouseholds, { numRuns: 1_500, seed: 8050 }).map(({ here }) => here);

it('meets every pattern of one person present, absent and undetermined', () => {
  const said = sample.flatMap(({ people }) => people.flatMap((one) => judgePerson(one, TODAY)));
  const met = new Set(said.map(({ pattern, status }) => `${pattern} ${status}`));
  const expected = [...new Set(said.map(({ pattern }) => pattern))].flatMap((pattern) =>
    ['PRESENT', 'ABSENT', 'UNDETERMINED'].map((status) => `${pattern} ${status}`),
  );
  expect(expected).toHaveLength(24);
  expect(expected.filter((one) => !met.has(one))).toEqual([]);
});
