import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { authErrors } from '../auth/auth-error.js';
import { errorCodes } from './error-codes.js';

const document = readFileSync(new URL('../../ERRORS.md', import.meta.url), 'utf8');
const rows = [...document.matchAll(/^\| `(\w+)`\s*\|(?: (\d{3}) +\|)?/gm)].map(
  ([, code, status]) => ({ code, ...(status === undefined ? {} : { status: Number(status) }) }),
);

describe('ERRORS.md', () => {
  it('lists exactly the codes there are, in their order, with their HTTP status', () => {
    expect(rows).toEqual([
      ...errorCodes.map(({ code }) => ({ code })),
      ...Object.entries(authErrors).map(([code, { status }]) => ({ code, status })),
    ]);
  });
});
