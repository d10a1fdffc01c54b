import { expect, it } from '@jest/globals';
import { ask, record } from '../../worlds/small-city.js';

it('no record opens to a third person who looked; what was agreed to, one may', () => {
  const authorizations = [record({ categories: ['DISCLOSURE_RECORD', 'CONSENT_RECORD'] })];
  expect(ask({ category: 'DISCLOSURE_RECORD', authorizations })).toBe('PROHIBITED');
  expect(ask({ category: 'CONSENT_RECORD', authorizations })).toBe('LB-01');
});
