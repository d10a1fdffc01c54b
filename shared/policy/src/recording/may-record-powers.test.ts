import { describe, expect, it } from '@jest/globals';
import type { AgencyCode } from '../tables/agencies.js';
import { mayRecordAny, type Act } from './may-record.js';
import type { PowersDraft, SubjectFacts } from './act.js';
import {
  coordinator,
  elderlyWorker,
  guardian,
  hoursFromNow,
  measure,
  NOW,
  officer,
  resident,
  schoolWorker,
} from '../worlds/small-city.js';

const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
const core = { id: 'yukari', agency: 'guardianship', role: 'DEPARTMENT_WORKER' } as const;
const acting = { viewer: core, now: NOW, prohibitions: [], ownMatter: false };
const facts: SubjectFacts = {
  ...{ age: 80, representatives: [], guardians: [], register: [], relatives: [], conflicted: [] },
};
const draft: PowersDraft = {
  ...{ subject: 'mother', guardian: 'guardian-person', reader: 'kouken' },
  ...{ powers: ['CARE_CONTRACTS'], categories: ['ELDERLY_CARE_LEVEL'], ageAtEnd: 80 },
  ...{ certificateRef: '登記事項証明書', listRef: '代理権目録', from: NOW, to: hoursFromNow(24) },
};

describe('the powers of a guardian', () => {
  const keep = (over: Partial<PowersDraft> = {}, who: Partial<Act> = {}, about = facts) =>
    said({
      ...{ ...acting, ...who, act: 'RECORD_GUARDIAN_POWERS', about },
      powers: { ...draft, ...over },
    });
  const end = (viewer: Act['viewer'], reason = '辞任', ownMatter = false) =>
    said({
      ...{ ...acting, viewer, act: 'END_GUARDIAN_POWERS', reason, ownMatter },
      powers: { guardian: 'guardian-person', reader: 'kouken' },
    });
  const keepOfMinor = (age: number | null, ageAtEnd: number) =>
    keep({ powers: ['MINOR_GUARDIANSHIP'], ageAtEnd }, {}, { ...facts, age });
  const against = (perpetrator: string) => ({ prohibitions: [measure({ perpetrator })] });
  it.each<[string, string, string]>([
    ['the core agency records them', keep(), 'MAY'],
    ['the city’s officer does', keep({}, { viewer: officer }), 'MAY'],
    ['no other department', keep({}, { viewer: elderlyWorker }), 'NOT_YOUR_ACT'],
    ['not the team that would like a consenter', keep({}, { viewer: coordinator }), 'NOT_YOUR_ACT'],
    [
      'not the guardian',
      keep({}, { viewer: { ...guardian, agency: 'guardianship' } }),
      'NOT_YOUR_ACT',
    ],
    ['nobody guards himself', keep({ subject: 'guardian-person' }), 'WRONG_PARTIES'],
    ['not to the own sign-in', keep({ reader: 'yukari' }), 'SELF_GRANT'],
    ['not to oneself', keep({}, { viewer: { ...core, person: 'guardian-person' } }), 'SELF_GRANT'],
    ['staff with a person, for another', keep({}, { viewer: { ...core, person: 'x' } }), 'MAY'],
    ['not to a perpetrator', keep({}, against('guardian-person')), 'GIVER_IS_PERPETRATOR'],
    ['a measure against another', keep({}, against('father')), 'MAY'],
    [
      'not by a relative at the desk',
      keep({}, { viewer: { ...core, person: 'son' } }, { ...facts, relatives: ['son'] }),
      'OWN_MATTER',
    ],
    [
      'not by whom the ward is protected from',
      keep({}, { viewer: { ...core, person: 'father' }, ...against('father') }),
      'OWN_MATTER',
    ],
    [
      'by staff whom the measure is not against',
      keep({}, { viewer: { ...core, person: 'x' }, ...against('father') }),
      'MAY',
    ],
    ['a minor’s', keepOfMinor(16, 17), 'MAY'],
    ['not past the ward’s coming of age', keepOfMinor(17, 18), 'AGE_RULE'],
    ['nor an adult’s', keepOfMinor(18, 18), 'AGE_RULE'],
    ['nor where nobody knows the age', keepOfMinor(null, 17), 'AGE_RULE'],
    ['an adult’s other powers', keep({ ageAtEnd: 81 }), 'MAY'],
    [
      'a measure for another',
      keep(
        {},
        {
          prohibitions: [measure({ perpetrator: 'guardian-person', protectedPeople: ['son'] })],
        },
      ),
      'MAY',
    ],
    [
      'not in conflict',
      keep({}, {}, { ...facts, conflicted: ['guardian-person'] }),
      'CONFLICT_OF_INTEREST',
    ],
    ['another in conflict', keep({}, {}, { ...facts, conflicted: ['son'] }), 'MAY'],
    ['no entry', keep({ categories: [] }), 'NO_EVIDENCE'],
    ['no certificate', keep({ certificateRef: ' ' }), 'NO_EVIDENCE'],
    ['no list', keep({ listRef: ' ' }), 'NO_EVIDENCE'],
    ['for a year', keep({ to: hoursFromNow(366 * 24) }), 'MAY'],
    ['and no longer', keep({ to: hoursFromNow(366 * 24 + 1) }), 'TOO_LONG'],
    ['not backwards', keep({ to: NOW }), 'TOO_LONG'],
    ['the core agency ends them', end(core), 'MAY'],
    ['with a reason', end(core, ' '), 'NO_REASON'],
    ['not in a matter of one’s own', end(core, '辞任', true), 'OWN_MATTER'],
    ['nor the officer', end(officer, '辞任', true), 'OWN_MATTER'],
    ['the guardian lays them down', end(guardian), 'MAY'],
    ['who is of the family', end(guardian, '辞任', true), 'MAY'],
    ['not another guardian', end({ ...guardian, person: 'x' }), 'NOT_YOUR_ACT'],
    ['nor the guardian as a resident', end({ ...guardian, role: 'RESIDENT' }), 'NOT_YOUR_ACT'],
    ['nor a department', end(elderlyWorker), 'NOT_YOUR_ACT'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('a conflict of interest', () => {
  const conflict = {
    subject: 'mother',
    person: 'son',
    reason: '年金の使い込みの疑い',
    readers: [],
  };
  const say = (viewer: Act['viewer'], over: Partial<typeof conflict> = {}) =>
    said({ ...acting, viewer, act: 'RECORD_CONFLICT', conflict: { ...conflict, ...over } });
  const end = (
    viewer: Act['viewer'],
    reason = '疑いが晴れた',
    recordedByAgency: AgencyCode = 'elderly',
  ) =>
    said({
      ...{ ...acting, viewer, act: 'END_CONFLICT', reason },
      conflict: { person: 'son', recordedByAgency, readers: [] },
    });
  const ofBody = { ...guardian, agency: 'guardianship' } as const;
  it.each<[string, string, string]>([
    ['a department says', say(elderlyWorker), 'MAY'],
    ['the team', say(coordinator), 'MAY'],
    ['the school', say(schoolWorker), 'MAY'],
    ['an entrusted body', say(core), 'MAY'],
    ['not the police, who report', say({ ...elderlyWorker, agency: 'police' }), 'NOT_YOUR_ACT'],
    ['not a resident', say(resident), 'NOT_YOUR_ACT'],
    ['nor a guardian, of whom there are entrusted ones', say(ofBody), 'NOT_YOUR_ACT'],
    ['who then does not end it either', end(ofBody, '取下げ', 'guardianship'), 'NOT_YOUR_ACT'],
    ['their staff does', end(core, '取下げ', 'guardianship'), 'MAY'],
    ['not the person it is about', say({ ...elderlyWorker, person: 'son' }), 'NOT_YOUR_ACT'],
    ['with oneself there is none', say(elderlyWorker, { person: 'mother' }), 'WRONG_PARTIES'],
    ['without a reason', say(elderlyWorker, { reason: ' ' }), 'NO_REASON'],
    ['who said it ends it', end(elderlyWorker), 'MAY'],
    ['or the officer', end(officer), 'MAY'],
    ['not another department', end(schoolWorker), 'NOT_YOUR_ACT'],
    ['not another role there', end({ ...guardian, agency: 'guardianship' }), 'NOT_YOUR_ACT'],
    ['not the person it is about', end({ ...officer, person: 'son' }), 'NOT_YOUR_ACT'],
    ['with a reason', end(officer, ' '), 'NO_REASON'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});
