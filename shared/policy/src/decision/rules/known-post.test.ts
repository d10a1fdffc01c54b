import { describe, expect, it } from '@jest/globals';
import { ask, coordinator, elderlyWorker, residentOffice } from '../../worlds/small-city.js';

describe('a role at an agency that has none of it reads nothing, on no ground', () => {
  const duty = { purpose: 'DEPARTMENT_DUTY', category: 'RESIDENT_NAME' } as const;
  it.each([
    ['a coordinator of the team, by consent', ask(), 'LB-01'],
    [
      'a coordinator elsewhere',
      ask({ viewer: { ...coordinator, agency: 'elderly' } }),
      'ROLE_NOT_AT_AGENCY',
    ],
    ['a clerk of the register', ask({ ...duty, viewer: residentOffice }), 'OWN_DUTY'],
    [
      'a clerk among citizens',
      ask({ ...duty, viewer: { ...elderlyWorker, agency: 'welfare-commissioner' } }),
      'ROLE_NOT_AT_AGENCY',
    ],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});
