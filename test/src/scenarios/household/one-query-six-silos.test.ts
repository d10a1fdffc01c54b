import { describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { household, person } from '../../stack/running-stack.js';

const SIX_SILOS = /* GraphQL */ `
  query ($id: ID!) {
    supportHousehold(id: $id) {
      kind
      members {
        id
        name
        birthDate
        careCertifications {
          level
          validFrom
        }
        mainCarer {
          relationship
        }
        mentalHandbooks {
          grade
          validTo
        }
        childConsultations {
          receivedOn
          topic
        }
        schoolLifeSurvey {
          forWhom
          frequency
        }
        livelihoodConsultations {
          consultedOn
          route
        }
        publicAssistance {
          since
        }
        reentrySupport {
          returnedOn
          needs
        }
        guardianshipPetitions {
          petitioner
          stage
        }
      }
    }
  }
`;

const show = async (id: string) => {
  const { status, body } = await ask({ as: 'coordinator', query: SIX_SILOS, variables: { id } });
  return { status, data: body.data, errors: body.errors, withheld: withheldOf(body) };
};

const withheldOf = (body: Awaited<ReturnType<typeof ask>>['body']) =>
  (body.extensions?.consent ?? []).map(({ subject, category, code }) => [subject, category, code]);

const refused = (cast: string, ...categories: readonly string[]) =>
  categories.map((category) => [person(cast), category, 'NOT_PERMITTED']);

/** What an adult of the cast has not consented to, and what a child's parent has not. */
const CHILDREN_ONLY = ['CHILD_CONSULTATION', 'SCHOOL_LIFE_SURVEY'];
const ADULTS_ONLY = [
  'DISABILITY_MENTAL',
  'ELDERLY_CARER',
  'ELDERLY_CARE_LEVEL',
  'GUARDIANSHIP_PETITION',
];
const REENTRY = 'REOFFENDING_SUPPORT';

const inOrder = (rows: readonly string[][]) =>
  [...rows].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));

describe('the coordinator asks one question about a household', () => {
  it('sees the consenting 8050 family of 佐倉 in all six silos', async () => {
    expect(await show(household('support-sakura'))).toEqual({
      status: 200,
      errors: undefined,
      data: {
        supportHousehold: {
          kind: 'SUPPORT',
          members: [
            {
              id: person('sakura-mother'),
              name: '佐倉　ハルエ',
              birthDate: '1942-05-03',
              careCertifications: [
                { level: 'CARE_2', validFrom: '2026-05-01' },
                { level: 'CARE_1', validFrom: '2025-05-01' },
                { level: 'CARE_1', validFrom: '2024-11-01' },
              ],
              mainCarer: { relationship: '子' },
              mentalHandbooks: [],
              childConsultations: null,
              schoolLifeSurvey: null,
              livelihoodConsultations: [],
              publicAssistance: null,
              reentrySupport: null,
              guardianshipPetitions: [{ petitioner: 'MAYOR', stage: 'RELATIVES_SURVEY' }],
            },
            {
              id: person('sakura-elder'),
              name: '佐倉　勝也',
              birthDate: '1968-01-22',
              careCertifications: [],
              mainCarer: null,
              mentalHandbooks: [],
              childConsultations: null,
              schoolLifeSurvey: null,
              livelihoodConsultations: [],
              publicAssistance: null,
              reentrySupport: {
                returnedOn: '2025-03-10',
                needs: ['EMPLOYMENT', 'MEDICAL', 'FAMILY_MEDIATION'],
              },
              guardianshipPetitions: [],
            },
            {
              id: person('sakura-son'),
              name: '佐倉　恒一',
              birthDate: '1972-03-18',
              careCertifications: [],
              mainCarer: null,
              mentalHandbooks: [
                { grade: 2, validTo: '2027-07-31' },
                { grade: 2, validTo: '2025-07-31' },
                { grade: 2, validTo: '2023-07-31' },
                { grade: 2, validTo: '2021-07-31' },
              ],
              childConsultations: null,
              schoolLifeSurvey: null,
              livelihoodConsultations: [{ consultedOn: '2026-05-14', route: 'AGENCY' }],
              publicAssistance: null,
              reentrySupport: null,
              guardianshipPetitions: [],
            },
            {
              id: person('sakura-grandchild'),
              name: '佐倉　ひなた',
              birthDate: '2012-06-09',
              careCertifications: null,
              mainCarer: null,
              mentalHandbooks: null,
              childConsultations: [{ receivedOn: '2026-04-27', topic: '不登校' }],
              schoolLifeSurvey: {
                forWhom: ['GRANDPARENT'],
                frequency: 'THREE_TO_FIVE_DAYS_A_WEEK',
              },
              livelihoodConsultations: [],
              publicAssistance: null,
              reentrySupport: null,
              guardianshipPetitions: null,
            },
          ],
        },
      },
      withheld: inOrder([
        ...refused('sakura-mother', ...CHILDREN_ONLY, REENTRY),
        ...refused('sakura-elder', ...CHILDREN_ONLY),
        ...refused('sakura-son', ...CHILDREN_ONLY, REENTRY),
        ...refused('sakura-grandchild', ...ADULTS_ONLY, REENTRY),
      ]),
    });
  });

  it('sees the consenting family of the young carer 青井', async () => {
    const nothingOfChildren = { childConsultations: null, schoolLifeSurvey: null };
    const nothingOfAdults = {
      careCertifications: null,
      mainCarer: null,
      mentalHandbooks: null,
      guardianshipPetitions: null,
    };
    const everywhere = {
      livelihoodConsultations: [],
      publicAssistance: { since: '2024-09-01' },
      reentrySupport: null,
    };
    const answer = await show(household('support-aoi'));
    expect(answer).toEqual({
      status: 200,
      errors: undefined,
      data: {
        supportHousehold: {
          kind: 'SUPPORT',
          members: [
            {
              id: person('aoi-mother'),
              name: '青井　真由美',
              birthDate: '1984-07-21',
              ...nothingOfChildren,
              ...everywhere,
              careCertifications: [],
              mainCarer: null,
              mentalHandbooks: [
                { grade: 2, validTo: '2028-01-31' },
                { grade: 2, validTo: '2026-01-31' },
                { grade: 2, validTo: '2024-01-31' },
              ],
              livelihoodConsultations: [{ consultedOn: '2024-07-30', route: 'SELF' }],
              guardianshipPetitions: [],
            },
            {
              id: person('aoi-girl'),
              name: '青井　結衣',
              birthDate: '2012-08-21',
              ...nothingOfAdults,
              ...everywhere,
              childConsultations: [{ receivedOn: '2026-05-20', topic: '家族の介護や世話' }],
              schoolLifeSurvey: { forWhom: ['PARENT', 'SIBLING'], frequency: 'DAILY' },
            },
            {
              id: person('aoi-brother'),
              name: '青井　湊',
              birthDate: '2020-02-11',
              ...nothingOfAdults,
              ...everywhere,
              childConsultations: [],
              schoolLifeSurvey: null,
            },
          ],
        },
      },
      withheld: inOrder([
        ...refused('aoi-mother', ...CHILDREN_ONLY, REENTRY),
        ...refused('aoi-girl', ...ADULTS_ONLY, REENTRY),
        ...refused('aoi-brother', ...ADULTS_ONLY, REENTRY),
      ]),
    });
  });

  it('sees of 柏木家 the mother, who consents, and not the son, who does not', async () => {
    const members = (await show(household('living-kashiwagi'))).data?.['supportHousehold'];
    expect(members).toMatchObject({
      kind: 'LIVING',
      members: [{ id: person('kashiwagi-mother') }],
    });
    expect(members).toHaveProperty('members.length', 1);
  });
});
