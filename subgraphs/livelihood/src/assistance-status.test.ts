import { describe, expect, it } from '@jest/globals';
import { assistanceStatus } from './assistance-status.js';

describe('assistanceStatus', () => {
  it.each([
    ['', '', 'ACTIVE'],
    ['5080812', '', 'SUSPENDED'],
    ['', '5080901', 'CLOSED'],
    ['5080812', '5080901', 'CLOSED'],
  ])('suspended on "%s" and closed on "%s" is %s', (suspendedOn, closedOn, status) => {
    expect(assistanceStatus({ suspendedOn, closedOn })).toBe(status);
  });
});
