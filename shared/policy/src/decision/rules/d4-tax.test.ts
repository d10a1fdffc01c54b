import { expect, it } from '@jest/globals';
import { findBasis } from '../../tables/bases.js';
import { findCategory } from '../../tables/categories.js';
import { ask, elderlyWorker, NOW, question, record, sitting } from '../../worlds/small-city.js';
import { taxRolls } from './d4-tax.js';

const category = 'ELDERLY_PREMIUM_STAGE';
const categories = [category] as const;

it("D-4: what tax rolls reveal opens by the person's own consent and the holder's duty", () => {
  expect(ask({ category, authorizations: [record({ categories })] })).toBe('LB-01');
  const duty = { category, authorizations: [], viewer: elderlyWorker } as const;
  expect(ask({ ...duty, purpose: 'DEPARTMENT_DUTY' })).toBe('OWN_DUTY');
});

it('D-4: and by no forum, provision or emergency, whatever their record says', () => {
  const necessity = categories;
  const emergency = { basis: 'LB-21', id: 'glass', purpose: 'EMERGENCY_RESCUE' } as const;
  for (const authorization of [
    sitting({ categories, necessity }),
    sitting({ categories, necessity, ...emergency }),
  ]) {
    const asked = { purpose: authorization.purpose, authorizations: [authorization] };
    expect(ask({ ...asked, category })).toBe('NO_AUTHORIZATION');
    const plain = { ...authorization, categories: ['ELDERLY_CARE_LEVEL'] as const };
    expect(ask({ ...asked, authorizations: [plain] })).toBe(authorization.basis);
  }
});

it('D-4: holds even for a basis whose row would open tax data', () => {
  const tax = findCategory(category);
  const lax = findBasis('LB-06');
  if (tax === undefined || lax === undefined || taxRolls.kind !== 'PROHIBITION') throw new Error();
  const { forbids } = taxRolls;
  const ground = {
    ...({ kind: 'AUTHORIZATION', authorization: sitting(), byField: false, until: NOW } as const),
    basis: { ...lax, opens: ['S3-TAX'] as const },
  };
  const facts = { ...question(), category: tax };
  expect(forbids(facts, ground)).toBe(true);
  const consented = findBasis('LB-01');
  if (consented === undefined) throw new Error();
  expect(forbids(facts, { ...ground, basis: consented })).toBe(false);
});
