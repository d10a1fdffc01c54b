import { describe, expect, it } from '@jest/globals';
import { agencies } from './agencies.js';
import { isPost, posts } from './posts.js';
import { roles } from './roles.js';

const agenciesOf = (role: string) =>
  agencies.map(({ code }) => code).filter((agency) => isPost({ role, agency }));

describe('posts', () => {
  it('has a row for every role', () => {
    expect(posts.map(({ role }) => role).sort()).toEqual(roles.map(({ code }) => code).sort());
  });

  it.each([
    ['MULTI_AGENCY_COORDINATOR', ['multi-agency']],
    ['WELFARE_COMMISSIONER', ['welfare-commissioner']],
    ['ANALYST', ['statistics']],
    ['INFORMATION_OFFICER', ['audit']],
    ['SYSTEM_ADMINISTRATOR', ['audit']],
    ['PROTECTION_OFFICER', ['household']],
    ['RESIDENT', ['resident']],
    ['GUARDIAN', ['guardianship', 'multi-agency', 'resident']],
    ['RESCUER', ['police', 'fire-department']],
    ['SOMEBODY', []],
  ])('%s sits at %s', (role, expected) => {
    expect(agenciesOf(role)).toEqual(expected);
  });

  it('workers sit where a department does its work, and nowhere else', () => {
    const without = agencies
      .map(({ code }) => code)
      .filter((agency) => !agenciesOf('DEPARTMENT_WORKER').includes(agency));
    expect(without).toEqual(['audit', 'statistics', 'welfare-commissioner', 'resident']);
  });
});
