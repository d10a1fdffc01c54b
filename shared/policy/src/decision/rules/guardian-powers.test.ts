import { describe, expect, it } from '@jest/globals';
import { beyondPowers } from '../../tables/beyond-powers.js';
import type { CategoryCode } from '../../tables/categories.js';
import { ask, coordinator, guardian, record, sitting } from '../../worlds/small-city.js';

describe('the powers of a guardian', () => {
  const reads = (category: CategoryCode) =>
    ask({
      ...{ viewer: guardian, purpose: 'GUARDIAN_DUTY', category },
      authorizations: [
        record({
          ...{ basis: 'LB-20', purpose: 'GUARDIAN_DUTY', categories: [category] },
          recipients: ['viewer:kouken'],
        }),
      ],
    });

  it.each(beyondPowers.map(({ category }) => category))(
    'open no %s, whatever a record of them names',
    (category) => {
      expect(reads(category)).toBe('NO_AUTHORIZATION');
      // The person's own consent does, and a sitting.
      expect(ask({ category, authorizations: [record({ categories: [category] })] })).toBe('LB-01');
      const heard = { viewer: coordinator, purpose: 'SUPPORT_MEETING', category } as const;
      expect(ask({ ...heard, authorizations: [sitting({ categories: [category] })] })).toBe(
        'LB-06',
      );
    },
  );

  it('open what the ward might say as well', () => {
    expect(reads('CASE_PLAN')).toBe('LB-20');
    expect(reads('ELDERLY_CARE_LEVEL')).toBe('LB-20');
  });
});
