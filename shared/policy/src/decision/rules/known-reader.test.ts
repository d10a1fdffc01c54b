import { expect, it } from '@jest/globals';
import type { AgencyCode } from '../../tables/agencies.js';
import type { RoleCode } from '../../tables/roles.js';
import { ask, coordinator } from '../../worlds/small-city.js';

it('a reader nobody knows is refused, whatever is asked', () => {
  expect(ask()).toBe('LB-01');
  expect(ask({ viewer: { ...coordinator, id: '' } })).toBe('UNKNOWN_READER');
  const agency = 'secret-service' as AgencyCode;
  expect(ask({ viewer: { ...coordinator, agency } })).toBe('UNKNOWN_READER');
  const role = 'MAYOR' as RoleCode;
  expect(ask({ viewer: { ...coordinator, role } })).toBe('UNKNOWN_READER');
});
