import { describe, expect, it } from '@jest/globals';
import { databaseUrl } from './database-url.js';
import { schemaNameOf, systemOf } from './systems.js';

describe('a system Kasane was not written for', () => {
  it('is named by the rules of those it was', () => {
    expect([systemOf('public-housing'), schemaNameOf('public-housing')]).toEqual([
      { role: 'kasane_public_housing', urlVariable: 'DATABASE_URL_PUBLIC_HOUSING' },
      'public_housing',
    ]);
    expect(systemOf('elderly')).toMatchObject({
      role: 'kasane_elderly',
      urlVariable: 'DATABASE_URL_ELDERLY',
    });
  });

  it('has its own variable', () => {
    const url = 'postgresql://kasane_public_housing@db.example/kasane';
    expect(databaseUrl('public-housing', { DATABASE_URL_PUBLIC_HOUSING: url })).toBe(url);
    expect(() => databaseUrl('public-housing', {})).toThrow(
      'DATABASE_URL_PUBLIC_HOUSING is not set. Set it to the PostgreSQL URL of the public-housing system, for example postgresql://kasane_public_housing:<password>@db.example:5432/kasane',
    );
  });
});
