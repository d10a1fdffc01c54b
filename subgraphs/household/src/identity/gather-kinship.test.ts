import { describe, expect, it } from '@jest/globals';
import { gatherKinship } from './gather-kinship.js';
import { registerRow } from './register-row.example.js';

const mother = registerRow({ atena: 'mother', birth: '3170303', sex: '2' });
const sonBefore = registerRow({
  atena: 'son',
  birth: '3450303',
  sex: '1',
  position: 2,
  relationship: '子',
  latest: false,
  until: '2020-01-10',
});
const sonNow = registerRow({
  atena: 'son',
  birth: '3450303',
  sex: '1',
  register: 'R2',
  reason: '24',
  from: '2020-01-10',
});

const told = (...args: Parameters<typeof gatherKinship>) =>
  gatherKinship(...args).map(
    ({ from, to, relation, provenance, certain }) =>
      `${from}→${to} ${relation} ${provenance}${certain ? '' : '?'}`,
  );

describe('gatherKinship', () => {
  it('remembers after 世帯分離 who was whose child', () => {
    expect(gatherKinship([mother, sonBefore, sonNow], [])).toEqual([
      {
        from: 'mother',
        to: 'son',
        relation: 'CHILD',
        provenance: 'PAST_REGISTER',
        told: false,
        certain: true,
        since: '1990-04-01',
      },
      {
        from: 'son',
        to: 'mother',
        relation: 'PARENT',
        provenance: 'PAST_REGISTER',
        told: false,
        certain: true,
        since: '1990-04-01',
      },
    ]);
  });

  it('does not mix the 続柄 of two moments', () => {
    // The son became head of the old register; 「子」 of then and 「母」 of now are one relation.
    const sonHead = registerRow({ ...sonNow, register: 'R1', position: 1, reason: '27' });
    const motherBefore = { ...mother, latest: false, until: '2020-01-10' };
    const motherNow = registerRow({
      ...mother,
      position: 2,
      relationship: '母',
      from: '2020-01-10',
    });
    expect(told([motherBefore, motherNow, sonBefore, sonHead], [])).toEqual([
      'son→mother PARENT REGISTER',
      'mother→son CHILD REGISTER',
    ]);
  });

  it('takes 戸籍 over 続柄, in both directions', () => {
    const given = {
      from: 'son',
      to: 'mother',
      relation: 'STEP_PARENT',
      provenance: 'FAMILY_REGISTER',
      since: '1975-04-01',
    } as const;
    expect(told([mother, sonBefore, sonNow], [given])).toEqual([
      'son→mother STEP_PARENT FAMILY_REGISTER',
      'mother→son STEP_CHILD FAMILY_REGISTER',
    ]);
  });

  it('lets a former spouse go who is married to somebody else today', () => {
    const husband = registerRow({ atena: 'husband', sex: '1' });
    const before = registerRow({
      atena: 'former',
      relationship: '妻',
      position: 2,
      latest: false,
      until: '2010-01-01',
    });
    const gone = registerRow({ atena: 'former', register: 'R9', from: '2010-01-01' });
    const wife = registerRow({
      atena: 'wife',
      relationship: '妻',
      position: 2,
      from: '2012-01-01',
    });
    expect(told([husband, before, gone], [])).toEqual([
      'husband→former SPOUSE PAST_REGISTER?',
      'former→husband SPOUSE PAST_REGISTER?',
    ]);
    expect(told([husband, before, gone, wife], [])).toEqual([
      'husband→wife SPOUSE REGISTER',
      'wife→husband SPOUSE REGISTER',
    ]);
  });
});
