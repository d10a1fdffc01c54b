import { describe, expect, it } from '@jest/globals';
import type { AgencyCode } from '../../tables/agencies.js';
import type { PurposeCode } from '../../tables/purposes.js';
import type { RoleCode } from '../../tables/roles.js';
import { ask, coordinator } from '../../worlds/small-city.js';

describe('what is unknown refuses', () => {
  it('the reader', () => {
    expect(ask()).toBe('LB-01');
    expect(ask({ viewer: { ...coordinator, id: '' } })).toBe('UNKNOWN_READER');
    const agency = 'secret-service' as AgencyCode;
    expect(ask({ viewer: { ...coordinator, agency } })).toBe('UNKNOWN_READER');
    const role = 'MAYOR' as RoleCode;
    expect(ask({ viewer: { ...coordinator, role } })).toBe('UNKNOWN_READER');
  });

  it('the category', () => {
    expect(ask({ category: 'SHOE_SIZE' })).toBe('UNKNOWN_CATEGORY');
    expect(ask({ category: 'elderly_care_level' })).toBe('UNKNOWN_CATEGORY');
  });

  it("the purpose, or one of another role's", () => {
    expect(ask({ purpose: 'CURIOSITY' as PurposeCode })).toBe('PURPOSE_MISMATCH');
    expect(ask({ purpose: 'DEPARTMENT_DUTY' })).toBe('PURPOSE_MISMATCH');
  });
});
