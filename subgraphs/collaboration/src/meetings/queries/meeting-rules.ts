import { holdsOn } from '@kasane/policy/tables/holds-on';
import {
  mayBeHeldTogether,
  meetingKinds,
  secrecyOf,
  type MeetingKind,
} from '../tables/meeting-kinds.js';

/** The kinds of meetings there are today, with what each rests on. */
export const meetingRules = () => {
  const now = new Date();
  return meetingKinds
    .filter((kind) => holdsOn(kind, now))
    .map((kind: MeetingKind) => ({
      ...kind,
      kind: kind.code,
      consentRequired: kind.restsOn === 'CONSENT',
      secrecy: secrecyOf(kind),
      heldWith: meetingKinds
        .map(({ code }) => code)
        .filter((other) => mayBeHeldTogether(kind.code, other)),
    }));
};
