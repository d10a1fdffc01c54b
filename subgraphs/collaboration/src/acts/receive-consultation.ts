import { randomUUID } from 'node:crypto';
import { checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import type { Recorded } from '../recorded.js';
import { consultationRoutes } from '../tables/consultation-routes.js';
import { consultationTopics } from '../tables/consultation-topics.js';
import { checkCodes, optionalText } from './read-values.js';
import { requireMay, writtenBy } from './require-may.js';

export interface ConsultationInput {
  readonly variant: 'WITH_CONSENT' | 'WITHOUT_CONSENT' | 'ANONYMOUS';
  readonly person?: string | null;
  readonly route: string;
  readonly visitorRelation?: string | null;
  readonly topics: readonly string[];
  readonly ownWords?: string | null;
  readonly note: string;
  readonly urgent: boolean;
  readonly receivedAt?: Date | null;
}

/**
 * 相談受付 at any window: there is no wrong door (社会福祉法106条の4第2項1号). Without a name it is taken
 * as well, and then it is about nobody. Whomever a measure keeps from the person (D-1) is answered like
 * everybody, and told nothing by it.
 */
export async function receiveConsultation(input: ConsultationInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RECEIVE_CONSULTATION');
  const { variant } = input;
  const problems = collectProblems();
  const person = input.person ?? null;
  if (variant === 'ANONYMOUS' && person !== null) {
    problems.add('input.person', 'ANONYMOUS_HAS_PERSON');
  }
  if (variant !== 'ANONYMOUS') checkPerson('input.person', person ?? '', problems);
  if (!consultationRoutes.some(({ code }) => code === input.route)) {
    problems.add('input.route', 'UNKNOWN_CODE');
  }
  if (input.topics.length === 0) problems.add('input.topics', 'NOTHING_CHOSEN');
  const received = input.receivedAt ?? desk.now;
  if (received > desk.now) problems.add('input.receivedAt', 'IN_FUTURE');
  const row = {
    topics: checkCodes('input.topics', input.topics, consultationTopics, problems),
    visitor_relation: optionalText('input.visitorRelation', input.visitorRelation, problems),
    own_words: optionalText('input.ownWords', input.ownWords, problems),
    note: checkText('input.note', input.note, problems),
  };
  problems.settle();
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.consultation_version', {
    ...{ id, version: 1, person, variant, ...row },
    route: input.route,
    urgent: input.urgent,
    received_at: received,
    received_by: desk.viewer.id,
    received_by_agency: desk.viewer.agency,
    ...writtenBy(desk),
  });
  return { id, version: 1 };
}
