import type { Authorization } from '../records/authorization.js';
import { createDecider } from '../decision/create-decider.js';
import { decide } from '../decision/decide.js';
import type { Prohibition } from '../records/prohibition.js';
import type { Question } from '../decision/question.js';
import { permitsCategory, permitsField } from '../decision/subject-mask.js';
import type { Viewer } from '../decision/viewer.js';

/** A few people and readers for the tests of the policy, and one word for each answer. */
export const NOW = new Date('2026-10-01T09:00:00+09:00');

export const hoursFromNow = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

export const coordinator: Viewer = {
  id: 'coordinator',
  agency: 'multi-agency',
  role: 'MULTI_AGENCY_COORDINATOR',
};
export const elderlyWorker: Viewer = { id: 'asahi', agency: 'elderly', role: 'DEPARTMENT_WORKER' };
export const schoolWorker: Viewer = {
  id: 'manabu',
  agency: 'education',
  role: 'DEPARTMENT_WORKER',
};
export const residentOffice: Viewer = {
  id: 'megumi',
  agency: 'household',
  role: 'DEPARTMENT_WORKER',
};
export const commissioner: Viewer = {
  id: 'satoko',
  agency: 'welfare-commissioner',
  role: 'WELFARE_COMMISSIONER',
};
export const officer: Viewer = { id: 'shirusu', agency: 'audit', role: 'INFORMATION_OFFICER' };
export const protectionOfficer: Viewer = {
  id: 'mamoru',
  agency: 'household',
  role: 'PROTECTION_OFFICER',
};
export const resident: Viewer = {
  id: 'hitomi',
  agency: 'resident',
  role: 'RESIDENT',
  person: 'mother',
};
export const guardian: Viewer = {
  id: 'kouken',
  agency: 'resident',
  role: 'GUARDIAN',
  person: 'guardian-person',
};

/** The mother's consent towards the 多機関協働 team, for whoever changes a part of it. */
export const record = (over: Partial<Authorization> = {}): Authorization => ({
  id: 'consent',
  version: 1,
  basis: 'LB-01',
  subjects: ['mother'],
  categories: ['ELDERLY_CARE_LEVEL'],
  fields: [],
  exclusions: [],
  recipients: ['agency:multi-agency'],
  purpose: 'MULTI_AGENCY_SUPPORT',
  caseId: null,
  validFrom: hoursFromNow(-1),
  validTo: hoursFromNow(1),
  withdrawnAt: null,
  ...over,
});

/** A 支援会議 about mother and son, with the coordinator as a member. */
export const sitting = (over: Partial<Authorization> = {}): Authorization =>
  record({
    id: 'sitting',
    basis: 'LB-06',
    subjects: ['mother', 'son'],
    recipients: ['viewer:coordinator'],
    purpose: 'SUPPORT_MEETING',
    caseId: 'case',
    ...over,
  });

export const measure = (over: Partial<Prohibition> = {}): Prohibition => ({
  id: 'measure',
  rule: 'D-1',
  protectedPeople: ['mother'],
  perpetrator: 'father',
  unit: 'household',
  from: hoursFromNow(-1),
  liftedAt: null,
  releases: [],
  ...over,
});

/** The coordinator's question about the mother's care level, with that consent. */
export const question = (over: Partial<Question> = {}): Question => ({
  viewer: coordinator,
  purpose: 'MULTI_AGENCY_SUPPORT',
  subject: 'mother',
  category: 'ELDERLY_CARE_LEVEL',
  authorizations: [record()],
  prohibitions: [],
  now: NOW,
  ...over,
});

/**
 * The basis where permitted, the code where refused.
 * @throws Error where the mask of the hot path permits otherwise
 */
export function ask(over: Partial<Question> = {}): string {
  const asked = question(over);
  const decision = decide(asked);
  if (isPermittedByMask(asked) !== (decision.kind === 'permit')) {
    throw new Error('the mask does not permit what decide does');
  }
  return decision.kind === 'permit' ? decision.basis : decision.code;
}

function isPermittedByMask(asked: Question): boolean {
  const { viewer, purpose, now, subject, category, field } = asked;
  const mask = createDecider({ viewer, purpose, now })(
    subject,
    asked.authorizations,
    asked.prohibitions,
  );
  return field === undefined
    ? permitsCategory(mask, category)
    : permitsField(mask, category, field);
}
