import { randomUUID } from 'node:crypto';
import { intervalOf } from '@kasane/policy/recording/intervals';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { requireMay } from '../require-may.js';
import { insertRow } from '../records/write-version.js';
import { checkRecipients } from '../validation/check-recipients.js';
import { checkScope, type Scope, type ScopeInput } from '../validation/check-scope.js';
import { checkPeople, checkPeriod, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface DisasterInput extends ScopeInput {
  readonly subjects: readonly string[];
  readonly recipients: readonly string[];
  readonly declaration: string;
  readonly validTo: Date;
}

export interface Disaster extends Scope {
  readonly subjects: readonly string[];
  readonly recipients: readonly string[];
  readonly declaration: string;
  readonly validTo: Date;
}

const DISASTER = 'LB-18';

/**
 * The list of 避難行動要支援者 of a city of 200,000 and more: what one request holds, whose body has
 * at most 1 MB. A longer one is declared in parts, each of them ended by itself.
 */
const MOST_PEOPLE = 25_000;

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
export function readDisaster(input: DisasterInput, now: Date): Disaster {
  const problems = collectProblems();
  const disaster: Disaster = {
    ...checkScope(input, DISASTER, problems),
    subjects: checkPeople('input.subjects', input.subjects, problems, MOST_PEOPLE),
    recipients: checkRecipients('input.recipients', input.recipients, DISASTER, problems),
    declaration: checkText('input.declaration', input.declaration, problems),
    validTo: input.validTo,
  };
  checkPeriod(
    ['input.validTo', 'input.validTo'],
    {
      ...{ from: now, to: input.validTo, now, backdated: 0 },
      longest: intervalOf('DISASTER_LONGEST', now),
    },
    problems,
  );
  problems.settle();
  return disaster;
}

/**
 * 発災時・おそれ: the list is opened without consent (災害対策基本法49条の11第3項), until it is over. One that
 * goes on for longer than a month is declared anew, so that somebody says again that it does.
 */
export async function declareDisaster(input: DisasterInput, desk: Desk): Promise<Recorded> {
  const disaster = readDisaster(input, desk.now);
  await requireMay(desk, [], { act: 'DECLARE_DISASTER', declaration: disaster.declaration });
  const id = randomUUID();
  await insertRow(desk.manager, 'authorization_version', {
    id,
    version: 1,
    basis: DISASTER,
    subjects: disaster.subjects,
    categories: disaster.categories,
    fields: disaster.fields,
    exclusions: disaster.exclusions,
    recipients: disaster.recipients,
    purpose: 'DISASTER_RESPONSE',
    valid_from: desk.now,
    valid_to: disaster.validTo,
    reason: disaster.declaration,
    opened_by: desk.viewer.id,
    opened_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, authorization: id };
}
