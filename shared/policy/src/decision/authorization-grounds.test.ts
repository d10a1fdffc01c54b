import { expect, it } from '@jest/globals';
import { receives } from './authorization-grounds.js';
import { findBasis } from '../tables/bases.js';
import type { Basis } from '../tables/basis.js';

const council = findBasis('LB-09') as Basis;

it('a basis reaches its own roles, whichever others its organs have', () => {
  const sits = (agency: 'police' | 'children', role: 'RESCUER' | 'DEPARTMENT_WORKER') =>
    receives(council, { agency, role }, 'CHILD_PROTECTION');
  expect(sits('police', 'RESCUER')).toBe(false);
  expect(sits('police', 'DEPARTMENT_WORKER')).toBe(true);
  expect(sits('children', 'DEPARTMENT_WORKER')).toBe(true);
});

it('and its own purposes', () => {
  const clerk = { agency: 'children', role: 'DEPARTMENT_WORKER' } as const;
  expect(receives(council, clerk, 'SUPPORT_MEETING')).toBe(false);
});
