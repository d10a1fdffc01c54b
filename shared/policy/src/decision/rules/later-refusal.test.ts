import { expect, it } from '@jest/globals';
import type { Authorization } from '../../records/authorization.js';
import { ask, hoursFromNow, record, sitting } from '../../worlds/small-city.js';

const refusal = (over: Partial<Authorization> = {}): Authorization =>
  record({
    ...{ id: 'refusal', categories: [], exclusions: ['ELDERLY_CARE_LEVEL'] },
    ...over,
  });
const beside = (over: Partial<Authorization>, older: Partial<Authorization> = {}): string =>
  ask({ authorizations: [record(older), refusal(over)] });

it('takes a category from a consent that begins before it, or with it', () => {
  expect(beside({})).toBe('PROHIBITED');
  expect(beside({ validFrom: hoursFromNow(-0.5) })).toBe('PROHIBITED');
  expect(beside({ validFrom: hoursFromNow(-1.001) })).toBe('LB-01');
});

it('says nothing of another category, reader, purpose or person', () => {
  expect(beside({ exclusions: ['ELDERLY_DEMENTIA'] })).toBe('LB-01');
  expect(beside({ recipients: ['agency:elderly'] })).toBe('LB-01');
  expect(beside({ recipients: ['viewer:coordinator'] })).toBe('PROHIBITED');
  expect(beside({ purpose: 'SUPPORT_PLAN' })).toBe('LB-01');
  expect(beside({ subjects: ['son'] })).toBe('LB-01');
  expect(beside({ subjects: ['mother', 'son'] })).toBe('LB-01');
});

it('counts while it lives', () => {
  expect(beside({ withdrawnAt: hoursFromNow(0) })).toBe('LB-01');
  expect(beside({ validTo: hoursFromNow(0) })).toBe('LB-01');
  expect(beside({ validFrom: hoursFromNow(0.001) })).toBe('LB-01');
});

it('is taken back by a consent after it', () => {
  const again = record({ id: 'again', validFrom: hoursFromNow(-0.1) });
  const authorizations = [record(), refusal({ validFrom: hoursFromNow(-0.5) }), again];
  expect(ask({ authorizations })).toBe('LB-01');
});

it('covers a single field of the category', () => {
  const field = 'Person.careCertifications';
  const single = record({ categories: [], fields: [field] });
  expect(ask({ field, authorizations: [single] })).toBe('LB-01');
  expect(ask({ field, authorizations: [single, refusal()] })).toBe('PROHIBITED');
});

it('closes no sitting, which needs no consent, and a sitting refuses for nobody', () => {
  const asked = { purpose: 'SUPPORT_MEETING' as const };
  const no = refusal({ purpose: 'SUPPORT_MEETING' });
  expect(ask({ ...asked, authorizations: [sitting(), no] })).toBe('LB-06');
  const without = sitting({ exclusions: ['ELDERLY_CARE_LEVEL'] });
  expect(ask({ ...asked, authorizations: [sitting({ id: 'other' }), without] })).toBe('LB-06');
});

it('speaks of consents alone, beside an accepted case for the same purpose', () => {
  const category = 'RESIDENT_NAME';
  const opens = { categories: [category] } as const;
  const asked = (...authorizations: Authorization[]) => ask({ category, authorizations });
  const no = { exclusions: [category] } as const;
  expect(asked(record(opens), refusal(no))).toBe('PROHIBITED');
  expect(asked(record({ ...opens, basis: 'LB-25' }), refusal(no))).toBe('LB-25');
  expect(asked(record(opens), refusal({ ...no, basis: 'LB-25' }))).toBe('LB-01');
});
