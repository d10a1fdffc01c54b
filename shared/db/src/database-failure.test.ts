import { describe, expect, it } from '@jest/globals';
import { isDatabaseFailure } from './database-failure.js';

const withCode = (code: string) => Object.assign(new Error('any'), { code });

describe('isDatabaseFailure', () => {
  it.each([
    withCode('08006'),
    withCode('53300'),
    withCode('57P01'),
    withCode('ECONNREFUSED'),
    withCode('ETIMEDOUT'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
  ])('is so: %s', (cause) => {
    expect(isDatabaseFailure(cause)).toBe(true);
  });

  it.each([
    withCode('23505'),
    withCode('57014'),
    withCode('ERR_INVALID_ARG_TYPE'),
    new Error('any'),
    'timeout exceeded',
    null,
    undefined,
  ])('is not: %s', (cause) => {
    expect(isDatabaseFailure(cause)).toBe(false);
  });
});
