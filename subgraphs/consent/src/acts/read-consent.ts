import { intervalOf } from '@kasane/policy/recording/intervals';
import type { GiverCapacity } from '@kasane/policy/recording/act';
import type { Party } from '@kasane/policy/recording/party';
import { findPurpose, type PurposeCode } from '@kasane/policy/tables/purposes';
import { findBasis } from '@kasane/policy/tables/bases';
import { checkParty } from '../validation/check-party.js';
import { checkRecipients } from '../validation/check-recipients.js';
import { checkScope, type Scope, type ScopeInput } from '../validation/check-scope.js';
import { checkPeriod, checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface ConsentInput extends ScopeInput {
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly purpose: string;
  readonly caseId?: string | null;
  readonly validFrom?: Date | null;
  readonly validTo: Date;
  readonly giver: {
    readonly capacity: GiverCapacity;
    readonly person?: string | null;
    readonly guardianNumber?: string | null;
    readonly name?: string | null;
  };
  readonly subjectAssents?: boolean | null;
  readonly method: 'WRITTEN' | 'ORAL_RECORDED' | 'ELECTRONIC';
  readonly explainedHow: string;
  readonly evidenceRef: string;
  readonly language?: string | null;
  readonly accommodation?: string | null;
}

/** A consent as it will be recorded (domain.md §3.4). */
export interface Consent extends Scope {
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly purpose: PurposeCode;
  readonly caseId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly giver: {
    readonly capacity: GiverCapacity;
    readonly person: Party | null;
    readonly name: string | null;
  };
  readonly subjectAssents: boolean;
  readonly method: ConsentInput['method'];
  readonly explainedHow: string;
  readonly evidenceRef: string;
  readonly language: string | null;
  readonly accommodation: string | null;
}

const CONSENT = 'LB-01';

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
export function readConsent(input: ConsentInput, now: Date): Consent {
  const problems = collectProblems();
  const validFrom = input.validFrom ?? now;
  // What was said last counts by when it begins: a "yes" of tomorrow would undo a "no" of tonight.
  if (validFrom > now) problems.add('input.validFrom', 'IN_FUTURE');
  const consent: Consent = {
    ...checkScope(input, CONSENT, problems),
    subject: checkPerson('input.subject', input.subject, problems),
    recipients: checkRecipients('input.recipients', input.recipients, CONSENT, problems),
    purpose: checkPurpose(input.purpose, problems),
    caseId: orNull(input.caseId),
    validFrom,
    validTo: input.validTo,
    giver: checkGiver(input, problems),
    subjectAssents: input.subjectAssents === true,
    method: input.method,
    explainedHow: checkText('input.explainedHow', input.explainedHow, problems),
    evidenceRef: checkText('input.evidenceRef', input.evidenceRef, problems),
    language: orNull(input.language),
    accommodation: orNull(input.accommodation),
  };
  const period = { from: validFrom, to: input.validTo, now };
  checkPeriod(
    ['input.validFrom', 'input.validTo'],
    { ...period, backdated: intervalOf('CONSENT_RECORDED_WITHIN', now) },
    problems,
  );
  problems.settle();
  return consent;
}

function checkPurpose(code: string, problems: Problems): PurposeCode {
  const served: readonly string[] = findBasis(CONSENT)?.purposes ?? [];
  if (findPurpose(code) === undefined) {
    problems.add('input.purpose', 'UNKNOWN_PURPOSE');
  } else if (!served.includes(code)) {
    problems.add('input.purpose', 'PURPOSE_NOT_ON_BASIS');
  }
  return code as PurposeCode;
}

/** The person, or somebody with the power to; who that is must be said. */
function checkGiver({ subject, giver }: ConsentInput, problems: Problems): Consent['giver'] {
  const name = orNull(giver.name);
  const number = orNull(giver.guardianNumber);
  if (giver.capacity === 'SELF') {
    if ((giver.person ?? subject) !== subject || number !== null || name !== null) {
      problems.add('input.giver', 'GIVER_NOT_SELF');
    }
    return { capacity: 'SELF', person: subject, name: null };
  }
  if (giver.person === subject) {
    problems.add('input.giver.person', 'GIVER_IS_SUBJECT');
  }
  const given = [giver.person ?? null, number, name].filter((each) => each !== null);
  if (given.length !== 1) problems.add('input.giver', 'GIVER_MISSING');
  const at = ['input.giver.person', 'input.giver.guardianNumber'] as const;
  return { capacity: giver.capacity, person: checkParty(at, giver, problems), name };
}

const orNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text.trim();
