import type { ActOf } from '@kasane/policy/recording/act';

/**
 * Guardians whom no register of the city's people knows: professionals, bodies, relatives from
 * elsewhere. What the law says of them, for reference-recording.ts.
 */
type About = ActOf<'GIVE_CONSENT'>['about'];
type Consent = ActOf<'GIVE_CONSENT'>['consent'];

export const isStranger = (party: string | null): boolean =>
  party?.startsWith('register:') === true;

const entryOf = (
  party: string | null,
  { register }: About,
): About['register'][number] | undefined =>
  isStranger(party) ? register.find((entry) => entry.person === party) : undefined;

/** 民法844条・846条: 退任 ends it for whomever the register has; of a neighbour it may not have a line. */
export const isStillThere = (party: string, { register }: About): boolean => {
  const offices = register.flatMap((entry) => (entry.person === party ? [entry.inOffice] : []));
  return offices.includes(true) || (offices.length === 0 && !isStranger(party));
};

/** Of a stranger's own person there is nothing but a name; one that an abuser bears is the abuser's. */
export const namesAnOpponent = (party: string | null, about: About): boolean =>
  entryOf(party, about)?.namesake === true;

/** Of a stranger there is nothing to know but the sign-in that stands beside the powers. */
export const signsInAs = (
  { id }: { readonly id: string },
  party: string | null,
  { guardians }: About,
): boolean =>
  isStranger(party) && guardians.some((each) => each.person === party && each.reader === id);

/** Whom 社会福祉協議会 is told by, in a city that entrusts 多機関協働 to it. */
const council = [
  ...['agency:multi-agency', 'role:MULTI_AGENCY_COORDINATOR'],
  ...['role:GUARDIAN', 'role:DEPARTMENT_WORKER'],
];

/** 民法860条: to the guardian's own sign-in, or by 社会福祉協議会 to itself. */
export function receivesOwnWord(
  { giver: { person }, recipients }: Consent,
  about: About,
  now: Date,
): boolean {
  const isOwn = about.guardians.some(
    (each) => each.person === person && recipients.includes(`viewer:${each.reader ?? ''}`),
  );
  const isCouncil =
    now >= new Date('2000-04-01T00:00:00+09:00') &&
    entryOf(person, about)?.kind === '社会福祉協議会';
  return isOwn || (isCouncil && recipients.some((each) => council.includes(each)));
}
