import { isPost } from '../tables/posts.js';
import type { Act, ActCode, ActOf, Check } from './act.js';
import type { RecordRefusalCode } from './record-refusals.js';
import {
  breakGlass,
  declareDisaster,
  endDisaster,
  endEmergency,
  reviewEmergency,
} from './emergencies.js';
import { endConflict, recordConflict } from './conflicts.js';
import { giveConsent } from './give-consent.js';
import { endGuardianPowers, recordGuardianPowers } from './guardian-powers.js';
import {
  endRelease,
  liftProtection,
  registerProtection,
  releaseProtection,
  renewProtection,
} from './protection.js';
import { approveProvision, endProvision, recordProvision } from './provisions.js';
import { closeSitting, openSitting } from './sittings.js';
import { withdrawConsent } from './withdraw-consent.js';

export type { Act, ActCode } from './act.js';
export type { RecordRefusalCode } from './record-refusals.js';

export type RecordDecision =
  { readonly kind: 'permit' } | { readonly kind: 'refuse'; readonly code: RecordRefusalCode };

/** What each act requires, in the order in which it is asked. */
export const requirements: { readonly [Code in ActCode]: readonly Check<Code>[] } = {
  GIVE_CONSENT: giveConsent,
  WITHDRAW_CONSENT: withdrawConsent,
  RECORD_GUARDIAN_POWERS: recordGuardianPowers,
  END_GUARDIAN_POWERS: endGuardianPowers,
  RECORD_CONFLICT: recordConflict,
  END_CONFLICT: endConflict,
  RECORD_PROVISION: recordProvision,
  APPROVE_PROVISION: approveProvision,
  END_PROVISION: endProvision,
  OPEN_SITTING: openSitting,
  CLOSE_SITTING: closeSitting,
  BREAK_GLASS: breakGlass,
  REVIEW_EMERGENCY: reviewEmergency,
  END_EMERGENCY: endEmergency,
  REGISTER_PROTECTION: registerProtection,
  LIFT_PROTECTION: liftProtection,
  RENEW_PROTECTION: renewProtection,
  RELEASE_PROTECTION: releaseProtection,
  END_RELEASE: endRelease,
  DECLARE_DISASTER: declareDisaster,
  END_DISASTER: endDisaster,
};

/** May this be written down? What is recorded permits others, so writing is decided like reading. */
export function mayRecord<Code extends ActCode>(act: ActOf<Code>): RecordDecision {
  const known = act.viewer.id !== '' && isPost(act.viewer);
  const checks: readonly Check<Code>[] | undefined = Object.hasOwn(requirements, act.act)
    ? requirements[act.act]
    : undefined;
  if (!known || checks === undefined) return { kind: 'refuse', code: 'NOT_YOUR_ACT' };
  const failed = checks.find((check) => check.fails(act));
  return failed === undefined ? { kind: 'permit' } : { kind: 'refuse', code: failed.refusal };
}

/** The same for an act of whichever kind. */
export const mayRecordAny = (act: Act): RecordDecision => mayRecord(act as ActOf<ActCode>);
