import { describe, expect, it } from '@jest/globals';
import { PhysicalHandbook } from './entities/physical-handbook.js';
import { toImmuneFunctionHandbook, toPhysicalHandbooks } from './physical-handbooks.js';

const row = (branch: number, kind: string, grade: string, reassessOn = '') =>
  Object.assign(new PhysicalHandbook(), { branch, kind, grade, issuedOn: '4180401', reassessOn });

const leg = row(1, '06', '04');
const immune = row(2, '15', '02', '令和9年4月1日');
const heart = row(3, '10', '01');

describe('a 身体障害者手帳 with 免疫機能障害 and others', () => {
  it('shows the others as if it had no such disability', () => {
    const shown = [
      { kind: 'LOWER_LIMB', grade: 4, issuedOn: '2006-04-01', reassessOn: null },
      { kind: 'HEART', grade: 1, issuedOn: '2006-04-01', reassessOn: null },
    ];
    expect(toPhysicalHandbooks([leg, immune, heart])).toEqual(shown);
    expect(toPhysicalHandbooks([leg, heart])).toEqual(shown);
  });

  it('shows 免疫機能障害 in its own field alone', () => {
    expect(toImmuneFunctionHandbook([leg, immune, heart])).toEqual({
      grade: 2,
      issuedOn: '2006-04-01',
      reassessOn: '2027-04-01',
    });
    expect(toImmuneFunctionHandbook([leg, heart])).toBeNull();
    expect(toPhysicalHandbooks([immune])).toEqual([]);
  });

  it('shows a code it does not know nowhere: it might be the protected one', () => {
    expect(toPhysicalHandbooks([row(1, '99', '01')])).toEqual([]);
    expect(toImmuneFunctionHandbook([row(1, '99', '01')])).toBeNull();
  });
});
