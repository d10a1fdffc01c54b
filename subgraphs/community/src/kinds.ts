import { evacuationSupport } from './evacuation/evacuation-support.js';
import { meetingHint } from './hints/meeting-hint.js';
import type { Kind } from './keeping/kind.js';
import { areaMeeting } from './kinds/networks/area-meeting.js';
import { membership } from './kinds/networks/membership.js';
import { organisation } from './kinds/networks/organisation.js';
import { platform } from './kinds/networks/platform.js';
import { watchNetwork } from './kinds/networks/watch-network.js';
import { coordinatorPost } from './kinds/people/coordinator-post.js';
import { supporterCourse } from './kinds/people/supporter-course.js';
import { supporterFigure } from './kinds/people/supporter-figure.js';
import { welfareUnit } from './kinds/people/welfare-unit.js';
import { base } from './kinds/places/base.js';
import { communityEvent } from './kinds/places/community-event.js';
import { funding } from './kinds/support/funding.js';
import { housingSupport } from './kinds/support/housing-support.js';
import { transportSupport } from './kinds/support/transport-support.js';
import { participationPlace } from './participation/participation-place.js';
import { indicatorYear, planIndicator } from './plan/plan-indicator.js';
import { planAction, planGoal, planMeasure } from './plan/plan-tree.js';
import { publishedFigure } from './plan/published-figure.js';
import { welfarePlan } from './plan/welfare-plan.js';

/** What this room keeps about the community, for everybody to read, in the order of the schema. A later one may name an earlier one. */
export const kinds: readonly Kind[] = [
  organisation,
  base,
  welfareUnit,
  supporterFigure,
  supporterCourse,
  coordinatorPost,
  platform,
  watchNetwork,
  membership,
  areaMeeting,
  communityEvent,
  funding,
  transportSupport,
  housingSupport,
  participationPlace,
  welfarePlan,
  planGoal,
  planMeasure,
  planAction,
  planIndicator,
  indicatorYear,
  publishedFigure,
];

/** What it keeps about people: labelled fields of `Person`, in no list and no history of the graph. */
export const personKinds: readonly Kind[] = [evacuationSupport, meetingHint];

/** By GraphQL type, as `community.record` names it. */
export const kindOf: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.type, kind]));
