import type { MigrationInterface } from 'typeorm';
import { AddPerpetratorSide1760000002320 } from './add-perpetrator-side.js';
import { AddPowersAndConflicts1760000001060 } from './add-powers-and-conflicts.js';
import { AddRenewals1760000001050 } from './add-renewals.js';
import { AllowRefusals1760000002340 } from './allow-refusals.js';
import { ContainPerpetrators1760000005420 } from './contain-perpetrators.js';
import { CountChanges1760000002370 } from './count-changes.js';
import { CountNoVictimAside1760000002650 } from './count-no-victim-aside.js';
import { CreateAppendOnly1760000001000 } from './create-append-only.js';
import { CreateAuthorizations1760000001010 } from './create-authorizations.js';
import { CreateInForce1760000001040 } from './create-in-force.js';
import { CreateKeptCases1760000001080 } from './create-kept-cases.js';
import { CreateLiveCaseConsent1760000001070 } from './create-live-case-consent.js';
import { CreatePersonFacts1760000002300 } from './create-person-facts.js';
import { CreatePersonRelatives1760000002310 } from './create-person-relatives.js';
import { CreateProtectionMeasures1760000001030 } from './create-protection-measures.js';
import { CreateProvisions1760000001070 } from './create-provisions.js';
import { CreateSittings1760000001020 } from './create-sittings.js';
import { CreateUsedGrants1760000002390 } from './create-used-grants.js';
import { EndPowersWithConflict1760000002410 } from './end-powers-with-conflict.js';
import { EndReleases1760000002480 } from './end-releases.js';
import { IndexLatestVersions1760000002400 } from './index-latest-versions.js';
import { KeepOutreachOpen1760000002360 } from './keep-outreach-open.js';
import { KeepPerpetratorsHouseholds1760000002420 } from './keep-perpetrators-households.js';
import { NameRegisteredGuardians1760000002380 } from './name-registered-guardians.js';
import { NoteForms1760000005450 } from './note-forms.js';
import { NoteThousands1760000002600 } from './note-thousands.js';
import { OpposeNumbersByName1760000002460 } from './oppose-numbers-by-name.js';
import { ReadRegisteredMeasures1760000002540 } from './read-registered-measures.js';
import { ReturnColumns1760000002350 } from './return-columns.js';
import { SeeGuardiansLeave1760000002430 } from './see-guardians-leave.js';
import { TraceRefusedActs1760000002470 } from './trace-refused-acts.js';

/**
 * In the order they are applied, by a role that owns the schema `consent`. The last ones
 * read the registers, the identity index and the cases of the collaboration room and so run after
 * them.
 */
export const consentMigrations: readonly (new () => MigrationInterface)[] = [
  CreateAppendOnly1760000001000,
  CreateAuthorizations1760000001010,
  CreateSittings1760000001020,
  CreateProtectionMeasures1760000001030,
  CreateInForce1760000001040,
  CreateLiveCaseConsent1760000001070,
  CreateKeptCases1760000001080,
  AddRenewals1760000001050,
  AddPowersAndConflicts1760000001060,
  CreateProvisions1760000001070,
  CreatePersonFacts1760000002300,
  CreatePersonRelatives1760000002310,
  AddPerpetratorSide1760000002320,
  AllowRefusals1760000002340,
  ReturnColumns1760000002350,
  KeepOutreachOpen1760000002360,
  CountChanges1760000002370,
  NameRegisteredGuardians1760000002380,
  CreateUsedGrants1760000002390,
  IndexLatestVersions1760000002400,
  EndPowersWithConflict1760000002410,
  KeepPerpetratorsHouseholds1760000002420,
  SeeGuardiansLeave1760000002430,
  OpposeNumbersByName1760000002460,
  TraceRefusedActs1760000002470,
  EndReleases1760000002480,
  ReadRegisteredMeasures1760000002540,
  NoteThousands1760000002600,
  CountNoVictimAside1760000002650,
  ContainPerpetrators1760000005420,
  NoteForms1760000005450,
];
