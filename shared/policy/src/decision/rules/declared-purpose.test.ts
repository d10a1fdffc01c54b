import { expect, it } from '@jest/globals';
import type { PurposeCode } from '../../tables/purposes.js';
import { ask } from '../../worlds/small-city.js';

it("a purpose nobody knows, or one of another role's, is refused", () => {
  expect(ask({ purpose: 'MULTI_AGENCY_SUPPORT' })).toBe('LB-01');
  expect(ask({ purpose: 'CURIOSITY' as PurposeCode })).toBe('PURPOSE_MISMATCH');
  expect(ask({ purpose: 'DEPARTMENT_DUTY' })).toBe('PURPOSE_MISMATCH');
});
