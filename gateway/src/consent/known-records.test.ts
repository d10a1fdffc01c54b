import { describe, expect, it } from '@jest/globals';
import type { Authorization } from '@kasane/policy/records/authorization';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import type { Viewer } from '@kasane/policy/decision/decide';
import fc from 'fast-check';
import { createPermissions } from './permissions.js';

const NOW = new Date('2026-10-01T00:00:00Z');
const ids = ['1', '2', '3', '4'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
const [mother = '', father = '', neighbour = ''] = ids;

const disaster = (subjects: readonly string[], id = 'typhoon'): Authorization => ({
  ...{ id, version: 1, basis: 'LB-18', subjects, fields: [], exclusions: [] },
  ...{ categories: ['RESIDENT_NAME', 'RESIDENT_ADDRESS'], recipients: ['agency:household'] },
  ...{ purpose: 'DISASTER_RESPONSE', caseId: null, withdrawnAt: null, necessity: [] },
  validFrom: new Date('2026-09-30T00:00:00Z'),
  validTo: new Date('2026-10-05T00:00:00Z'),
});
const measure = (id: string, protectedPerson: string, perpetrator: string): Prohibition => ({
  ...{ id, rule: 'D-1', protectedPeople: [protectedPerson], perpetrator, unit: 'household' },
  ...{ from: new Date('2026-01-01T00:00:00Z'), liftedAt: null, releases: [] },
});

/** Of a list of thousands it names who is asked about, and from whom they are protected. */
const storeOf = (lists: readonly Authorization[], measures: readonly Prohibition[]) => ({
  about: (asked: readonly string[]) => {
    const concerned = measures.filter(
      ({ protectedPeople, perpetrator }) =>
        asked.includes(perpetrator) || protectedPeople.some((one) => asked.includes(one)),
    );
    const opposed = concerned.flatMap(({ protectedPeople, perpetrator }) =>
      protectedPeople.some((one) => asked.includes(one)) ? [perpetrator] : [],
    );
    const authorizations = lists
      .filter(({ subjects }) => subjects.some((subject) => asked.includes(subject)))
      .map((list) => ({
        ...list,
        subjects: list.subjects.filter((one) => asked.includes(one) || opposed.includes(one)),
      }));
    return Promise.resolve({ authorizations, prohibitions: concerned, changes: '0' });
  },
  changes: () => Promise.resolve('0'),
});

const worker: Viewer = { id: 'u', agency: 'household', role: 'DEPARTMENT_WORKER' };
const ASKED = ['RESIDENT_NAME', 'RESIDENT_ADDRESS'] as const;

/** What is permitted about these people once each of the looks was taken, in one request. */
async function afterLooks(
  looks: readonly (readonly string[])[],
  people: readonly string[],
  { lists, measures }: World,
) {
  const permissions = createPermissions({
    ...{ viewer: worker, purpose: 'DISASTER_RESPONSE', now: () => NOW },
    store: {
      ...storeOf(lists, measures),
      openTo: () => Promise.resolve({ authorizations: [], prohibitions: [] }),
      protections: () => Promise.resolve(measures),
      close: () => Promise.resolve(),
    },
  });
  for (const look of looks) await permissions.decideFound(look, ASKED);
  const all = await permissions.decideAll(people, ASKED);
  return people.map((one) => [...(all.get(one)?.open ?? [])].join(' '));
}

interface World {
  readonly lists: readonly Authorization[];
  readonly measures: readonly Prohibition[];
}

describe('what two looks of one request have found', () => {
  it('permits of everybody looked at what one look would have', async () => {
    const list = fc
      .tuple(fc.subarray(ids, { minLength: 1 }), fc.constantFrom('typhoon', 'flood'))
      .map(([subjects, id]) => disaster(subjects, id));
    const against = fc
      .tuple(fc.constantFrom('m1', 'm2', 'm3'), fc.shuffledSubarray(ids, { minLength: 2 }))
      .map(([id, [one = '', other = '']]) => measure(id, one, other));
    const world = fc.record({
      lists: fc.uniqueArray(list, { selector: ({ id }) => id }),
      measures: fc.uniqueArray(against, { selector: ({ id }) => id }),
    });
    const some = fc.subarray(ids, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(world, some, some, async (here, first, second) => {
        const both = [...new Set([...first, ...second])];
        const joined = await afterLooks([first, second], both, here);
        expect(joined).toEqual(await afterLooks([], both, here));
      }),
      { numRuns: 300 },
    );
  });

  it('shows no more of somebody than either of them (leaks.md 24)', async () => {
    const people = [mother, neighbour];
    const lists = [disaster([mother, father, neighbour])];
    // She is protected from the father, and the neighbour from her.
    const measures = [measure('m1', mother, father), measure('m2', neighbour, mother)];
    const looks = [[mother], [neighbour]];
    expect(await afterLooks(looks, people, { lists, measures })).toEqual([
      ...['RESIDENT_NAME', 'RESIDENT_NAME'],
    ]);
    expect(await afterLooks(looks, people, { lists, measures: [] })).toEqual([
      ...['RESIDENT_NAME RESIDENT_ADDRESS', 'RESIDENT_NAME RESIDENT_ADDRESS'],
    ]);
  });
});
