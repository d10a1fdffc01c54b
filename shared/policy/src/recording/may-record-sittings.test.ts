import { describe, expect, it } from '@jest/globals';
import { mayRecordAny, type Act } from './may-record.js';
import type { SittingDraft } from './act.js';
import {
  coordinator,
  elderlyWorker,
  hoursFromNow,
  NOW,
  protectionOfficer,
  residentOffice,
} from '../worlds/small-city.js';

const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
const acting = { viewer: coordinator, now: NOW, prohibitions: [], ownMatter: false };

describe('sittings', () => {
  const member = { viewer: 'coordinator', agency: 'multi-agency', pledgedAt: NOW } as const;
  const draft: SittingDraft = {
    ...{ basis: 'LB-06', caseId: 'case', subjects: ['mother'], members: [member] },
    ...{ categories: ['ELDERLY_ABUSE'], necessity: '安否', specialNecessity: [] },
  };
  const open = (over: Partial<SittingDraft> = {}, viewer: Act['viewer'] = elderlyWorker) =>
    said({ ...acting, viewer, act: 'OPEN_SITTING', sitting: { ...draft, ...over } });
  const crime = ['REOFFENDING_SUPPORT'] as const;
  it.each<[string, string, string]>([
    ['the city convenes', open(), 'MAY'],
    ['the entrusted does not', open({}, coordinator), 'NOT_YOUR_ACT'],
    ['the register’s office for LB-13', open({ basis: 'LB-13' }, residentOffice), 'MAY'],
    ['not who guards addresses there', open({ basis: 'LB-13' }, protectionOfficer), 'NOT_YOUR_ACT'],
    ['each forum has its convener', open({ basis: 'LB-09' }), 'NOT_YOUR_ACT'],
    ['like this', open({ basis: 'LB-09' }, { ...elderlyWorker, agency: 'children' }), 'MAY'],
    ['consent is no forum', open({ basis: 'LB-01' }), 'BASIS_NOT_OPEN'],
    ['nor is a disaster', open({ basis: 'LB-18' }), 'BASIS_NOT_OPEN'],
    ['LB-17 stands for nothing', open({ basis: 'LB-17' }), 'BASIS_NOT_OPEN'],
    ['an unknown one', open({ basis: 'LB-99' }), 'BASIS_NOT_OPEN'],
    ['without a case', open({ caseId: null }), 'NO_CASE'],
    ['with a blank case', open({ caseId: ' ' }), 'NO_CASE'],
    ['about nobody', open({ subjects: [] }), 'NO_CASE'],
    ['with nobody', open({ members: [] }), 'NO_MEMBERS'],
    ['with a nameless member', open({ members: [{ ...member, viewer: '' }] }), 'NO_MEMBERS'],
    [
      'with the fire brigade',
      open({ members: [member, { ...member, agency: 'fire-department' }] }),
      'NO_MEMBERS',
    ],
    [
      'with one of no agency',
      open({ members: [{ ...member, agency: 'x' as 'elderly' }] }),
      'NO_MEMBERS',
    ],
    ['unpledged', open({ members: [member, { ...member, pledgedAt: null }] }), 'NO_PLEDGE'],
    [
      'pledged tomorrow',
      open({ members: [{ ...member, pledgedAt: hoursFromNow(24) }] }),
      'NO_PLEDGE',
    ],
    ['without necessity', open({ necessity: ' ' }), 'NO_REASON'],
    ['crime without a vote', open({ categories: crime }), 'NECESSITY_NOT_VOTED'],
    [
      'one unvoted of two',
      open({ categories: ['ELDERLY_ABUSE', ...crime] }),
      'NECESSITY_NOT_VOTED',
    ],
    ['crime with one', open({ categories: crime, specialNecessity: crime }), 'MAY'],
    [
      'tax, whatever is voted',
      open({ categories: ['SCHOOL_AID'], specialNecessity: ['SCHOOL_AID'] }),
      'NECESSITY_NOT_VOTED',
    ],
    ['an unknown category', open({ categories: ['X' as 'SCHOOL_AID'] }), 'NECESSITY_NOT_VOTED'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  it.each<[SittingDraft['basis'], string, string]>([
    // 資料提供 goes to 市町村長 and 児童相談所長 (児童虐待防止法13条の4); the others meet in the 要対協.
    ['LB-10', 'children child-guidance-center', 'education guardianship multi-agency police'],
    ['LB-09', 'child-guidance-center education multi-agency police welfare-commissioner', ''],
    ['LB-07', 'education livelihood multi-agency police', 'welfare-commissioner'],
    ['LB-06', 'education livelihood multi-agency police welfare-commissioner', ''],
  ])('in %s sit %s, and not %s', (basis, seated, turnedAway) => {
    const agency = basis === 'LB-07' ? 'livelihood' : 'children';
    const withOne = (code: string) =>
      open(
        { basis, members: [{ ...member, agency: code as typeof agency }] },
        { ...elderlyWorker, agency },
      );
    const each = (codes: string) => codes.split(' ').filter((code) => code !== '');
    expect(each(seated).filter((code) => withOne(code) !== 'MAY')).toEqual([]);
    expect(each(turnedAway).filter((code) => withOne(code) !== 'NO_MEMBERS')).toEqual([]);
  });

  it('whoever convened closes', () => {
    const close = (viewer: Act['viewer'], ownMatter = false) =>
      said({
        ...{ ...acting, viewer, act: 'CLOSE_SITTING', ownMatter },
        sitting: { convenedByAgency: 'household' },
      });
    expect(close(residentOffice)).toBe('MAY');
    expect(close(elderlyWorker)).toBe('NOT_YOUR_ACT');
    expect(close(protectionOfficer)).toBe('NOT_YOUR_ACT');
    expect(close(residentOffice, true)).toBe('OWN_MATTER');
  });
});
