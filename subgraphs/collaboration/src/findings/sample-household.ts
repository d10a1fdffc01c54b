import { addDays } from '@kasane/japanese/calendar';
import type { Finding } from './finding.js';
import type { PersonValues, SeenHousehold, SeenPerson } from './household.js';
import { judgeHousehold } from './judge-household.js';
import { judgePerson } from './judge-person.js';
import type { PatternCode } from './pattern-table.js';

/** Households for the tests of the patterns, on one day. Everything is open unless it is withheld. */
export const TODAY = '2026-11-22';

/** Born so that somebody is so old since so many days: 0 is the birthday itself, -1 the day before. */
export const born = (age: number, days = 0): PersonValues => {
  const day = addDays(TODAY, -days);
  return { birthDate: `${String(Number(day.slice(0, 4)) - age)}${day.slice(4)}` };
};

export interface Sample extends PersonValues {
  /** Categories that are not open about this person. */
  readonly withheld?: readonly string[];
}

/** A household of named people; ties are added by `kin`. */
export const home = (
  people: Readonly<Record<string, Sample>>,
  { complete = true }: { readonly complete?: boolean } = {},
): SeenHousehold => ({
  people: Object.entries(people).map(([id, { withheld = [], ...values }]): SeenPerson => ({
    id,
    values,
    isOpen: (category) => !withheld.includes(category),
  })),
  complete,
  today: TODAY,
});

/** Ties of one person: `kin({ PARENT: 'mother' })`. */
export const kin = (ties: Readonly<Record<string, string>>): PersonValues => ({
  kinships: Object.entries(ties).flatMap(([relation, others]) =>
    others.split(' ').map((id) => ({ relation, person: { id } })),
  ),
});

export const level = (code: string, validTo: string | null = '2027-12-31'): PersonValues => ({
  careCertifications: [{ level: code, validFrom: '2026-01-01', validTo }],
});

export const dementia = (byDoctor: string | null, byAssessor: string | null = null) => ({
  dementiaAssessments: [{ byDoctor, byAssessor, assessedOn: '2026-02-01' }],
});

export const cared = (carer: string | null, livesTogether = true): PersonValues => ({
  mainCarer: { livesTogether, person: carer === null ? null : { id: carer } },
});

/** In a care home by the last bill, 特養 unless another code is given. */
export const inCareHome = (code = '51', month = '2026-10'): PersonValues => ({
  careServices: [
    { code, month },
    { code: '11', month: '2026-02' },
  ],
});

export const WITHDRAWN: PersonValues = { socialWithdrawal: { sinceYears: 12, knownOn: null } };

export function findingOf(code: PatternCode, household: SeenHousehold): Finding {
  const found = judgeHousehold(household).find(({ pattern }) => pattern === code);
  if (found === undefined) throw new Error(`${code} has no rule on ${household.today}`);
  return found;
}

/** Status, and what is missing, in short: `UNDETERMINED son RESIDENT_BIRTH`. */
export const inShort = (code: PatternCode, household: SeenHousehold): string =>
  asText(findingOf(code, household));

/** The same of each person alone, in the order of the household. */
export const ofEachInShort = (code: PatternCode, { people, today }: SeenHousehold) =>
  people.map((person) => {
    const found = judgePerson(person, today).find(({ pattern }) => pattern === code);
    if (found === undefined) throw new Error(`${code} is said of nobody alone`);
    return asText(found);
  });

const asText = ({ status, missing }: Finding): string => {
  const gaps = missing.map((gap) => {
    if ('subject' in gap) {
      return `${gap.subject} ${gap.category}${gap.reason === 'NOT_RECORDED' ? ' unrecorded' : ''}`;
    }
    return gap.reason;
  });
  return [status, ...gaps.sort()].join(', ');
};
