import { describe, expect, it } from '@jest/globals';
import { gatherHouseholds } from './gather-households.js';
import { registerRow } from './register-row.example.js';

describe('gatherHouseholds', () => {
  it('keeps a family together by address that 世帯分離 parted on the register', () => {
    const mother = registerRow({ atena: '1', register: 'R1' });
    const son = registerRow({ atena: '2', register: 'R2', reason: '24' });
    expect(gatherHouseholds([son, mother], [])).toEqual([
      { kind: 'JUKI', sourceKey: 'R1', members: [{ atena: '1', relationship: '世帯主' }] },
      { kind: 'JUKI', sourceKey: 'R2', members: [{ atena: '2', relationship: '世帯主' }] },
      {
        kind: 'ADDRESS',
        sourceKey: '東町\t9001\t',
        members: [
          { atena: '1', relationship: null },
          { atena: '2', relationship: null },
        ],
      },
    ]);
  });

  it('counts nobody who died or moved out, and knows members without a 続柄', () => {
    const gone = registerRow({ atena: '1', reason: '13' });
    const child = registerRow({ atena: '2', position: 2, relationship: '', address: 'A' });
    expect(gatherHouseholds([gone, child], [])).toEqual([
      { kind: 'JUKI', sourceKey: 'R1', members: [{ atena: '2', relationship: null }] },
      { kind: 'ADDRESS', sourceKey: 'A', members: [{ atena: '2', relationship: null }] },
    ]);
  });

  it('adds the households supporters confirmed', () => {
    expect(gatherHouseholds([], [{ kind: 'SUPPORT', sourceKey: 'S1', members: ['1'] }])).toEqual([
      { kind: 'SUPPORT', sourceKey: 'S1', members: [{ atena: '1', relationship: null }] },
    ]);
  });
});
