import { describe, expect, it } from '@jest/globals';
import type { AgencyCode } from '../tables/agencies.js';
import { mayRecordAny, type Act } from './may-record.js';
import type { ProvisionDraft } from './act.js';
import { needsApproval } from './provisions.js';
import {
  coordinator,
  elderlyWorker,
  hoursFromNow,
  NOW,
  officer,
  protectionOfficer,
  residentOffice,
} from '../worlds/small-city.js';

const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
const acting = { viewer: elderlyWorker, now: NOW, prohibitions: [] };

const draft: ProvisionDraft = {
  ...{ basis: 'LB-02', subjects: ['mother'], specialNecessity: [] },
  categories: ['ELDERLY_CONTACT'],
  ...{ recipientAgency: 'disability', recipients: ['agency:disability'] },
  ...{ reason: '65歳到達', recipientTask: '障害者総合支援法22条', from: NOW, to: hoursFromNow(24) },
};

describe('recording a provision', () => {
  const give = (over: Partial<ProvisionDraft> = {}, viewer: Act['viewer'] = elderlyWorker) =>
    said({
      ...{ ...acting, viewer, act: 'RECORD_PROVISION', ownMatter: false },
      provision: { ...draft, ...over },
    });
  const across = (over: Partial<ProvisionDraft> = {}) =>
    give({
      ...{ basis: 'LB-03', recipientAgency: 'education', recipients: ['agency:education'] },
      ...over,
    });
  const ofCouncil = (basis: string) =>
    give(
      {
        ...{ basis, categories: ['CASE_ASSESSMENT'] },
        ...{ recipientAgency: 'police', recipients: ['agency:police'] },
      },
      { id: 'machiko', agency: 'multi-agency', role: 'DEPARTMENT_WORKER' },
    );
  const register = (viewer: Act['viewer'] = residentOffice) =>
    give({ basis: 'LB-23', categories: ['RESIDENT_ADDRESS'] }, viewer);
  const special = { categories: ['ELDERLY_ABUSE'] } as const;

  it.each<[string, string, string]>([
    ['the holder gives within the organ', give(), 'MAY'],
    ['not the recipient', give({}, { ...elderlyWorker, agency: 'disability' }), 'NOT_YOUR_ACT'],
    ['not the team', give({}, coordinator), 'NOT_YOUR_ACT'],
    ['not who holds no such data', give({}, officer), 'NOT_YOUR_ACT'],
    [
      'not what another holds besides',
      give({
        categories: ['ELDERLY_CONTACT', 'DISABILITY_CONTACT'],
      }),
      'NOT_YOUR_ACT',
    ],
    ['not nothing', give({ categories: [] }), 'NOT_YOUR_ACT'],
    ['not to itself', give({ recipientAgency: 'elderly' }), 'SELF_GRANT'],
    ['not to the own agency by name', give({ recipients: ['agency:elderly'] }), 'SELF_GRANT'],
    ['not to the own sign-in', give({ recipients: ['viewer:asahi'] }), 'SELF_GRANT'],
    ['to somebody there', give({ recipients: ['viewer:nozomi'] }), 'MAY'],
    ['about nobody', give({ subjects: [] }), 'WRONG_PARTIES'],
    ['to nobody', give({ recipients: [] }), 'WRONG_PARTIES'],
    ['LB-02 not out of the organ', give({ recipientAgency: 'education' }), 'WRONG_PARTIES'],
    ['LB-02 not to an entrusted body', give({ recipientAgency: 'multi-agency' }), 'WRONG_PARTIES'],
    ['LB-02 no welfare facts', give({ categories: ['ELDERLY_CARE_LEVEL'] }), 'CATEGORY_NOT_OPEN'],
    [
      'one of two categories too far',
      give({ categories: ['ELDERLY_CONTACT', 'ELDERLY_CARE_LEVEL'] }),
      'CATEGORY_NOT_OPEN',
    ],
    ['consent is no provision', give({ basis: 'LB-01' }), 'BASIS_NOT_OPEN'],
    ['nor is a name', give({ basis: 'LB-99' }), 'BASIS_NOT_OPEN'],
    ['LB-03 to another organ', across(), 'MAY'],
    ['to the prefecture', across({ recipientAgency: 'child-guidance-center' }), 'MAY'],
    ['to the fire brigade', across({ recipientAgency: 'fire-department' }), 'MAY'],
    ['not within the organ', across({ recipientAgency: 'disability' }), 'CATEGORY_NOT_OPEN'],
    ['LB-03 not from an entrusted body', ofCouncil('LB-03'), 'CATEGORY_NOT_OPEN'],
    ['but LB-04, which is not for organs alone', ofCouncil('LB-04'), 'MAY'],
    ['LB-03 welfare facts', across({ categories: ['ELDERLY_CARE_LEVEL'] }), 'MAY'],
    [
      'no tax, judged or not',
      across({
        categories: ['ELDERLY_PREMIUM_STAGE'],
        specialNecessity: ['ELDERLY_PREMIUM_STAGE'],
      }),
      'CATEGORY_NOT_OPEN',
    ],
    ['no S4 by default', across(special), 'NECESSITY_NOT_VOTED'],
    ['S4 judged by itself', across({ ...special, specialNecessity: special.categories }), 'MAY'],
    [
      'one unjudged of two',
      across({
        categories: ['ELDERLY_ABUSE', 'ELDERLY_DEMENTIA'],
        specialNecessity: ['ELDERLY_ABUSE'],
      }),
      'NECESSITY_NOT_VOTED',
    ],
    [
      'LB-04 to an entrusted body',
      across({ basis: 'LB-04', recipientAgency: 'multi-agency' }),
      'MAY',
    ],
    [
      'LB-04 not to citizens',
      across({
        basis: 'LB-04',
        recipientAgency: 'welfare-commissioner',
      }),
      'WRONG_PARTIES',
    ],
    ['LB-23 the register', register(), 'MAY'],
    ['not who guards addresses there', register(protectionOfficer), 'NOT_YOUR_ACT'],
    ['LB-23 nothing else', give({ basis: 'LB-23' }), 'CATEGORY_NOT_OPEN'],
    ['without a reason', give({ reason: ' ' }), 'NO_REASON'],
    ['without a task', give({ recipientTask: ' ' }), 'NO_REASON'],
    ['for thirty days', give({ to: hoursFromNow(720) }), 'MAY'],
    ['and no hour more', give({ to: hoursFromNow(721) }), 'TOO_LONG'],
    ['not backwards', give({ to: NOW }), 'TOO_LONG'],
    [
      'not in a matter of the own family',
      said({ ...acting, act: 'RECORD_PROVISION', provision: draft, ownMatter: true }),
      'OWN_MATTER',
    ],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('four eyes', () => {
  const keptBy = (recordedByAgency: AgencyCode) => ({
    ...{ recordedBy: 'keiko', recordedByAgency },
    recipients: ['agency:multi-agency', 'viewer:tsumugi'],
  });
  const approve = (viewer: Act['viewer'], ownMatter = false, by: AgencyCode = 'elderly') =>
    said({ ...acting, viewer, act: 'APPROVE_PROVISION', provision: keptBy(by), ownMatter });
  const end = (
    viewer: Act['viewer'],
    reason = '用が済んだ',
    by: AgencyCode = 'elderly',
    ownMatter = false,
  ) => said({ ...acting, viewer, act: 'END_PROVISION', provision: keptBy(by), reason, ownMatter });

  it('are asked for by LB-04 alone', () => {
    expect(['LB-02', 'LB-03', 'LB-04', 'LB-23'].filter(needsApproval)).toEqual(['LB-04']);
  });

  it.each<[string, string, string]>([
    ['a colleague approves', approve(elderlyWorker), 'MAY'],
    ['not who wrote it', approve({ ...elderlyWorker, id: 'keiko' }), 'OWN_APPROVAL'],
    ['not who receives it', approve({ ...elderlyWorker, id: 'tsumugi' }), 'SELF_GRANT'],
    ['not another department', approve(residentOffice), 'NOT_YOUR_ACT'],
    ['not the team', approve(coordinator), 'NOT_YOUR_ACT'],
    ['not for the own family', approve(elderlyWorker, true), 'OWN_MATTER'],
    ['the register’s office its own', approve(residentOffice, false, 'household'), 'MAY'],
    [
      'not who guards addresses there',
      approve(protectionOfficer, false, 'household'),
      'NOT_YOUR_ACT',
    ],
    ['the holder ends it', end(elderlyWorker), 'MAY'],
    ['and the register’s office its own', end(residentOffice, '転出', 'household'), 'MAY'],
    ['who guards addresses does not', end(protectionOfficer, '転出', 'household'), 'NOT_YOUR_ACT'],
    ['with a reason', end(elderlyWorker, ' '), 'NO_REASON'],
    ['not of the own family', end(elderlyWorker, '転居', 'elderly', true), 'OWN_MATTER'],
    ['not another department', end(residentOffice), 'NOT_YOUR_ACT'],
    ['not the team', end(coordinator), 'NOT_YOUR_ACT'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});
