import { describe, expect, it } from '@jest/globals';
import { GuardianEntry } from './entities/guardian-entry.js';
import { GuardianshipEntry } from './entities/guardianship-entry.js';
import { Power } from './entities/power.js';
import { guardianshipTypes } from './guardianship-types.js';
import { toGuardian, toGuardianships, toSupervisors } from './to-guardianships.js';

const CARER = '5d0c1c39-2c6e-4d2e-9a55-3f0a7f0f8a11';

const entry = (facts: Partial<GuardianshipEntry> = {}) =>
  Object.assign(new GuardianshipEntry(), {
    receptionNumber: 'R06-00012',
    historyNumber: 1,
    type: '保佐',
    courtCase: '令和6年(家)第90012号',
    since: '令和6年7月1日',
    registration: '第2024-90012号',
    supervisorKind: '司法書士',
    supervisorName: '三股 博',
    endedOn: '',
    ...facts,
  });

const guardian = (facts: Partial<GuardianEntry> = {}) =>
  Object.assign(new GuardianEntry(), {
    guardianNumber: 'R06-00012-1',
    receptionNumber: 'R06-00012',
    kind: '弁護士',
    name: '都農 一馬',
    relationship: '',
    office: 'かさね法律事務所',
    since: '令和6年7月1日',
    endedOn: '',
    guardianPersonId: null,
    ...facts,
  });

describe('a guardianship', () => {
  it('carries its own powers only', () => {
    const line = { receptionNumber: 'R06-00012', historyNumber: 1, line: 1 };
    const powers = [
      { ...line, kind: '同意権', act: '民法13条1項各号の行為' },
      { ...line, line: 2, kind: '代理権', act: '介護契約' },
      { ...line, historyNumber: 2, kind: '代理権', act: '不動産の管理' },
      { ...line, receptionNumber: 'R06-00013', kind: '代理権', act: '相続手続' },
    ].map((power) => Object.assign(new Power(), power));
    expect(toGuardianships([entry()], powers)).toEqual([
      {
        type: guardianshipTypes[1],
        since: '2024-07-01',
        endedOn: null,
        courtCase: '令和6年(家)第90012号',
        registration: '第2024-90012号',
        powers: [
          { kind: 'CONSENT', act: '民法13条1項各号の行為' },
          { kind: 'REPRESENTATION', act: '介護契約' },
        ],
      },
    ]);
  });

  it('has a supervisor while it lasts', () => {
    const shown = [{ kind: 'JUDICIAL_SCRIVENER', name: '三股 博' }];
    expect(toSupervisors([entry()])).toEqual(shown);
    expect(toSupervisors([entry({ endedOn: '令和8年1月31日' })])).toEqual([]);
    expect(toSupervisors([entry({ supervisorKind: '', supervisorName: '' })])).toEqual([]);
  });
});

describe('a guardian', () => {
  it('who acts by profession is named', () => {
    expect(toGuardian(guardian())).toEqual({
      number: 'R06-00012-1',
      kind: 'LAWYER',
      name: '都農 一馬',
      office: 'かさね法律事務所',
      relationship: null,
      person: null,
      since: '2024-07-01',
      endedOn: null,
    });
  });

  it('who is a relative is a person of his or her own, never a name in this record', () => {
    const relative = { kind: '親族', name: '桜井 花', office: '', relationship: '子' };
    const shown = {
      number: 'R06-00012-1',
      kind: 'RELATIVE',
      name: null,
      office: null,
      relationship: '子',
      since: '2024-07-01',
      endedOn: null,
    };
    expect(toGuardian(guardian({ ...relative, guardianPersonId: CARER }))).toEqual({
      ...shown,
      person: { id: CARER },
    });
    expect(toGuardian(guardian(relative))).toEqual({ ...shown, person: null });
  });

  it('of a kind the table does not know is not named either', () => {
    expect(toGuardian(guardian({ kind: '親戚' })).name).toBeNull();
  });
});
