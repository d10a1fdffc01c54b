import type { StandIn } from './stand-in.js';
import { childrenStandIn } from './systems/children/children.js';
import { disabilityStandIn } from './systems/disability/disability.js';
import { educationStandIn } from './systems/education/education.js';
import { elderlyStandIn } from './systems/elderly/elderly.js';
import { guardianshipStandIn } from './systems/guardianship/guardianship.js';
import { livelihoodStandIn } from './systems/livelihood/livelihood.js';
import { reoffendingStandIn } from './systems/reoffending/reoffending.js';
import { residentsStandIn } from './systems/residents/residents.js';

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
