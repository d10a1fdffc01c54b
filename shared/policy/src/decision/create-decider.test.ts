import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bases } from '../tables/bases.js';
import { categories } from '../tables/categories.js';
import { codesIn, hasCategory, isEmpty, maskOf, NO_CATEGORY } from './category-mask.js';
import { createDecider } from './create-decider.js';
import { decide } from './decide.js';
import type { Decision, Question } from './question.js';
import { people, worlds } from '../worlds/random-worlds.js';
import {
  coordinator,
  elderlyWorker,
  hoursFromNow,
  measure,
  NOW,
  question,
  record,
  resident,
  residentOffice,
} from '../worlds/small-city.js';
import { tellsWhereabouts } from '../tables/whereabouts.js';
import { groundFor, groundForField, permitsCategory, permitsField } from './subject-mask.js';

/** A reference is nothing that a field says, and it is the first. */
const [, ...others] = categories;
const permitOf = (decision: Decision) => (decision.kind === 'permit' ? decision : undefined);

describe('createDecider', () => {
  it('says of every category and coordinate what decide says, and why', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const decider = createDecider(world);
        for (const subject of [...people, 'somebody-else', '']) {
          const mask = decider(subject, world.authorizations, world.prohibitions);
          const { field: _field, ...asked } = { ...world, subject };
          const grounds = categories.map(({ code }) =>
            permitOf(decide({ ...asked, category: code })),
          );
          const opened = categories.filter((_category, at) => grounds[at] !== undefined);
          expect(codesIn(mask.categories)).toEqual(opened.map(({ code }) => code));
          expect(categories.map(({ code }) => groundFor(mask, code))).toEqual(grounds);
          const tellsPlace = opened.some(({ code }) => tellsWhereabouts(code));
          expect(tellsPlace && mask.placeHidden).toBe(false);
          for (const field of ['Person.carePlan', 'Person.other']) {
            const byField = others.map(({ code }) =>
              permitOf(decide({ ...asked, category: code, field })),
            );
            expect(others.map(({ code }) => permitsField(mask, code, field))).toEqual(
              byField.map((permit) => permit !== undefined),
            );
            expect(others.map(({ code }) => groundForField(mask, code, field))).toEqual(byField);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('works a record out once, whomever it is asked about', () => {
    let looks = 0;
    const { viewer, purpose, now } = question();
    const subjects = ['mother', 'son'];
    const counted: ReturnType<typeof record> = {
      ...record({ basis: 'LB-06', caseId: 'case', subjects }),
      get purpose() {
        looks += 1;
        return purpose;
      },
    };
    const decider = createDecider({ viewer, purpose, now });
    const [mother, son] = subjects.map((subject) => [decider(subject, [counted], []), looks]);
    expect(son).toEqual(mother);
    expect(looks).toBeGreaterThan(0);
  });

  it('says of the people of a declared disaster, who are thousands, and of nobody else', () => {
    const subjects = Array.from({ length: 25_000 }, (_, at) => `p-${String(at)}`);
    const of = { purpose: 'DISASTER_RESPONSE', recipients: ['agency:elderly'] } as const;
    const disaster = record({ ...of, basis: 'LB-18', subjects, categories: ['RESIDENT_NAME'] });
    const decider = createDecider({ viewer: elderlyWorker, purpose: of.purpose, now: NOW });
    const opened = [...subjects, 'mother'].filter((subject) =>
      permitsCategory(decider(subject, [disaster], []), 'RESIDENT_NAME'),
    );
    expect(opened).toEqual(subjects);
  });

  it('remembers of a reader what holds at that time, and at no time that cannot be read', () => {
    const opensAt = (now: Date) => {
      const decider = createDecider({ viewer: elderlyWorker, purpose: 'DEPARTMENT_DUTY', now });
      return !isEmpty(decider('mother', [], []).categories);
    };
    const never = new Date(Number.NaN);
    expect([never, NOW, never, NOW].map(opensAt)).toEqual([false, true, false, true]);
  });

  it('gives nothing where a measure cannot be read, and forgets no record between people', () => {
    const { viewer, purpose, now, authorizations } = question();
    const decider = createDecider({ viewer, purpose, now });
    const open = (subject: string, prohibitions: readonly unknown[] = []) =>
      codesIn(
        decider(subject, authorizations, prohibitions as Question['prohibitions']).categories,
      );
    const opened = ['PERSON_REFERENCE', 'ELDERLY_CARE_LEVEL'];
    expect(open('mother')).toEqual(opened);
    expect(open('son')).toEqual([]);
    expect(open('mother')).toEqual(opened);
    expect(open('mother', [measure()])).toEqual(opened);
    expect(open('mother', [{}])).toEqual([]);
    expect(codesIn(decider('mother', [null, 'x'] as never, []).categories)).toEqual([]);
  });

  it('gives nothing to a reader or purpose nobody knows', () => {
    const { purpose, authorizations } = question();
    for (const options of [
      { viewer: { ...coordinator, id: '' }, purpose, now: NOW },
      { viewer: coordinator, purpose: 'DEPARTMENT_DUTY' as const, now: NOW },
      { viewer: coordinator, purpose, now: new Date(NaN) },
    ]) {
      const mask = createDecider(options)('mother', authorizations, []);
      expect({ ...mask, empty: isEmpty(mask.categories) }).toEqual({
        categories: NO_CATEGORY,
        openings: [],
        coordinates: [],
        standing: new Map(),
        placeHidden: true,
        empty: true,
      });
    }
  });

  it('knows the law of each moment, whichever it was asked about before', () => {
    const viewers = [coordinator, elderlyWorker, residentOffice];
    const asked = bases.flatMap(({ code, purposes, validFrom }) =>
      purposes.flatMap((purpose) =>
        viewers.map((viewer) => ({ code, purpose, viewer, validFrom })),
      ),
    );
    const begun = asked.filter(({ code, purpose, viewer, validFrom }) => {
      const begins = Date.parse(`${validFrom}T00:00:00+09:00`);
      const [before, from, again] = [begins - 1, begins, begins - 1].map((moment) => {
        const own = [
          ...[
            record({ basis: code, purpose, caseId: 'case', recipients: [`viewer:${viewer.id}`] }),
          ],
        ].map((one) => ({
          ...one,
          validFrom: new Date(begins - 2),
          validTo: new Date(begins + 2),
        }));
        const question = { viewer, purpose, now: new Date(moment), subject: 'mother' };
        const all = { ...question, authorizations: own, prohibitions: [] };
        const expected = categories
          .filter(({ code: category }) => decide({ ...all, category }).kind === 'permit')
          .map(({ code: category }) => category);
        expect(codesIn(createDecider(question)('mother', own, []).categories)).toEqual(expected);
        return expected.length;
      });
      expect(again).toBe(before);
      return from !== before;
    });
    expect(begun.length).toBeGreaterThan(3);
  });

  it('opens a coordinate where the record names no category', () => {
    const single = record({ categories: [], fields: ['Person.carePlan'] });
    const { viewer, purpose, now } = question();
    const mask = createDecider({ viewer, purpose, now })('mother', [single], []);
    expect(codesIn(mask.categories)).toEqual(['PERSON_REFERENCE']);
    expect(permitsField(mask, 'ELDERLY_CARE_PLAN', 'Person.carePlan')).toBe(true);
    expect(permitsField(mask, 'DISABILITY_IMMUNE', 'Person.carePlan')).toBe(false);
    expect(permitsField(mask, 'ELDERLY_CARE_PLAN', 'Person.other')).toBe(false);
    expect(permitsCategory(mask, 'ELDERLY_CARE_PLAN')).toBe(false);
    const over = { ...single, validTo: hoursFromNow(0) };
    const { categories: none, coordinates } = createDecider({ viewer, purpose, now })(
      ...(['mother', [over], []] as const),
    );
    expect([codesIn(none), coordinates]).toEqual([[], []]);
  });
});

describe('createDecider, where chance seldom looks', () => {
  const opened = (authorization: Question['authorizations'][number]) =>
    codesIn(
      createDecider({ viewer: coordinator, purpose: authorization.purpose, now: NOW })(
        'mother',
        [authorization],
        [],
      ).categories,
    );

  it('opens what needs a note as far as the note goes', () => {
    const given = record({
      basis: 'LB-04',
      purpose: 'INTER_AGENCY_PROVISION',
      categories: ['ELDERLY_ABUSE', 'ELDERLY_DEMENTIA'],
    });
    const noted = { ...given, necessity: ['ELDERLY_ABUSE'] as const };
    expect(opened(noted)).toEqual(['PERSON_REFERENCE', 'ELDERLY_ABUSE']);
    expect(opened(given)).toEqual([]);
  });

  it('opens nothing by a record that names nothing', () => {
    expect(opened(record({ categories: [] }))).toEqual([]);
  });

  /** Of every category, the mask says what decide says; how many are permitted. */
  const agreed = (over: Partial<Question>): number => {
    const asked = question({ authorizations: [], ...over });
    const mask = createDecider(asked)('mother', asked.authorizations, asked.prohibitions);
    const decisions = categories.map(({ code }) => decide({ ...asked, category: code }));
    const grounds = decisions.map((decision) =>
      decision.kind === 'permit' ? decision : undefined,
    );
    expect(categories.map(({ code }) => groundFor(mask, code))).toEqual(grounds);
    // A reference is nothing that a field says, and it is the first.
    const [, ...others] = categories;
    expect(others.map(({ code }) => groundForField(mask, code, 'Person.unnamed'))).toEqual(
      grounds.slice(1),
    );
    expect(others.map(({ code }) => permitsField(mask, code, 'Person.unnamed'))).toEqual(
      grounds.slice(1).map((ground) => ground !== undefined),
    );
    const permitted = categories.filter((_category, at) => grounds[at] !== undefined);
    expect(codesIn(mask.categories)).toEqual(permitted.map(({ code }) => code));
    return permitted.length;
  };
  const everything = categories.map(({ code }) => code);
  const wide = record({ categories: everything });
  const relative = { ...coordinator, person: 'father' };

  it('names consent before provision, in whichever order they come', () => {
    const provided = record({
      ...{ id: 'case', basis: 'LB-25', categories: everything },
    });
    const named = record({ categories: ['RESIDENT_NAME'] });
    expect(agreed({ authorizations: [provided, named] })).toBeGreaterThan(5);
    expect(agreed({ authorizations: [named, provided] })).toBeGreaterThan(5);
  });

  it('takes back what is refused later, with a measure and without', () => {
    const refusal = record({ exclusions: ['ELDERLY_ABUSE', 'RESIDENT_ADDRESS'] });
    const both = [wide, { ...refusal, id: 'refusal' }];
    const all = agreed({ authorizations: [wide] });
    expect(agreed({ authorizations: both })).toBe(all - 2);
    const hidden = agreed({ authorizations: [wide], prohibitions: [measure()] });
    expect(hidden).toBeLessThan(all - 2);
    expect(agreed({ authorizations: both, prohibitions: [measure()] })).toBe(hidden - 1);
    expect(agreed({ authorizations: both, prohibitions: [measure({ protectedPeople: [] })] })).toBe(
      all - 2,
    );
  });

  it('takes back by consents, from consents that do not begin later, and from nothing else', () => {
    const all = agreed({ authorizations: [wide] });
    const no = { id: 'no', categories: [], exclusions: ['RESIDENT_NAME'] } as const;
    const later = { ...wide, validFrom: hoursFromNow(-0.5) };
    expect(agreed({ authorizations: [wide, record({ ...no })] })).toBe(all - 1);
    expect(agreed({ authorizations: [later, record({ ...no })] })).toBe(all);
    expect(agreed({ authorizations: [wide, record({ ...no, basis: 'LB-25' })] })).toBe(all);
    const accepted = record({ basis: 'LB-25', categories: everything });
    const reached = agreed({ authorizations: [accepted] });
    expect(agreed({ authorizations: [accepted, record({ ...no })] })).toBe(reached);
  });

  it('opens what the department holds, its places too, and the register to its office', () => {
    const duty = { purpose: 'DEPARTMENT_DUTY' } as const;
    const held = (agency: string) => categories.filter(({ holder }) => holder === agency).length;
    expect(agreed({ ...duty, viewer: residentOffice })).toBe(held('household'));
    expect(agreed({ ...duty, viewer: elderlyWorker })).toBe(held('elderly') + 1);
  });

  it('opens a field by one of two records, and refers by the one that opens any', () => {
    const closed = record({
      ...{ id: 'closed', categories: [], fields: ['Person.other'], exclusions: everything },
    });
    const single = record({ id: 'single', categories: [], fields: ['Person.carePlan'] });
    const mask = createDecider(question())('mother', [closed, { ...single, basis: 'LB-01' }], []);
    expect(permitsField(mask, 'ELDERLY_CARE_PLAN', 'Person.carePlan')).toBe(false);
    const other = { ...closed, basis: 'LB-25' } as const;
    const beside = createDecider(question())('mother', [other, single], []);
    expect(permitsField(beside, 'ELDERLY_CARE_PLAN', 'Person.carePlan')).toBe(true);
    expect(permitsField(beside, 'ELDERLY_CARE_PLAN', 'Person.other')).toBe(false);
    expect(groundFor(beside, 'PERSON_REFERENCE')).toEqual(
      permitOf(
        decide({ ...question(), category: 'PERSON_REFERENCE', authorizations: [other, single] }),
      ),
    );
  });

  it('hides places from all but the unit and its recipients, and all from the perpetrator', () => {
    const held = (over: Parameters<typeof measure>[0], more: Partial<Question> = {}) =>
      agreed({ authorizations: [wide], prohibitions: [measure(over)], ...more });
    const all = agreed({ authorizations: [wide] });
    expect(held({})).toBeLessThan(all);
    expect(held({ unit: 'multi-agency' })).toBe(all);
    expect(held({ unit: 'multi-agency' }, { viewer: relative })).toBe(0);
    expect(held({ unit: 'multi-agency', perpetrator: 'son' }, { viewer: relative })).toBe(all);
    const inCase = { ...wide, caseId: 'case' };
    const unit = measure({ unit: 'multi-agency', cases: ['case'] });
    expect(agreed({ authorizations: [inCase], prohibitions: [unit] })).toBe(held({}));
    expect(agreed({ authorizations: [wide], prohibitions: [unit] })).toBe(all);
    const duty = { purpose: 'DEPARTMENT_DUTY', authorizations: [] } as const;
    expect(held({ unit: 'elderly' }, { ...duty, viewer: elderlyWorker })).toBeGreaterThan(
      held({}, { ...duty, viewer: elderlyWorker }),
    );
  });

  it('shows a resident the own record, and nobody else’s', () => {
    const own = { viewer: resident, purpose: 'OWN_RECORD', authorizations: [] } as const;
    expect(agreed(own)).toBeGreaterThan(0);
    expect(agreed({ ...own, viewer: { ...resident, person: 'son' } })).toBe(0);
  });

  it('opens nothing by a row that lacks a part', () => {
    const broken = { ...wide, exclusions: undefined } as unknown as typeof wide;
    expect(agreed({ authorizations: [broken] })).toBe(0);
    expect(agreed({ authorizations: [broken, wide] })).toBe(agreed({ authorizations: [wide] }));
  });

  it('refers to nobody of whom every category a field could be is taken out', () => {
    const list = record({
      ...{ basis: 'LB-23', purpose: 'INTERNAL_USE', recipients: ['agency:elderly'] },
      ...{ categories: [], fields: ['Person.carePlan'] },
    });
    const inside = { viewer: elderlyWorker, purpose: 'INTERNAL_USE' } as const;
    const register = categories.flatMap(({ code, holder }) =>
      holder === 'household' && code !== 'PERSON_REFERENCE' ? [code] : [],
    );
    expect(agreed({ ...inside, authorizations: [list] })).toBe(1);
    expect(agreed({ ...inside, authorizations: [{ ...list, exclusions: register }] })).toBe(0);
  });

  it('tells the coordinates that whole records name, once each', () => {
    const fields = ['Person.carePlan', 'Person.other'];
    const named = record({ categories: [], fields });
    const mask = createDecider(question())('mother', [named, { ...named, id: 'again' }], []);
    expect(mask.coordinates).toEqual(fields);
  });
});

describe('a mask', () => {
  it('has a bit for every category', () => {
    for (const { code } of categories) expect(codesIn(maskOf([code]))).toEqual([code]);
    expect(codesIn(maskOf(categories.map(({ code }) => code)))).toHaveLength(categories.length);
    expect(maskOf(['SHOE_SIZE'])).toEqual(NO_CATEGORY);
    expect(
      hasCategory(
        NO_CATEGORY.map(() => -1),
        'SHOE_SIZE',
      ),
    ).toBe(false);
  });
});
