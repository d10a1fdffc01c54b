import { intervalOf } from '@kasane/policy/recording/intervals';
import { isAgencyCode, type AgencyCode } from '@kasane/policy/tables/agencies';
import type { BasisCode } from '@kasane/policy/tables/bases';
import { findCategory, type CategoryCode } from '@kasane/policy/tables/categories';
import { basisOfForum, type ForumKind } from '../forums.js';
import { checkScope, type Scope, type ScopeInput } from '../validation/check-scope.js';
import { checkPeople, checkPeriod, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface SittingInput extends ScopeInput {
  readonly forum: ForumKind;
  readonly caseId: string;
  readonly subjects: readonly string[];
  readonly members: readonly {
    readonly viewer: string;
    readonly agency: string;
    readonly pledgedAt: Date;
  }[];
  readonly necessity: string;
  readonly crimeNecessity?: string | null;
  readonly endsAt?: Date | null;
}

export interface SittingMember {
  readonly viewer: string;
  readonly agency: AgencyCode;
  readonly pledgedAt: Date;
}

/** A sitting as it will be opened. */
export interface SittingDraft extends Scope {
  readonly forum: ForumKind;
  readonly basis: BasisCode;
  readonly caseId: string;
  readonly subjects: readonly string[];
  readonly members: readonly SittingMember[];
  readonly necessity: string;
  readonly crimeNecessity: string | null;
  /** Categories voted on separately (domain.md LB-06). */
  readonly specialNecessity: readonly CategoryCode[];
  readonly endsAt: Date;
}

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
export function readSitting(input: SittingInput, now: Date): SittingDraft {
  const problems = collectProblems();
  const basis = basisOfForum(input.forum);
  const scope = checkScope(input, basis, problems);
  const endsAt = input.endsAt ?? new Date(now.getTime() + intervalOf('SITTING_USUAL', now));
  const crimeNecessity = input.crimeNecessity?.trim() ?? '';
  const special = scope.categories.filter((code) => findCategory(code)?.sensitivity === 'S4-CRIM');
  if (special.length > 0 && crimeNecessity === '') {
    problems.add('input.crimeNecessity', 'CRIME_NECESSITY_MISSING');
  }
  const sitting: SittingDraft = {
    ...scope,
    forum: input.forum,
    basis,
    caseId: checkText('input.caseId', input.caseId, problems),
    subjects: checkPeople('input.subjects', input.subjects, problems),
    members: checkMembers(input.members, now, problems),
    necessity: checkText('input.necessity', input.necessity, problems),
    crimeNecessity: crimeNecessity === '' ? null : crimeNecessity,
    specialNecessity: special,
    endsAt,
  };
  checkPeriod(
    ['input.endsAt', 'input.endsAt'],
    { from: now, to: endsAt, now, backdated: 0, longest: intervalOf('SITTING_LONGEST', now) },
    problems,
  );
  problems.settle();
  return sitting;
}

function checkMembers(
  members: SittingInput['members'],
  now: Date,
  problems: Problems,
): readonly SittingMember[] {
  if (members.length === 0) problems.add('input.members', 'NO_MEMBER');
  const seen = new Set<string>();
  members.forEach(({ viewer, agency, pledgedAt }, at) => {
    const place = `input.members[${String(at)}]`;
    if (viewer.trim() === '') problems.add(place, 'MEMBER_UNNAMED');
    if (seen.has(viewer)) problems.add(place, 'MEMBER_TWICE');
    seen.add(viewer);
    if (!isAgencyCode(agency)) problems.add(place, 'UNKNOWN_AGENCY');
    if (pledgedAt > now) problems.add(place, 'MEMBER_NOT_PLEDGED');
  });
  return members as readonly SittingMember[];
}
