import type { StandIn } from './stand-in.js';
import { childrenStandIn } from './systems/children.js';
import { disabilityStandIn } from './systems/disability.js';
import { educationStandIn } from './systems/education.js';
import { elderlyStandIn } from './systems/elderly.js';
import { guardianshipStandIn } from './systems/guardianship.js';
import { livelihoodStandIn } from './systems/livelihood.js';
import { reoffendingStandIn } from './systems/reoffending.js';
import { residentsStandIn } from './systems/residents.js';

/** The departments' existing systems, in the order they are created and loaded. */
export const standIns: readonly StandIn[] = [
  residentsStandIn,
  elderlyStandIn,
  disabilityStandIn,
  childrenStandIn,
  educationStandIn,
  livelihoodStandIn,
  reoffendingStandIn,
  guardianshipStandIn,
];
