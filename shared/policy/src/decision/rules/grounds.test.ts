import { describe, expect, it } from '@jest/globals';
import type { Authorization } from '../../records/authorization.js';
import { categories, type CategoryCode } from '../../tables/categories.js';
import type { Question } from '../question.js';
import {
  ask,
  coordinator,
  elderlyWorker,
  hoursFromNow,
  officer,
  record,
  resident,
  sitting,
} from '../../worlds/small-city.js';

const by = (over: Partial<Authorization>, question: Partial<Question> = {}) =>
  ask({ authorizations: [record(over)], ...question });

describe('a consent opens', () => {
  it('from its first moment to its end', () => {
    expect(by({ validFrom: hoursFromNow(0) })).toBe('LB-01');
    expect(by({ validFrom: hoursFromNow(0.001) })).toBe('NO_AUTHORIZATION');
    expect(by({ validTo: hoursFromNow(0.001) })).toBe('LB-01');
    expect(by({ validTo: hoursFromNow(0) })).toBe('NO_AUTHORIZATION');
    expect(by({ validTo: new Date(NaN) })).toBe('NO_AUTHORIZATION');
    expect(by({ validFrom: new Date(NaN) })).toBe('NO_AUTHORIZATION');
  });

  it('until it is withdrawn', () => {
    expect(by({ withdrawnAt: hoursFromNow(0.001) })).toBe('LB-01');
    expect(by({ withdrawnAt: hoursFromNow(0) })).toBe('NO_AUTHORIZATION');
    expect(by({ withdrawnAt: new Date(NaN) })).toBe('NO_AUTHORIZATION');
  });

  it('about the one person who gave it', () => {
    expect(by({ subjects: ['son'] })).toBe('NO_AUTHORIZATION');
    expect(by({ subjects: [] })).toBe('NO_AUTHORIZATION');
    expect(by({ subjects: ['mother', 'son'] })).toBe('NO_AUTHORIZATION');
  });

  it('to those it names, for its purpose', () => {
    expect(by({ recipients: ['agency:elderly'] })).toBe('NO_AUTHORIZATION');
    expect(by({ recipients: ['multi-agency'] })).toBe('NO_AUTHORIZATION');
    expect(by({ recipients: ['viewer:coordinator'] })).toBe('LB-01');
    expect(by({ recipients: ['role:MULTI_AGENCY_COORDINATOR'] })).toBe('LB-01');
    expect(by({ purpose: 'SUPPORT_PLAN' })).toBe('NO_AUTHORIZATION');
  });

  it('what it names and does not exclude, by category or by coordinate', () => {
    const field = 'Person.careCertifications';
    expect(by({ categories: [] })).toBe('NO_AUTHORIZATION');
    expect(by({ exclusions: ['ELDERLY_CARE_LEVEL'] })).toBe('NO_AUTHORIZATION');
    expect(by({ exclusions: ['ELDERLY_DEMENTIA'] })).toBe('LB-01');
    const single = { categories: [], fields: [field] };
    expect(by(single, { field })).toBe('LB-01');
    expect(by(single)).toBe('NO_AUTHORIZATION');
    expect(by(single, { field: 'Person.carePlan' })).toBe('NO_AUTHORIZATION');
    expect(by({ ...single, exclusions: ['ELDERLY_CARE_LEVEL'] }, { field })).toBe(
      'NO_AUTHORIZATION',
    );
  });

  it('not at all where a part of it is missing', () => {
    for (const part of ['id', 'subjects', 'categories', 'fields', 'exclusions', 'recipients']) {
      expect(by({ [part]: undefined })).toBe('NO_AUTHORIZATION');
    }
    expect(by({ id: '' })).toBe('NO_AUTHORIZATION');
    expect(by({ categories: ['ELDERLY_CARE_LEVEL', 7] as never })).toBe('NO_AUTHORIZATION');
    expect(ask({ authorizations: [null, record()] as never })).toBe('LB-01');
    expect(by({ basis: 'LB-99' as 'LB-01' })).toBe('NO_AUTHORIZATION');
  });
});

describe('the grounds are asked in the order of domain.md §2.1', () => {
  const purpose = 'INTER_AGENCY_PROVISION';
  it('a sitting opens to its members about everybody on its agenda', () => {
    const asked = { purpose: 'SUPPORT_MEETING', authorizations: [sitting()] } as const;
    expect(ask(asked)).toBe('LB-06');
    expect(ask({ ...asked, subject: 'son' })).toBe('LB-06');
    expect(ask({ ...asked, subject: 'daughter' })).toBe('NO_AUTHORIZATION');
    expect(ask({ ...asked, viewer: { ...coordinator, id: 'other' } })).toBe('NO_AUTHORIZATION');
  });

  it('a provision with a note opens special care only as far as the note goes', () => {
    const category = 'ELDERLY_ABUSE';
    const given = { basis: 'LB-04', purpose, categories: [category] } as const;
    const noted = (necessity?: Authorization['necessity']) =>
      by({ ...given, ...(necessity === undefined ? {} : { necessity }) }, { purpose, category });
    expect(noted([category])).toBe('LB-04');
    expect(noted(['ELDERLY_DEMENTIA'])).toBe('NO_AUTHORIZATION');
    expect(noted()).toBe('NO_AUTHORIZATION');
    expect(noted(null as never)).toBe('NO_AUTHORIZATION');
  });
});

describe('a basis', () => {
  it('of provision goes across organs or within one, as its article says', () => {
    const given = (basis: 'LB-02' | 'LB-03', category: CategoryCode) => {
      const purpose = basis === 'LB-02' ? 'INTERNAL_USE' : 'INTER_AGENCY_PROVISION';
      const recipients = ['agency:elderly'];
      const authorizations = [record({ basis, purpose, recipients, categories: [category] })];
      return ask({ viewer: elderlyWorker, purpose, category, authorizations });
    };
    expect(given('LB-02', 'CHILD_CONTACT')).toBe('LB-02');
    expect(given('LB-02', 'SCHOOL_ENROLLMENT')).toBe('NO_AUTHORIZATION');
    expect(given('LB-03', 'SCHOOL_ENROLLMENT')).toBe('LB-03');
    expect(given('LB-03', 'CHILD_CONTACT')).toBe('NO_AUTHORIZATION');
    // What an entrusted body holds is provided by no organ (27条).
    expect(given('LB-03', 'RIGHTS_ADVOCACY')).toBe('NO_AUTHORIZATION');
    expect(given('LB-03', 'CASE_ASSESSMENT')).toBe('NO_AUTHORIZATION');
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

describe('what rests on no record', () => {
  const codes = categories.map(({ code }) => code);
  const opened = (over: Partial<Question>) =>
    codes.filter((category) =>
      ['OWN_DUTY', 'SELF'].includes(ask({ authorizations: [], ...over, category })),
    );

  it('own duty: what the department holds, about anyone, for its duty', () => {
    const own = { viewer: elderlyWorker, purpose: 'DEPARTMENT_DUTY' } as const;
    const held = categories.filter(({ holder }) => holder === 'elderly').map(({ code }) => code);
    expect(opened(own)).toEqual(['PERSON_REFERENCE', ...held]);
    expect(opened({ ...own, purpose: 'SUPPORT_PLAN' })).toEqual([]);
    expect(opened({ ...own, viewer: { ...elderlyWorker, agency: 'audit' } })).toEqual([]);
    expect(opened({ ...own, viewer: { ...elderlyWorker, agency: 'statistics' } })).toEqual([]);
    expect(opened({ viewer: { ...coordinator, agency: 'elderly' } })).toEqual([]);
  });

  it('the 多機関協働 team: nothing about anyone, not even of the cases it keeps', () => {
    const own = { purpose: 'DEPARTMENT_DUTY' } as const;
    const worker = { ...elderlyWorker, agency: 'multi-agency' } as const;
    expect(opened({ ...own, viewer: worker })).toEqual([]);
    const held = categories.filter(({ holder }) => holder === 'guardianship');
    expect(opened({ ...own, viewer: { ...worker, agency: 'guardianship' } })).toEqual([
      'PERSON_REFERENCE',
      ...held.map(({ code }) => code),
    ]);
  });

  it('the information officer: the records of this platform and no welfare data', () => {
    const audit = { viewer: officer, purpose: 'AUDIT' } as const;
    expect(opened(audit)).toEqual(['PERSON_REFERENCE', 'CONSENT_RECORD', 'DISCLOSURE_RECORD']);
    expect(opened({ ...audit, viewer: { ...officer, agency: 'elderly' } })).toEqual([]);
    expect(opened({ ...audit, purpose: 'STATISTICS' })).toEqual([]);
    expect(ask({ ...audit, category: 'CONSENT_RECORD' })).toBe('OWN_DUTY');
  });

  it('a resident: the records about that very person', () => {
    const own = { viewer: resident, purpose: 'OWN_RECORD' } as const;
    expect(opened(own)).toEqual(['PERSON_REFERENCE', 'CONSENT_RECORD', 'DISCLOSURE_RECORD']);
    expect(opened({ ...own, subject: 'son' })).toEqual([]);
    expect(opened({ ...own, viewer: { ...resident, person: '' }, subject: '' })).toEqual([]);
    const { person: _person, ...nobody } = resident;
    expect(opened({ ...own, viewer: nobody })).toEqual([]);
    expect(opened({ ...own, viewer: { ...resident, role: 'GUARDIAN' } })).toEqual([]);
    expect(ask({ ...own, category: 'CONSENT_RECORD' })).toBe('SELF');
  });
});

describe('LB-25, an accepted case', () => {
  const accepted = (category: CategoryCode) =>
    ask({ category, authorizations: [record({ basis: 'LB-25', categories: [category] })] });

  it('opens who the person is, and which households support them', () => {
    expect(accepted('RESIDENT_NAME')).toBe('LB-25');
    expect(accepted('SUPPORT_HOUSEHOLD')).toBe('LB-25');
  });

  it('opens nothing another department holds', () => {
    expect(accepted('ELDERLY_CONTACT')).toBe('NO_AUTHORIZATION');
  });
});
