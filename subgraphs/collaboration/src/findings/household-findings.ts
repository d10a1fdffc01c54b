import { PERSON_REFERENCE } from '@kasane/policy/categories';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import type { PersonValues, SeenHousehold, SeenPerson } from './household.js';
import { judgeHousehold, type Finding } from './judge-household.js';
import { patterns } from './pattern-table.js';
import type { Evidence, Gap } from './verdict.js';

/** What the gateway hands on: the household's key, and its people with the required fields. */
export interface HandedHousehold extends EntityReference {
  readonly members: unknown;
}

export const householdReference = (representation: unknown): HandedHousehold => {
  const { id, members } = representation as { readonly id?: unknown; readonly members?: unknown };
  return { id: requireId('Household', id), members };
};

/**
 * The findings of a household, worked out anew for each request and kept nowhere. Whether a category
 * is open about a person is taken from the signed grant and never from the values: null may be a
 * withheld value as well as none.
 */
export function householdFindings(household: EntityReference, context: SubgraphContext): unknown {
  const { members = null } = household as Partial<HandedHousehold>;
  const seen = readPeople(members, context);
  return seen === undefined
    ? unavailable.map(shown)
    : judgeHousehold({
        people: seen,
        complete: context.visible(PERSON_REFERENCE) === 'ALL',
        today: dayInJapan(new Date()),
      } satisfies SeenHousehold).map(shown);
}

/** Undefined where a department did not answer: the gateway then hands on no person, but null. */
function readPeople(members: unknown, { may }: SubgraphContext): readonly SeenPerson[] | undefined {
  if (!Array.isArray(members)) return undefined;
  const people: SeenPerson[] = [];
  for (const member of members as readonly (({ readonly id?: unknown } & PersonValues) | null)[]) {
    if (typeof member?.id !== 'string') return undefined;
    const { id } = member;
    people.push({ id, isOpen: (category) => may(id, category), values: member });
  }
  return people;
}

const unavailable: readonly Finding[] = patterns.map(
  ({ code, name, citation, caution, versions }) => ({
    ...{ pattern: code, name, citation, caution },
    ruleVersion: versions[0].validFrom,
    status: 'UNDETERMINED',
    statusAmongSeen: 'UNDETERMINED',
    evidence: [],
    missing: [{ reason: 'UNAVAILABLE' }],
  }),
);

const shown = ({ evidence, missing, ...rest }: Finding) => ({
  ...rest,
  evidence: evidence.map(({ subject, ...one }: Evidence) => ({ ...one, subject: { id: subject } })),
  missing: missing.map((gap: Gap) => ({
    reason: gap.reason,
    category: 'category' in gap ? gap.category : null,
    subject: 'subject' in gap ? { id: gap.subject } : null,
    source: 'source' in gap ? gap.source : null,
  })),
});

const dayInJapan = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
