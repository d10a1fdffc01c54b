import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categories } from './categories.js';
import { codesIn, hasCategory, isEmpty, maskOf, NO_CATEGORY } from './category-mask.js';
import { createDecider } from './create-decider.js';
import { decide } from './decide.js';
import type { Question } from './question.js';
import { people, worlds } from './random-worlds.js';
import { coordinator, hoursFromNow, measure, NOW, question, record } from './small-city.js';
import { groundFor, groundForField, permitsCategory, permitsField } from './subject-mask.js';

describe('createDecider', () => {
  it('says of every category and coordinate what decide says, and why', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const decider = createDecider(world);
        for (const subject of [...people, 'somebody-else', '']) {
          const mask = decider(subject, world.authorizations, world.prohibitions);
          const { field: _field, ...asked } = { ...world, subject };
          const expected = categories.filter(
            ({ code }) => decide({ ...asked, category: code }).kind === 'permit',
          );
          expect(codesIn(mask.categories)).toEqual(expected.map(({ code }) => code));
          for (const { code } of categories) {
            const decision = decide({ ...asked, category: code });
            expect(groundFor(mask, code)).toEqual(
              decision.kind === 'permit' ? decision : undefined,
            );
          }
          for (const field of ['Person.carePlan', 'Person.other']) {
            const byField = categories
              .filter(({ code }) => code !== 'PERSON_REFERENCE')
              .filter(({ code }) => decide({ ...asked, category: code, field }).kind === 'permit');
            const masked = categories
              .filter(({ code }) => code !== 'PERSON_REFERENCE')
              .filter(({ code }) => permitsField(mask, code, field));
            expect(masked).toEqual(byField);
            for (const { code } of byField) {
              expect(groundForField(mask, code, field)).toEqual(
                decide({ ...asked, category: code, field }),
              );
            }
          }
        }
      }),
      { numRuns: 120 },
    );
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
        empty: true,
      });
    }
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
    expect(
      codesIn(createDecider({ viewer, purpose, now })('mother', [over], []).categories),
    ).toEqual([]);
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
