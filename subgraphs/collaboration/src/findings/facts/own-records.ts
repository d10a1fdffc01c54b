import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import { any, type Verdict } from '../verdict.js';
import { saysHelpIsDeclined } from './assessment.js';

const FILE = { field: 'Person.supportFiles', categories: ['CASE_CONTACT'] } as const;
const OUTREACH = { field: 'Person.outreach', categories: ['CASE_OUTREACH_CONTACT'] } as const;
const CENTER = {
  field: 'Person.elderlyConsultations',
  categories: ['ELDERLY_CONSULTATION'],
} as const;

/** 多機関協働 has a file that has not ended. */
export const hasOpenFile = (person: SeenPerson): Verdict =>
  fact(person, FILE, ({ openFile }) => openFile === true);

/**
 * Help was declined: at a visit of ours, to the 包括, or by what the assessment was told. That nobody
 * has written it down does not mean it never was: only who was asked denies it.
 */
export const declinedHelp = (person: SeenPerson): Verdict =>
  any(
    fact(person, OUTREACH, ({ helpDeclined }) => helpDeclined === true),
    fact(person, CENTER, ({ elderlyConsultations }) =>
      (elderlyConsultations ?? []).some(({ outcome }) => outcome === 'DECLINED'),
    ),
    saysHelpIsDeclined(person),
  );
