import { randomUUID } from 'node:crypto';
import { findPower, toldBy } from '@kasane/policy/recording/powers-of-representation';
import type { PowersDraft } from '@kasane/policy/recording/act';
import { isRegistered } from '@kasane/policy/recording/party';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { requireParty } from '../validation/check-party.js';
import { openableBy } from '../records/openable-by.js';
import { partyRow } from '../records/party-row.js';
import { ageBefore, subjectFacts } from '../records/subject-facts.js';
import { awaitTurn } from '../records/await-turn.js';
import { insertRow } from '../records/write-version.js';
import { requireMay } from '../require-may.js';
import { checkPeriod, checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';

export interface GuardianPowersInput {
  readonly subject: string;
  readonly guardian?: string | null;
  readonly guardianNumber?: string | null;
  readonly reader?: string | null;
  readonly powers: readonly string[];
  readonly certificateRef: string;
  readonly listRef: string;
  readonly validFrom?: Date | null;
  readonly validTo: Date;
}

const POWERS = 'LB-20';

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
function readGuardianPowers(input: GuardianPowersInput, now: Date): Omit<PowersDraft, 'ageAtEnd'> {
  const problems = collectProblems();
  const powers = [...new Set(input.powers)];
  if (powers.length === 0) problems.add('input.powers', 'NO_POWER');
  powers.forEach((code, at) => {
    if (findPower(code, now) === undefined) {
      problems.add(`input.powers[${String(at)}]`, 'UNKNOWN_POWER');
    }
  });
  const from = input.validFrom ?? now;
  const guardian = requireParty(
    ['input.guardian', 'input.guardianNumber'],
    { person: input.guardian ?? null, guardianNumber: input.guardianNumber ?? null },
    problems,
  );
  const reader = input.reader?.trim() ?? '';
  if (reader === '' && !isRegistered(guardian)) problems.add('input.reader', 'READER_MISSING');
  const draft = {
    subject: checkPerson('input.subject', input.subject, problems),
    guardian,
    reader: reader === '' ? null : checkText('input.reader', reader, problems),
    certificateRef: checkText('input.certificateRef', input.certificateRef, problems),
    listRef: checkText('input.listRef', input.listRef, problems),
    categories: toldBy(powers, openableBy(POWERS), now),
    powers,
    from,
    to: input.validTo,
  };
  checkPeriod(
    ['input.validFrom', 'input.validTo'],
    { from, to: input.validTo, now, backdated: 0 },
    problems,
  );
  problems.settle();
  return draft;
}

/**
 * Records what the court's register shows: the guardian may from now on be told what the entries
 * cover, and consent within them (LB-20).
 */
export async function recordGuardianPowers(
  input: GuardianPowersInput,
  desk: Desk,
): Promise<Recorded> {
  const powers = readGuardianPowers(input, desk.now);
  await awaitTurn(desk.manager, [powers.subject]);
  await requireMay(desk, [powers.subject], {
    act: 'RECORD_GUARDIAN_POWERS',
    powers: {
      ...powers,
      ageAtEnd: await ageBefore(desk.manager, powers.subject, powers.to),
    },
    about: await subjectFacts(desk.manager, powers.subject, desk.now),
  });
  const id = randomUUID();
  const guardian = partyRow(powers.guardian);
  await insertRow(desk.manager, 'authorization_version', {
    id,
    version: 1,
    basis: POWERS,
    subjects: [powers.subject],
    categories: powers.categories,
    recipients: powers.reader === null ? [] : [`viewer:${powers.reader}`],
    purpose: 'GUARDIAN_DUTY',
    valid_from: powers.from,
    valid_to: powers.to,
    giver_capacity: 'GUARDIAN',
    giver_person: guardian.person,
    giver_register: guardian.number,
    evidence_ref: powers.certificateRef,
    powers: powers.powers,
    powers_list_ref: powers.listRef,
    opened_by: desk.viewer.id,
    opened_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, authorization: id };
}
