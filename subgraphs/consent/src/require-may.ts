import type { Disaster } from './acts/declare-disaster.js';
import type { Emergency } from './acts/break-glass.js';
import type { Consent } from './acts/read-consent.js';
import type { ProtectionDraft } from './acts/register-protection-measure.js';
import type { SittingDraft } from './acts/read-sitting.js';
import type { Desk } from './desk.js';
import type { KeptAuthorization, KeptSitting } from './records/latest.js';
import type { Prohibition } from '@kasane/policy/prohibition';

export type ClosingAct = 'WITHDRAW_CONSENT' | 'END_DISASTER';

/** What somebody wants to record, with all that the decision depends on. */
export type Act =
  | { readonly kind: 'GIVE_CONSENT'; readonly consent: Consent }
  | { readonly kind: ClosingAct; readonly authorization: KeptAuthorization }
  | { readonly kind: 'OPEN_SITTING'; readonly sitting: SittingDraft }
  | { readonly kind: 'CLOSE_SITTING'; readonly sitting: KeptSitting }
  | { readonly kind: 'BREAK_GLASS'; readonly emergency: Emergency }
  | { readonly kind: 'REVIEW_EMERGENCY'; readonly emergency: KeptAuthorization }
  | { readonly kind: 'REGISTER_PROTECTION'; readonly measure: ProtectionDraft }
  | { readonly kind: 'LIFT_PROTECTION' | 'RELEASE_PROTECTION'; readonly measure: Prohibition }
  | { readonly kind: 'DECLARE_DISASTER'; readonly disaster: Disaster };

export async function requireMay(desk: Desk, act: Act): Promise<void> {
  await Promise.resolve();
  if (desk.viewer.role === 'ANALYST' && act.kind !== 'BREAK_GLASS') throw new Error('wait');
}
