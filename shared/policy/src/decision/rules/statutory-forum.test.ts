import { describe, expect, it } from '@jest/globals';
import { ask, coordinator, sitting } from '../../worlds/small-city.js';

describe('a statutory forum', () => {
  it('a sitting opens to its members about everybody on its agenda', () => {
    const asked = { purpose: 'SUPPORT_MEETING', authorizations: [sitting()] } as const;
    expect(ask(asked)).toBe('LB-06');
    expect(ask({ ...asked, subject: 'son' })).toBe('LB-06');
    expect(ask({ ...asked, subject: 'daughter' })).toBe('NO_AUTHORIZATION');
    expect(ask({ ...asked, viewer: { ...coordinator, id: 'other' } })).toBe('NO_AUTHORIZATION');
  });

  it('opens nothing before it was law', () => {
    const asked = {
      purpose: 'ASSISTANCE_COORDINATION',
      authorizations: [
        sitting({
          basis: 'LB-08',
          purpose: 'ASSISTANCE_COORDINATION',
          validFrom: new Date('2024-01-01T00:00:00+09:00'),
        }),
      ],
    } as const;
    const before = new Date('2025-03-31T23:59:59.999+09:00');
    expect(ask({ ...asked, now: before })).toBe('NO_AUTHORIZATION');
    expect(ask({ ...asked, now: new Date('2025-04-01T00:00:00+09:00') })).toBe('LB-08');
  });
});
