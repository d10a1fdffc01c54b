import fc from 'fast-check';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Act, ActCode, ActOf } from '@kasane/policy/recording/act';
import {
  about,
  age,
  agency,
  agencyCodes,
  dateAfter,
  few,
  giver,
  held,
  keptMeasure,
  measure,
  measures,
  mostly,
  nowOf,
  off,
  party,
  perpetrator,
  person,
  reader,
  readers,
  recipients,
  some,
  staffId,
  text,
  unreadable,
  viewers,
} from './recording-words.js';

/** Whether it is the writer's own family's: mostly not, or nothing else would be tried. */
const ownMatter = mostly(fc.constant(false), fc.constant(true), 8);

/** Acts of writing, near the border between what may and what may not be recorded. */

/** What each act has beside who, when and the measures. */
const drafts: {
  readonly [Code in ActCode]: (
    viewer: Act['viewer'],
    now: Date,
  ) => Readonly<
    Record<
      Exclude<keyof ActOf<Code>, 'viewer' | 'now' | 'prohibitions' | 'act'>,
      fc.Arbitrary<unknown>
    >
  >;
} = {
  GIVE_CONSENT: (_viewer, now) => ({
    about,
    consent: fc.record(
      {
        subject: mostly(fc.constant('person-1'), person, 4),
        categories: few,
        fields: mostly(fc.constant([]), fc.constant(['Person.name']), 3),
        exclusions: mostly(fc.constant([]), few, 3),
        recipients,
        giver,
        explainedHow: text,
        evidenceRef: text,
        subjectAssents: fc.boolean(),
        to: dateAfter(now),
        ageAtEnd: age,
      },
      {
        requiredKeys: [
          ...(['subject', 'categories', 'fields', 'exclusions', 'recipients'] as const),
          ...(['giver', 'explainedHow', 'evidenceRef', 'to', 'ageAtEnd'] as const),
        ],
      },
    ),
  }),
  WITHDRAW_CONSENT: () => ({
    about,
    authorization: fc.record({
      basis: mostly(fc.constant('LB-01'), fc.constantFrom('LB-06', 'LB-20'), 5),
      subjects: person.map((one) => [one]),
      categories: mostly(few, fc.constant([]), 3),
      fields: mostly(fc.constant([]), fc.constant(['Person.nameKana']), 3),
    }),
  }),
  RECORD_GUARDIAN_POWERS: (_viewer, now) => ({
    about,
    powers: dateAfter(now).chain((from) =>
      fc.record({
        subject: person,
        guardian: party,
        reader,
        powers: fc.constantFrom(
          ['GENERAL'],
          ['MINOR_GUARDIANSHIP'],
          ['GENERAL', 'MINOR_GUARDIANSHIP'],
        ),
        ageAtEnd: age,
        categories: mostly(few, fc.constant([])),
        certificateRef: text,
        listRef: text,
        from: fc.constant(from),
        to: dateAfter(from),
      }),
    ),
  }),
  END_GUARDIAN_POWERS: () => ({
    ownMatter,
    powers: fc.record({ guardian: fc.oneof(party, fc.constant(null)), reader }),
    reason: text,
  }),
  RECORD_CONFLICT: () => ({
    ownMatter,
    conflict: fc.record({ subject: person, person: party, reason: text, readers }),
  }),
  END_CONFLICT: (viewer) => ({
    ownMatter,
    conflict: fc.record({
      person: party,
      readers,
      recordedByAgency: mostly(fc.constant(viewer.agency), agency, 3),
    }),
    reason: text,
  }),
  RECORD_PROVISION: (viewer, now) => ({
    ownMatter,
    provision: fc.tuple(held(viewer.agency), dateAfter(now)).chain(([given, from]) =>
      fc.record({
        basis: fc.constantFrom('LB-01', 'LB-02', 'LB-03', 'LB-04', 'LB-06', 'LB-22', 'LB-23'),
        subjects: mostly(some, fc.constant([])),
        categories: fc.constant(given),
        specialNecessity: fc.subarray(given),
        recipientAgency: agency,
        recipients,
        reason: text,
        recipientTask: text,
        from: fc.constant(from),
        to: dateAfter(from),
      }),
    ),
  }),
  APPROVE_PROVISION: (viewer) => ({
    ownMatter,
    provision: fc.record({
      recordedBy: staffId,
      recordedByAgency: mostly(fc.constant(viewer.agency), agency, 3),
      recipients,
    }),
  }),
  END_PROVISION: (viewer) => ({
    ownMatter,
    provision: fc.record({
      recordedBy: staffId,
      recordedByAgency: mostly(fc.constant(viewer.agency), agency, 3),
    }),
    reason: text,
  }),
  OPEN_SITTING: (_viewer, now) => ({
    ownMatter,
    sitting: few.chain((asked) =>
      fc.record({
        basis: fc.integer({ min: 1, max: 25 }).map((i) => `LB-${String(i).padStart(2, '0')}`),
        caseId: mostly(fc.constant('case-1'), fc.constantFrom(null, '', ' ')),
        subjects: mostly(some, fc.constant([])),
        categories: fc.constant(asked),
        members: mostly(
          fc.array(
            fc.record({
              viewer: mostly(staffId, fc.constant('')),
              agency: mostly(fc.constantFrom<AgencyCode>('elderly', 'multi-agency'), agency, 3),
              pledgedAt: mostly(
                off.map((by): Date | null => new Date(now.getTime() + by)),
                fc.oneof(fc.constant(null), unreadable),
                6,
              ),
            }),
            { minLength: 1, maxLength: 2 },
          ),
          fc.constant([]),
        ),
        necessity: text,
        specialNecessity: fc.subarray(asked),
      }),
    ),
  }),
  CLOSE_SITTING: (viewer) => ({
    ownMatter,
    sitting: fc.record({ convenedByAgency: fc.oneof(fc.constant(viewer.agency), agency) }),
  }),
  BREAK_GLASS: (_viewer, now) => ({
    ownMatter,
    emergency: fc.record({
      subjects: mostly(some, fc.constant([])),
      reason: text,
      hours: fc.constantFrom(-1, 0, 0.5, 71, 72, 72.1, Number.NaN),
    }),
    reviewsDue: mostly(fc.constant([]), fc.array(dateAfter(now), { maxLength: 2 }), 1),
  }),
  REVIEW_EMERGENCY: () => ({ ownMatter, emergency: fc.record({ openedBy: staffId }) }),
  END_EMERGENCY: () => ({
    ...{ ownMatter, emergency: fc.record({ openedBy: staffId }), reason: text },
  }),
  REGISTER_PROTECTION: () => ({
    ownMatter,
    measure: fc.tuple(measure, perpetrator).map(([rest, who]) => ({ ...rest, perpetrator: who })),
  }),
  LIFT_PROTECTION: () => ({ ownMatter, measure: keptMeasure, reason: text }),
  RENEW_PROTECTION: (_viewer, now) => ({
    measure: fc
      .tuple(keptMeasure, dateAfter(now))
      .map(([rest, periodTo]) => ({ ...rest, periodTo })),
    to: dateAfter(now).chain(dateAfter),
    evidenceRef: text,
  }),
  RELEASE_PROTECTION: (_viewer, now) => ({
    ownMatter,
    measure: keptMeasure,
    release: dateAfter(now).chain((from) =>
      fc.record({
        recipient: fc.constantFrom(
          ...['viewer:viewer-1', 'viewer:viewer-2', 'viewer:', 'agency:elderly', 'agency:nowhere'],
          ...['agency:household', 'role:RESCUER', 'role:PROTECTION_OFFICER', 'elderly', ''],
        ),
        from: fc.constant(from),
        to: dateAfter(from),
      }),
    ),
  }),
  END_RELEASE: () => ({ measure: keptMeasure, reason: text }),
  DECLARE_DISASTER: () => ({ declaration: text }),
  END_DISASTER: () => ({}),
};

const clerks = ['DEPARTMENT_WORKER'] as const;
const staff = ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] as const;
const welfare = ['elderly', 'disability', 'children', 'livelihood', 'household'] as const;

/** Who usually does it; anybody else is refused at once and teaches little. */
const doers: Readonly<Record<ActCode, Parameters<typeof viewers>>> = {
  GIVE_CONSENT: [[...staff, 'RESIDENT', 'GUARDIAN'], agencyCodes],
  WITHDRAW_CONSENT: [[...staff, 'RESIDENT', 'GUARDIAN'], agencyCodes],
  RECORD_GUARDIAN_POWERS: [
    [...clerks, 'INFORMATION_OFFICER'],
    ['guardianship', 'audit'],
  ],
  END_GUARDIAN_POWERS: [
    [...clerks, 'INFORMATION_OFFICER', 'GUARDIAN'],
    ['guardianship', 'audit'],
  ],
  RECORD_CONFLICT: [staff, agencyCodes],
  END_CONFLICT: [[...staff, 'INFORMATION_OFFICER'], agencyCodes],
  RECORD_PROVISION: [clerks, welfare],
  APPROVE_PROVISION: [clerks, agencyCodes],
  END_PROVISION: [clerks, agencyCodes],
  OPEN_SITTING: [clerks, welfare],
  CLOSE_SITTING: [clerks, agencyCodes],
  BREAK_GLASS: [[...staff, 'RESCUER'], agencyCodes],
  REVIEW_EMERGENCY: [['INFORMATION_OFFICER'], ['audit']],
  END_EMERGENCY: [[...staff, 'INFORMATION_OFFICER'], agencyCodes],
  REGISTER_PROTECTION: [clerks, ['household']],
  LIFT_PROTECTION: [clerks, ['household']],
  RENEW_PROTECTION: [clerks, ['household']],
  RELEASE_PROTECTION: [['PROTECTION_OFFICER'], ['household']],
  END_RELEASE: [[...clerks, 'PROTECTION_OFFICER'], ['household']],
  DECLARE_DISASTER: [['INFORMATION_OFFICER'], ['audit']],
  END_DISASTER: [['INFORMATION_OFFICER'], ['audit']],
};

export const actCodes = Object.keys(doers) as readonly ActCode[];

export const actsOf = (code: ActCode): fc.Arbitrary<Act> =>
  fc.tuple(viewers(...doers[code]), nowOf(code)).chain(([viewer, now]) =>
    fc.record({
      act: fc.constant(code),
      viewer: fc.constant(viewer),
      now: fc.constant(now),
      prohibitions: measures(now),
      ...drafts[code](viewer, now),
    }),
  ) as fc.Arbitrary<Act>;
