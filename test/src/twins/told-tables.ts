import { caseTables } from './told/cases.js';
import { childrenTables, educationTables } from './told/children.js';
import { communityTables } from './told/community.js';
import { disabilityTables } from './told/disability.js';
import { elderlyTables } from './told/elderly.js';
import { guardianshipTables } from './told/guardianship.js';
import { householdTables } from './told/household.js';
import { livelihoodTables } from './told/livelihood.js';
import { meetingTables } from './told/meetings.js';
import { reoffendingTables } from './told/reoffending.js';
import type { ToldTable } from './told/told-table.js';

/**
 * What each column of the departments' tables says, written from the columns' own names: a second
 * opinion on the labels of the schema. twin-worlds.test.ts holds every line against what is served.
 */
export const toldTables: readonly ToldTable[] = [
  ...householdTables,
  ...elderlyTables,
  ...disabilityTables,
  ...childrenTables,
  ...educationTables,
  ...livelihoodTables,
  ...reoffendingTables,
  ...guardianshipTables,
  ...caseTables,
  ...meetingTables,
  ...communityTables,
];
