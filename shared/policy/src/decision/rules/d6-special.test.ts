import { expect, it } from '@jest/globals';
import { findBasis } from '../../tables/bases.js';
import { findCategory } from '../../tables/categories.js';
import type { Ground } from '../question.js';
import { ask, NOW, question, record, sitting } from '../../worlds/small-city.js';
import { specialSubclass } from './d6-special.js';

const category = 'DISABILITY_IMMUNE';
const field = 'Person.immuneFunctionCertificate';

it('D-6: opens by a consent that names the category itself, by no coordinate', () => {
  expect(ask({ category, authorizations: [record({ categories: [category] })] })).toBe('LB-01');
  const byField = [record({ categories: [], fields: [field] })];
  expect(ask({ category, field, authorizations: byField })).toBe('PROHIBITED');
  expect(ask({ category: 'ELDERLY_CARE_LEVEL', field, authorizations: byField })).toBe('LB-01');
  const other = [record({ categories: ['DISABILITY_PHYSICAL'] })];
  expect(ask({ category, authorizations: other })).toBe('NO_AUTHORIZATION');
});

it('D-6: holds even for a basis whose row would open it', () => {
  const special = findCategory(category);
  const lax = findBasis('LB-06');
  if (special === undefined || lax === undefined) throw new Error('no such row');
  if (specialSubclass.kind !== 'PROHIBITION') throw new Error('no prohibition');
  const facts = { ...question(), category: special };
  const ground: Ground = {
    ...({ kind: 'AUTHORIZATION', authorization: sitting(), byField: false, until: NOW } as const),
    basis: lax,
  };
  expect(specialSubclass.forbids(facts, ground)).toBe(true);
  expect(specialSubclass.forbids(facts, { kind: 'OWN_DUTY' })).toBe(false);
});
