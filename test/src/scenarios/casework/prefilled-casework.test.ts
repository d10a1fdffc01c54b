import { afterAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { holdPlanMeeting } from '../../records/hold-plan-meeting.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { runPrefilled, type Blanks, type Made } from '../../asking/run-prefilled.js';
import { unknownResidents } from '../../records/unknown-residents.js';

const [person = ''] = await unknownResidents(1);

afterAll(() => withdrawAllAbout(person));

const made = async (
  key: string,
  field: string,
  fill: (variables: Blanks) => object,
  as: DemoStaffKey = 'coordinator',
): Promise<Made> => (await runPrefilled(key, as, fill))[field] as Made;

describe('the prefilled operations of the casework, one after another', () => {
  it('go from the call to the place, about whomever their reader names', async () => {
    const call = await made(
      ...(['receive-consultation', 'receiveConsultation'] as const),
      ({ input }) => ({ input: { ...input, person } }),
      'elderly',
    );
    const consultation = call.id;
    await made('triage-consultation', 'triageConsultation', () => ({ consultation }), 'elderly');
    const accepted = await made('accept-case', 'acceptCase', ({ input }) => ({
      input: { ...input, consultation, people: [person] },
    }));
    const { id: outreach } = await made(
      ...(['report-outreach', 'reportOutreach'] as const),
      ({ input }) => ({ input: { ...input, person } }),
      'community',
    );
    await made('take-on-outreach', 'takeOnOutreach', ({ input }) => ({
      input: { ...input, outreach },
    }));
    await made('record-attempt', 'moveOutreach', ({ attempt, move }) => ({
      attempt: { ...attempt, outreach },
      move: { ...move, outreach },
    }));
    await made('consent-to-case', 'giveConsent', ({ input }) => ({
      input: { ...input, subject: person },
    }));
    const over = await made('hand-over-outreach', 'handOverOutreach', () => ({ outreach }));
    const file = accepted.id;
    expect(over.also).toEqual([file]);
    await made('record-assessment', 'completeAssessment', ({ answers, problems }) => ({
      ...{ answers: { ...answers, file }, problems: { ...problems, file }, file },
    }));
    await made('draft-plan', 'draftPlan', ({ input }) => ({ input: { ...input, file } }));
    const { id: participation } = await made('record-wishes', 'recordWishes', ({ input }) => ({
      input: { ...input, file },
    }));
    const { matchPlaces } = await runPrefilled('match-places', 'coordinator');
    const [{ place }] = matchPlaces as [
      { readonly place: { readonly id: string; readonly name: string } },
    ];
    await made('introduce-to-place', 'introduceToPlace', ({ input }) => ({
      input: { ...input, participation, place: place.id },
    }));
    expect(await runPrefilled('case-file', 'coordinator', () => ({ id: person }))).toMatchObject({
      person: {
        supportFiles: [
          {
            ...{ id: file, state: 'PLAN_DRAFTED', frozen: false },
            plans: [{ decision: null, goals: [{ agency: 'livelihood', source: 'OUTREACH' }] }],
            participations: [
              { placements: [{ stage: 'INTRODUCED', place: { name: place.name } }] },
            ],
          },
        ],
      },
    });
    const step = (key: string, field: string, expectedVersion: number, as?: DemoStaffKey) =>
      made(
        key,
        field,
        (given) => ({
          ...{ file, expectedVersion },
          ...Object.fromEntries(
            Object.entries(given)
              .filter(([, value]) => typeof value === 'object')
              .map(([name, value]) => [
                name,
                name === 'input' ? { ...value, file, expectedVersion } : { ...value, file },
              ]),
          ),
        }),
        as,
      );
    await step('put-to-meeting', 'putToMeeting', 4);
    await holdPlanMeeting(person, file);
    await step('decide-support', 'decideSupport', 5, 'community');
    await step('start-support', 'startSupport', 6);
    await step('evaluate-plan', 'evaluatePlan', 7);
    const { caseload } = await runPrefilled('caseload', 'coordinator');
    expect(JSON.stringify(caseload)).toContain(person);
    await step('end-case', 'endCase', 8);
    const ended = await runPrefilled('caseload', 'coordinator');
    expect(JSON.stringify(ended)).not.toContain(person);
  });
});
