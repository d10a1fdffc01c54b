import { isPost } from './posts.js';
import type { Act, ActCode, ActOf, Check } from './recording/act.js';
import type { RecordRefusalCode } from './recording/record-refusals.js';
import {
  breakGlass,
  declareDisaster,
  endDisaster,
  reviewEmergency,
} from './recording/emergencies.js';
import { endConflict, recordConflict } from './recording/conflicts.js';
import { giveConsent } from './recording/give-consent.js';
import { endGuardianPowers, recordGuardianPowers } from './recording/guardian-powers.js';
import {
  liftProtection,
  registerProtection,
  releaseProtection,
  renewProtection,
} from './recording/protection.js';
import { approveProvision, endProvision, recordProvision } from './recording/provisions.js';
import { closeSitting, openSitting } from './recording/sittings.js';
import { withdrawConsent } from './recording/withdraw-consent.js';

export type { Act, ActCode } from './recording/act.js';
export type { RecordRefusalCode } from './recording/record-refusals.js';

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
  REGISTER_PROTECTION: registerProtection,
  LIFT_PROTECTION: liftProtection,
  RENEW_PROTECTION: renewProtection,
  RELEASE_PROTECTION: releaseProtection,
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
