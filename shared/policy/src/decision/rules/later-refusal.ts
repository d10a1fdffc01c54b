import type { Authorization } from '../../records/authorization.js';
import { holdsFor } from '../authorization-grounds.js';
import type { Facts } from '../question.js';
import type { Rule } from '../rule.js';

/**
 * What a person said last counts (個人情報保護法69条2項1号: consent is the person's own, and may be
 * taken back for the future). A live consent (LB-01) for the same purpose and reader that leaves a
 * category out takes that category from every consent that doesn't begin after it (leaks.md 27).
 * What rests on another basis needs no consent, and so no refusal touches it.
 */
export const laterRefusal: Rule = {
  kind: 'PROHIBITION',
  id: 'LATER_REFUSAL',
  law: '個人情報保護法69条2項1号',
  forbids: (facts, ground) =>
    ground.kind === 'AUTHORIZATION' &&
    facts.authorizations.some(
      (refusal) =>
        refusal.subjects.includes(facts.subject) &&
        refusal.exclusions.includes(facts.category.code) &&
        isRefusal(refusal, facts) &&
        isTakenBack(ground.authorization, refusal),
    ),
};

/** A live consent towards this reader and purpose that leaves something out. */
export const isRefusal = (
  record: Authorization,
  facts: Pick<Facts, 'viewer' | 'purpose' | 'now'>,
): boolean =>
  record.basis === 'LB-01' && record.exclusions.length > 0 && holdsFor(record, facts) !== undefined;

/** Whether the refusal speaks about this record: two of the same moment disagree, and "no" wins. */
export const isTakenBack = (
  { basis, validFrom }: Pick<Authorization, 'basis' | 'validFrom'>,
  refusal: Pick<Authorization, 'validFrom'>,
): boolean => basis === 'LB-01' && refusal.validFrom >= validFrom;
