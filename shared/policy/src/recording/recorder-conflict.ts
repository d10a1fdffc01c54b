import { isOfSide, protects } from '../decision/rules/d1-whereabouts.js';
import type { Viewer } from '../decision/viewer.js';
import type { Act, OwnMatter, SubjectFacts } from './act.js';

/**
 * Whether staff would write in a matter of their own family, or of somebody whose interest is opposed
 * to theirs: 利害関係のある職員は関与しない (地方公務員法30条). What a token doesn't say of whom its
 * bearer is, nobody can know; then the evidence on the record answers for it.
 */
export const isOwnMatter = (
  { id, person }: Pick<Viewer, 'id' | 'person'>,
  subject: string,
  { relatives, representatives, guardians, conflicted }: SubjectFacts,
): boolean =>
  guardians.some(({ reader }) => reader === id) ||
  (person !== undefined &&
    [
      subject,
      ...relatives,
      ...representatives,
      ...conflicted,
      ...guardians.map((guardian) => guardian.person),
    ].includes(person));

/**
 * Whether a live measure keeps this person from the writer, or from whom the writer lives with (D-1):
 * in what is written about them, that side has no hand.
 */
export const isKeptFrom = (
  { person }: Pick<Viewer, 'person'>,
  subject: string,
  { prohibitions, now }: Pick<Act, 'prohibitions' | 'now'>,
): boolean =>
  person !== undefined &&
  prohibitions.some((measure) => protects(measure, { subject, now }) && isOfSide(measure, person));

/** Either, of everybody an act is about, as the caller has looked it up. */
export const notOwnMatter = {
  refusal: 'OWN_MATTER',
  law: '地方公務員法30条',
  fails: ({ ownMatter }: OwnMatter): boolean => ownMatter,
} as const;
