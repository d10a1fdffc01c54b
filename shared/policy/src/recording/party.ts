import type { AgencyCode } from '../tables/agencies.js';
import { holdsOn } from '../tables/holds-on.js';
import { posts } from '../tables/posts.js';
import type { Viewer } from '../decision/viewer.js';
import type { SubjectFacts } from './act.js';

/**
 * Terminology
 * - party: who acts for somebody, a person of the Civil Code (自然人・法人). A `Person.id`, or a guardian
 *   whom the register of guardianship alone knows: 弁護士, 司法書士, 社会福祉士, a body, a 市民後見人, a
 *   relative who lives elsewhere. Nobody is invented for such a one: the register's own number is the name.
 */
export type Party = string;

const REGISTER = 'register:';

/** @param number 後見人番号 of the register of the 中核機関 */
export const registeredParty = (number: string): Party => `${REGISTER}${number}`;

/** The 後見人番号 of a guardian whom the register alone knows; null for everybody else. */
export const guardianNumberOf = (party: Party | null): string | null =>
  party?.startsWith(REGISTER) === true ? party.slice(REGISTER.length) : null;

export const isRegistered = (party: Party | null): boolean => guardianNumberOf(party) !== null;

/** As whom somebody who is signed in acts for this person. Who has no `Person.id` goes by the sign-in. */
export const isThemself = (
  { id, person }: Pick<Viewer, 'id' | 'person'>,
  party: Party | null,
  { guardians }: Pick<SubjectFacts, 'guardians'>,
): boolean =>
  (person !== undefined && person === party) ||
  guardians.some((one) => isRegistered(party) && one.person === party && one.reader === id);

/**
 * Whom the register names, names as in office: a number that is not there, or was, is nobody's. Of a
 * `Person.id` that is not there the register knows nothing, and the certificate stands alone.
 */
export const isInOffice = (party: Party, { register }: Pick<SubjectFacts, 'register'>): boolean => {
  const lines = register.filter(({ person }) => person === party);
  return lines.length === 0 ? !isRegistered(party) : lines.some(({ inOffice }) => inOffice);
};

/** Whoever bears the name of somebody opposed to the person, and can't be told from them by an id. */
export const isNamesake = (
  party: Party | null,
  { register }: Pick<SubjectFacts, 'register'>,
): boolean => register.some((one) => one.person === party && one.namesake);

/**
 * Bodies that are guardians (法人後見, 民法843条4項) and receive information at the same time: what such
 * a body agrees to for its ward it must not receive itself (民法860条・108条). Which body runs which
 * agency is the city's; 重ね市 entrusts 多機関協働 to its 社会福祉協議会.
 */
export const guardianBodies = [
  {
    kind: '社会福祉協議会',
    agency: 'multi-agency',
    citation: '民法860条・108条; 重ね市の委託 [D]',
    validFrom: '2000-04-01',
    validTo: null,
  },
] as const satisfies readonly {
  readonly kind: string;
  readonly agency: AgencyCode;
  readonly citation: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}[];

/** Whether one of the recipients is the guardian: the own sign-in, or the body itself. */
export function isGivenToThemself(
  party: Party | null,
  recipients: readonly string[],
  { guardians, register }: Pick<SubjectFacts, 'guardians' | 'register'>,
  now: Date,
): boolean {
  const readers = guardians.flatMap(({ person, reader }) =>
    person === party && reader !== null ? [`viewer:${reader}`] : [],
  );
  const kinds = register.flatMap(({ person, kind }) => (person === party ? [kind] : []));
  const bodies = guardianBodies.filter((row) => kinds.includes(row.kind) && holdsOn(row, now));
  return (
    readers.some((reader) => recipients.includes(reader)) ||
    bodies.some(
      ({ agency }) =>
        recipients.includes(`agency:${agency}`) ||
        posts.some(
          (post) =>
            recipients.includes(`role:${post.role}`) &&
            (post.agencies as readonly AgencyCode[]).includes(agency),
        ),
    )
  );
}
