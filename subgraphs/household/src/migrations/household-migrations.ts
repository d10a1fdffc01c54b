import type { MigrationInterface } from 'typeorm';
import { CoverProtectedPeople1760000002500 } from './cover-protected-people.js';
import { CreateIndex1760000002000 } from './create-index.js';
import { CreateLinkSources1760000002300 } from './create-link-sources.js';
import { CreateLinkViews1760000002100 } from './create-link-views.js';
import { CreateProtectionViews1760000002200 } from './create-protection-views.js';
import { CreateReleaseViews1760000002330 } from './create-release-views.js';
import { ForgetEndedReleases1760000002530 } from './forget-ended-releases.js';
import { HeadCovers1760000002520 } from './head-covers.js';
import { KeepCasematesHidden1760000005430 } from './keep-casemates-hidden.js';
import { ShapeCovers1760000002510 } from './shape-covers.js';

/**
 * What Kasane itself keeps about people, in order. They need the schemas to exist; the third
 * reads residents."支援措置" and consent.protection_measure and so runs after those tables,
 * those from the fifth on consent.perpetrator_side, and the last two consent.protection_release and
 * consent.perpetrator_case.
 */
export const householdMigrations: readonly (new () => MigrationInterface)[] = [
  CreateIndex1760000002000,
  CreateLinkViews1760000002100,
  CreateProtectionViews1760000002200,
  CreateLinkSources1760000002300,
  CreateReleaseViews1760000002330,
  CoverProtectedPeople1760000002500,
  ShapeCovers1760000002510,
  HeadCovers1760000002520,
  ForgetEndedReleases1760000002530,
  KeepCasematesHidden1760000005430,
];
