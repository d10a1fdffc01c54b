import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';

const FILE = { field: 'Person.supportFiles', categories: ['CASE_CONTACT'] } as const;
const OUTREACH = { field: 'Person.outreach', categories: ['CASE_OUTREACH_CONTACT'] } as const;

/** 多機関協働 has a file that has not ended. */
export const hasOpenFile = (person: SeenPerson): Verdict =>
  fact(person, FILE, ({ openFile }) => openFile === true);

/** Help was declined at a visit. That nobody has written it down does not mean it never was. */
export const declinedHelp = (person: SeenPerson): Verdict =>
  fact(person, OUTREACH, ({ helpDeclined }) => (helpDeclined === true ? true : undefined));
