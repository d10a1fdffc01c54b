import { dateTimeScalar } from '@kasane/subgraph-kit/date-time-scalar';
import { requireId } from '@kasane/subgraph-kit/person-id';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { breakGlass } from './acts/break-glass.js';
import { closeSitting } from './acts/close-sitting.js';
import { declareDisaster } from './acts/declare-disaster.js';
import { endProtectionRelease } from './acts/end-protection-release.js';
import { giveConsent } from './acts/give-consent.js';
import { liftProtectionMeasure } from './acts/lift-protection-measure.js';
import { openSitting } from './acts/open-sitting.js';
import { endConflict, recordConflict } from './acts/record-conflict.js';
import { recordGuardianPowers } from './acts/record-guardian-powers.js';
import { approveProvision, endProvision, recordProvision } from './acts/record-provision.js';
import { registerProtectionMeasure } from './acts/register-protection-measure.js';
import { releaseProtection } from './acts/release-protection.js';
import { renewProtectionMeasure } from './acts/renew-protection-measure.js';
import { reviewEmergency } from './acts/review-emergency.js';
import { traced } from './acts/traced.js';
import {
  endDisaster,
  endEmergency,
  endGuardianPowers,
  withdrawConsent,
} from './acts/withdraw-authorization.js';
import { access } from './queries/access.js';
import { authorizations } from './queries/authorizations.js';
import { disclosures } from './queries/disclosures.js';
import { emergencyReviews } from './queries/emergency-reviews.js';
import { explain, type ExplainInput } from './queries/explain.js';
import { provisions } from './queries/provisions.js';
import { refusedActs } from './queries/refused-acts.js';
import { recordedHere } from './queries/recorded-here.js';
import { reminders } from './queries/reminders.js';
import { sittings } from './queries/sittings.js';

export const resolvers: SubgraphResolvers = {
  DateTime: dateTimeScalar,
  Query: {
    me: (_root, _arguments, { viewer }) =>
      viewer?.person === undefined ? null : { id: viewer.person },
    access: (_root, { person }, context) => access(requireId('Person', person), context),
    sittings: (_root, args, context) => sittings(args, context),
    emergencyReviews: (_root, args, context) => emergencyReviews(args, context),
    refusedActs: (_root, args, context) => refusedActs(args, context),
    provisions: (_root, args, context) => provisions(args, context),
    reminders: (_root, _arguments, context) => reminders(context),
    recordedHere: (_root, args, context) => recordedHere(args, context),
  },
  Mutation: {
    giveConsent: traced(giveConsent),
    withdrawConsent: traced(withdrawConsent),
    recordGuardianPowers: traced(recordGuardianPowers),
    endGuardianPowers: traced(endGuardianPowers),
    recordConflict: traced(recordConflict),
    endConflict: traced(endConflict),
    recordProvision: traced(recordProvision),
    approveProvision: traced(approveProvision),
    endProvision: traced(endProvision),
    openSitting: traced(openSitting),
    closeSitting: traced(closeSitting),
    breakGlass: traced(breakGlass),
    reviewEmergency: traced(reviewEmergency),
    endEmergency: traced(endEmergency),
    registerProtectionMeasure: traced(registerProtectionMeasure),
    renewProtectionMeasure: traced(renewProtectionMeasure),
    liftProtectionMeasure: traced(liftProtectionMeasure),
    releaseProtection: traced(releaseProtection),
    endProtectionRelease: traced(endProtectionRelease),
    declareDisaster: traced(declareDisaster),
    endDisaster: traced(endDisaster),
  },
  Person: {
    access: ({ id }, _arguments, context) => access(id, context),
    authorizations: (person, _arguments, context) => authorizations(person, context),
    disclosures: (person, args, context) => disclosures(person, args, context),
    explain: (person, args, context) => explain(person, args as unknown as ExplainInput, context),
  },
};
