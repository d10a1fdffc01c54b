import { agencies } from '@kasane/policy/tables/agencies';
import type { Act, ActOf } from '@kasane/policy/recording/act';
import { referenceBases, type ReferenceBasis } from './reference-bases.js';

/** The words that reference-recording.ts says its law in. */
type Viewer = Act['viewer'];
type About = ActOf<'GIVE_CONSENT'>['about'];

export const says = (text: string): boolean => text.trim() !== '';

export const isPerson = ({ person }: Viewer, other: string | null): boolean =>
  person !== undefined && person === other;

export const isStaff = ({ role }: Viewer): boolean =>
  role === 'DEPARTMENT_WORKER' || role === 'MULTI_AGENCY_COORDINATOR';

export const isClerkOf = ({ role, agency }: Viewer, whose: string): boolean =>
  role === 'DEPARTMENT_WORKER' && agency === whose;

/** Departments, schools and entrusted bodies, not police, fire brigade or the prefecture. */
export const helpsFamilies = (viewer: Viewer): boolean =>
  isStaff(viewer) &&
  ['MAYOR', 'EDUCATION_BOARD', 'ENTRUSTED'].includes(organOf(viewer.agency) ?? '');

export const isFamily = (person: string | undefined, subject: string, about: About): boolean =>
  person !== undefined &&
  (person === subject ||
    about.relatives.includes(person) ||
    about.representatives.includes(person) ||
    about.conflicted.includes(person) ||
    about.guardians.some((guardian) => guardian.person === person));

export const isAmong = (recipients: readonly string[], { id, agency, role }: Viewer): boolean =>
  [`viewer:${id}`, `agency:${agency}`, `role:${role}`].some((each) => recipients.includes(each));

/** An agency there is, or somebody by name; a whole role all over the city is nobody. */
export const isOneRecipient = (recipient: string): boolean =>
  agencies.some(({ code }) => recipient === `agency:${code}`) || /^viewer:./.test(recipient);

export const isSpan = (from: Date, to: Date, longest: number): boolean =>
  from < to && to.getTime() - from.getTime() <= longest;

export const organOf = (agency: string): string | undefined =>
  agencies.find(({ code }) => code === agency)?.organ;

/** 行政機関等 (69条2項3号): 社協 and citizens are none, whatever they were entrusted with. */
export const isAdministrative = (agency: string): boolean =>
  !['ENTRUSTED', 'CITIZEN', undefined].includes(organOf(agency));

export const inForce = (code: string, now: Date): ReferenceBasis | undefined => {
  const basis = referenceBases[code];
  return basis !== undefined && new Date(`${basis.since}T00:00:00+09:00`) <= now
    ? basis
    : undefined;
};

/** 859条: what the powers name, short of what the law keeps from every guardian. */
export const speaksOf = (powers: readonly string[], category: string): boolean =>
  powers.includes(category) && referenceBases['LB-20']?.never.includes(category) !== true;

export const majority = (now: Date): number =>
  now < new Date('2022-04-01T00:00:00+09:00') ? 20 : 18;

export const justBefore = (end: Date): Date => new Date(end.getTime() - 1);
