import { describe, expect, it } from '@jest/globals';
import { categories, PERSON_REFERENCE, type CategoryCode } from '../../tables/categories.js';
import type { Prohibition } from '../../records/prohibition.js';
import type { Question } from '../question.js';
import {
  ask,
  coordinator,
  elderlyWorker,
  guardian,
  hoursFromNow,
  measure,
  record,
  residentOffice,
  sitting,
} from '../../worlds/small-city.js';

const consented = record({ categories: ['RESIDENT_ADDRESS', 'RESIDENT_NAME'] });
const address = (over: Partial<Prohibition> | null = {}, question: Partial<Question> = {}) =>
  ask({
    category: 'RESIDENT_ADDRESS',
    authorizations: [consented],
    prohibitions: over === null ? [] : [measure(over)],
    ...question,
  });
const release = (from: number, to: number, recipient = 'viewer:coordinator') => ({
  releases: [{ recipient, from: hoursFromNow(from), to: hoursFromNow(to) }],
});

describe('D-1: where a protected person is', () => {
  it('is hidden from everybody outside the protecting unit, consent or not', () => {
    expect(address()).toBe('PROHIBITED');
    expect(address(null)).toBe('LB-01');
    expect(address({}, { category: 'RESIDENT_NAME' })).toBe('LB-01');
    expect(address({ protectedPeople: ['son'] })).toBe('LB-01');
    expect(address({ protectedPeople: ['son', 'mother'] })).toBe('PROHIBITED');
  });

  it('holds from its first moment, and until somebody lifts it: no end date does', () => {
    expect(address({ from: hoursFromNow(0) })).toBe('PROHIBITED');
    expect(address({ from: hoursFromNow(0.001) })).toBe('LB-01');
    expect(address({ from: hoursFromNow(-24 * 365 * 20) })).toBe('PROHIBITED');
    expect(address({ liftedAt: hoursFromNow(0.001) })).toBe('PROHIBITED');
    expect(address({ liftedAt: hoursFromNow(0) })).toBe('LB-01');
    expect(address({ from: new Date(NaN) })).toBe('PROHIBITED');
    expect(address({ liftedAt: new Date(NaN) })).toBe('PROHIBITED');
  });

  it('is seen by the protecting unit, by no other department in its own duty', () => {
    const office = { viewer: residentOffice, purpose: 'DEPARTMENT_DUTY' } as const;
    expect(address({}, office)).toBe('OWN_DUTY');
    expect(address({ unit: 'children' }, office)).toBe('PROHIBITED');
    const care = { ...office, viewer: elderlyWorker, category: 'ELDERLY_CARE_PLAN' };
    expect(address({}, care)).toBe('PROHIBITED');
    expect(address({ unit: 'elderly' }, care)).toBe('OWN_DUTY');
    expect(address({}, { ...care, category: 'ELDERLY_CARE_LEVEL' })).toBe('OWN_DUTY');
  });

  it('is released to somebody for a time', () => {
    expect(address(release(0, 1))).toBe('LB-01');
    expect(address(release(-1, 1))).toBe('LB-01');
    expect(address(release(0.001, 1))).toBe('PROHIBITED');
    expect(address(release(-1, 0))).toBe('PROHIBITED');
    expect(address(release(-1, 1, 'viewer:other'))).toBe('PROHIBITED');
    expect(address(release(-1, 1, 'agency:multi-agency'))).toBe('LB-01');
    // A release takes a prohibition away; it is no ground of its own.
    expect(address(release(-1, 1), { authorizations: [] })).toBe('NO_AUTHORIZATION');
  });

  it('is never said where the case contains the perpetrator, release or not', () => {
    const asked = {
      purpose: 'SUPPORT_MEETING',
      authorizations: [
        sitting({ subjects: ['mother', 'father'], categories: ['RESIDENT_ADDRESS'] }),
      ],
    } as const;
    expect(address(release(-1, 1), asked)).toBe('PROHIBITED');
    const without = [sitting({ categories: ['RESIDENT_ADDRESS'] })];
    expect(address(release(-1, 1), { ...asked, authorizations: without })).toBe('LB-06');
  });

  it('is never said where the case contains somebody of the perpetrator’s household', () => {
    const side = { ...release(-1, 1), household: ['grandmother'], cases: ['her case'] };
    const meeting = (over: Parameters<typeof sitting>[0]) =>
      address(side, {
        purpose: 'SUPPORT_MEETING',
        authorizations: [sitting({ categories: ['RESIDENT_ADDRESS'], ...over })],
      });
    expect(meeting({})).toBe('LB-06');
    expect(meeting({ subjects: ['mother', 'grandmother'] })).toBe('PROHIBITED');
    expect(meeting({ caseId: 'her case' })).toBe('PROHIBITED');
    expect(address(side)).toBe('LB-01');
    expect(address(side, { authorizations: [record({ ...consented, caseId: 'her case' })] })).toBe(
      'PROHIBITED',
    );
    const inHerHouse = { viewer: { ...residentOffice, person: 'grandmother' } } as const;
    const office = { ...inHerHouse, purpose: 'DEPARTMENT_DUTY', authorizations: [] } as const;
    expect(address(side, office)).toBe('PROHIBITED');
    expect(address({ household: [] }, office)).toBe('OWN_DUTY');
    expect(address(side, { ...office, category: 'RESIDENT_NAME' })).toBe('OWN_DUTY');
  });

  it('is never said to the 多機関協働 of whose case with her the perpetrator is one', () => {
    const both = { ...release(-1, 1, 'agency:multi-agency'), casemates: ['mother'] };
    expect(address(both)).toBe('PROHIBITED');
    expect(address({ ...both, casemates: ['son'], protectedPeople: ['mother', 'son'] })).toBe(
      'LB-01',
    );
    expect(address({ ...both, unit: 'multi-agency' })).toBe('PROHIBITED');
    expect(address(both, { category: 'RESIDENT_NAME' })).toBe('LB-01');
    // Another agency, and the office that guards her, are not told it in that case.
    const heard = (viewer: Question['viewer']) =>
      address(
        { ...both, ...release(-1, 1, `viewer:${viewer.id}`) },
        {
          ...{ viewer, purpose: 'SUPPORT_MEETING' },
          authorizations: [
            sitting({ categories: ['RESIDENT_ADDRESS'], recipients: [`viewer:${viewer.id}`] }),
          ],
        },
      );
    expect([heard(coordinator), heard(elderlyWorker)]).toEqual(['PROHIBITED', 'LB-06']);
    const office = { viewer: residentOffice, purpose: 'DEPARTMENT_DUTY' } as const;
    expect(address(both, office)).toBe('OWN_DUTY');
  });

  it('one of two measures suffices', () => {
    const prohibitions = [measure(release(-1, 1)), measure()];
    expect(address({}, { prohibitions })).toBe('PROHIBITED');
    const authorizations = [record({ ...consented, caseId: 'her case' })];
    const released = measure(release(-1, 1));
    const beside = (one: Partial<Prohibition>) =>
      address({}, { authorizations, prohibitions: [released, { ...released, ...one }] });
    expect(beside({})).toBe('LB-01');
    expect(beside({ casemates: ['mother'] })).toBe('PROHIBITED');
    expect(beside({ cases: ['her case'] })).toBe('PROHIBITED');
  });

  it('the perpetrator is shown nothing about the protected person, in whatever capacity', () => {
    const powers = record({
      basis: 'LB-20',
      categories: ['RESIDENT_NAME'],
      recipients: ['viewer:kouken'],
      purpose: 'GUARDIAN_DUTY',
    });
    const asGuardian = {
      viewer: guardian,
      purpose: 'GUARDIAN_DUTY',
      category: 'RESIDENT_NAME',
      authorizations: [powers],
    } as const;
    expect(address({}, asGuardian)).toBe('LB-20');
    const himself = { perpetrator: 'guardian-person' };
    expect(address(himself, asGuardian)).toBe('PROHIBITED');
    expect(address(himself, { ...asGuardian, category: PERSON_REFERENCE })).toBe('PROHIBITED');
    const released = { ...himself, ...release(-1, 1, 'viewer:kouken') };
    expect(address(released, asGuardian)).toBe('PROHIBITED');
    const inUnit = { viewer: { ...residentOffice, person: 'father' }, purpose: 'DEPARTMENT_DUTY' };
    expect(address({}, { ...inUnit, purpose: 'DEPARTMENT_DUTY' })).toBe('PROHIBITED');
  });

  it('a measure nobody can read hides everything', () => {
    const broken = [{ ...measure(), protectedPeople: null }] as unknown as Prohibition[];
    expect(ask({ prohibitions: broken })).toBe('PROHIBITED');
    for (const part of [{ household: 'father' }, { cases: 'case' }, { casemates: 'mother' }]) {
      const other = [{ ...measure(), ...part }] as unknown as Prohibition[];
      expect(ask({ prohibitions: other })).toBe('PROHIBITED');
    }
    expect(ask()).toBe('LB-01');
  });

  it('keeps where she is treated, and no risk of suicide from whom she told it or who breaks the glass', () => {
    const help = (category: CategoryCode) => {
      const purpose = 'EMERGENCY_RESCUE';
      const consent = record({ categories: [category] });
      const glass = record({
        ...{ basis: 'LB-21', purpose, categories: [category] },
        ...{ validFrom: hoursFromNow(-1), validTo: hoursFromNow(1) },
        recipients: [`viewer:${coordinator.id}`],
      });
      return [
        address({}, { category, authorizations: [consent] }),
        address({}, { category, purpose, authorizations: [glass] }),
      ];
    };
    expect(help('CASE_PROBLEM_HEALTH')).toEqual(['LB-01', 'LB-21']);
    expect(help('CASE_HEALTH_PLACE')).toEqual(['PROHIBITED', 'PROHIBITED']);
  });

  it('covers exactly the categories that tell a place', () => {
    const hidden = categories.filter(({ code }) => {
      const authorizations = [record({ categories: [code] })];
      const asked = { category: code, authorizations, viewer: coordinator };
      return ask(asked) === 'LB-01' && ask({ ...asked, prohibitions: [measure()] }) !== 'LB-01';
    });
    expect(hidden.map(({ code }) => code)).toEqual([
      ...['RESIDENT_ADDRESS', 'RESIDENT_HOUSEHOLD', 'RESIDENT_MOVEMENT', 'ELDERLY_CONTACT'],
      ...['ELDERLY_CARE_PLAN', 'ELDERLY_CARER', 'ELDERLY_CONSULTATION', 'DISABILITY_CONTACT'],
      'DISABILITY_MENTAL',
      ...['DISABILITY_SERVICE', 'CHILD_CONTACT', 'CHILD_GUARDIAN', 'CHILD_CARE'],
      ...['SCHOOL_ENROLLMENT', 'LIVELIHOOD_CONTACT', 'REOFFENDING_CONTACT'],
      ...['REOFFENDING_SUPPORT', 'GUARDIANSHIP_CONTACT', 'HOUSING_TENANCY'],
      ...['EVACUATION_SUPPORT', 'COMMUNITY_HINT', 'SUPPORT_HOUSEHOLD'],
      ...['CASE_ASSESSMENT', 'CASE_HEALTH_PLACE', 'CASE_PARTICIPATION'],
    ]);
  });
});
