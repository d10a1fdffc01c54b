import { expect, it } from '@jest/globals';
import { findCategory } from '../../tables/categories.js';
import type { PurposeCode } from '../../tables/purposes.js';
import { elderlyWorker, officer, question, resident } from '../../worlds/small-city.js';
import type { Viewer } from '../viewer.js';
import { ownDuty } from './own-duty.js';
import { self } from './self.js';

/** Asked past the gate that pairs roles with purposes: each rule stands by itself. */
const found = (
  rule: typeof ownDuty,
  viewer: Viewer,
  purpose: PurposeCode,
  code = 'CONSENT_RECORD',
) => {
  const category = findCategory(code);
  if (category === undefined || rule.kind !== 'GROUND') throw new Error('no such row');
  return rule.find({ ...question({ viewer, purpose }), category }).length;
};

it('own duty asks for role, purpose and holder, each by itself', () => {
  const care = 'ELDERLY_CARE_LEVEL';
  expect(found(ownDuty, elderlyWorker, 'DEPARTMENT_DUTY', care)).toBe(1);
  expect(found(ownDuty, elderlyWorker, 'AUDIT', care)).toBe(0);
  expect(found(ownDuty, { ...elderlyWorker, role: 'ANALYST' }, 'DEPARTMENT_DUTY', care)).toBe(0);
  expect(found(ownDuty, elderlyWorker, 'DEPARTMENT_DUTY', 'CHILD_CARE')).toBe(0);
  expect(found(ownDuty, officer, 'AUDIT')).toBe(1);
  expect(found(ownDuty, officer, 'DEPARTMENT_DUTY')).toBe(0);
  expect(found(ownDuty, { ...officer, role: 'DEPARTMENT_WORKER' }, 'AUDIT')).toBe(0);
});

it('a resident asks as a resident, for the own record', () => {
  expect(found(self, resident, 'OWN_RECORD')).toBe(1);
  expect(found(self, resident, 'AUDIT')).toBe(0);
  expect(found(self, { ...resident, role: 'GUARDIAN' }, 'OWN_RECORD')).toBe(0);
  expect(found(self, resident, 'OWN_RECORD', 'ELDERLY_CARE_LEVEL')).toBe(0);
});
