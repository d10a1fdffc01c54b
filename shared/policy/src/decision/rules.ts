import { holdsOn } from '../tables/holds-on.js';
import { prohibitions, type HardDeny } from '../tables/prohibitions.js';
import type { Rule } from './rule.js';
import { consent } from './rules/consent.js';
import { declaredPurpose } from './rules/declared-purpose.js';
import { disclosureRecord } from './rules/disclosure-record.js';
import { emergency } from './rules/emergency.js';
import { guardianPowers } from './rules/guardian-powers.js';
import { knownCategory } from './rules/known-category.js';
import { knownPost } from './rules/known-post.js';
import { knownReader } from './rules/known-reader.js';
import { laterRefusal } from './rules/later-refusal.js';
import { ownDuty } from './rules/own-duty.js';
import { provision } from './rules/provision.js';
import { roleProfile } from './rules/role-profile.js';
import { self } from './rules/self.js';
import { statutoryForum } from './rules/statutory-forum.js';

/** Silent on days on which it is not law. */
function onItsDays({ rule, ...dates }: HardDeny): Rule {
  if (rule.kind === 'GATE') {
    return {
      ...rule,
      refuses: (question) => (holdsOn(dates, question.now) ? rule.refuses(question) : null),
    };
  }
  if (rule.kind === 'PROHIBITION') {
    return {
      ...rule,
      forbids: (facts, ground) => holdsOn(dates, facts.now) && rule.forbids(facts, ground),
    };
  }
  return rule;
}

/**
 * The order of evaluation (domain.md §2.1). A prohibition holds for every ground after it, so all of
 * them come before the first ground: deny overrides.
 */
export const rules: readonly Rule[] = [
  // 1. Hard denies, and what is unknown.
  ...prohibitions.map(onItsDays),
  knownReader,
  knownPost,
  knownCategory,
  declaredPurpose,
  roleProfile,
  disclosureRecord,
  laterRefusal,
  // 2.
  emergency,
  // 3.
  statutoryForum,
  // 4.
  consent,
  guardianPowers,
  // 5.
  provision,
  // Static duties, which rest on no record.
  self,
  ownDuty,
  // 6. Otherwise deny (evaluate.ts).
];
