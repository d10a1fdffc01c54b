import { describe, expect, it } from '@jest/globals';
import { purposes } from '@kasane/policy/tables/purposes';
import { roles, type RoleCode } from '@kasane/policy/tables/roles';
import { GraphQLError } from 'graphql';
import { readPurpose } from './purpose.js';

const answer = (header: string | undefined, role: RoleCode): unknown => {
  try {
    return readPurpose(header, { role });
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
};

describe('readPurpose', () => {
  it('takes each purpose from the roles it is for, and from no other', () => {
    for (const purpose of purposes) {
      for (const { code: role } of roles) {
        const allowed = (purpose.roles as readonly RoleCode[]).includes(role);
        expect(answer(purpose.code, role)).toBe(allowed ? purpose.code : 'PURPOSE_NOT_FOR_ROLE');
      }
    }
  });

  it('refuses a request that declares none, or one nobody registered', () => {
    expect(answer(undefined, 'ANALYST')).toBe('MISSING_PURPOSE');
    expect(answer(' ', 'ANALYST')).toBe('MISSING_PURPOSE');
    expect(answer('CURIOSITY', 'ANALYST')).toBe('UNKNOWN_PURPOSE');
    expect(answer('statistics', 'ANALYST')).toBe('UNKNOWN_PURPOSE');
    expect(answer('STATISTICS, AUDIT', 'ANALYST')).toBe('UNKNOWN_PURPOSE');
    expect(answer('STATISTICS', 'ANALYST')).toBe('STATISTICS');
  });
});
