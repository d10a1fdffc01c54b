import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { recorded, sendInput } from '../../asking/send-act.js';
import { closeSitting, openSitting } from '../../records/hold-meeting.js';
import { layAuthorization, withdrawAllAbout } from '../../records/lay-authorization.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * A daughter tells the window that her brother hits their mother; months later somebody comes about
 * the mother's electricity. Abuse is told under its own class alone (domain.md §3.3), and who told of it
 * under none (D-2: 高齢者虐待防止法8条).
 */
const [mother = ''] = await unknownResidents(1);

const CONSULTATIONS = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      consultations {
        route
        visitorRelation
        topics
        note
      }
      abuseConsultations {
        topics
        ownWords
        note
        urgent
      }
    }
  }
`;

const look = async (as: DemoStaffKey, purpose: string) => {
  const { body } = await ask({ as, purpose, query: CONSULTATIONS, variables: { id: mother } });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'];
};

const consent = (categories: readonly string[]) =>
  layAuthorization({ subjects: [mother], giver_person: mother, categories });

const receive = (input: object) =>
  recorded(
    sendInput('elderly', 'receiveConsultation', 'ConsultationInput', {
      ...{ variant: 'WITHOUT_CONSENT', person: mother, urgent: true, ...input },
    }),
  );

const POWER = {
  ...{ route: 'COMMISSIONER', visitorRelation: '近所の人' },
  ...{ topics: ['TAX_UTILITY_BILLS'], note: '電気が止まりそうだという' },
};
const ABUSE = {
  ...{ route: 'FAMILY_OR_FRIEND', visitorRelation: '別に暮らす娘' },
  ...{ topics: ['CARE_OF_FAMILY', 'VIOLENCE_ABUSE'], note: '同居の者がたたくという' },
};

describe('a consultation that tells of abuse', () => {
  beforeAll(() => receive(POWER));
  afterAll(() => withdrawAllAbout(mother));

  it('changes nothing for whom consultations alone are open to', async () => {
    const { withdraw } = await consent(['CASE_INTAKE']);
    const before = await look('coordinator', 'MULTI_AGENCY_SUPPORT');
    expect(before).toEqual({ consultations: [POWER], abuseConsultations: null });
    await receive(ABUSE);
    expect(await look('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual(before);
    await withdraw();
  });

  it('is not told on a consent to the item of the sheet, which asked about nothing else', async () => {
    const { withdraw } = await consent(['CASE_CONTACT', 'CASE_PROBLEM_ABUSE']);
    expect(await look('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual({
      ...{ consultations: null, abuseConsultations: null },
    });
    await withdraw();
  });

  it('is told where abuse is open, and who came is told to nobody', async () => {
    const { topics, note } = ABUSE;
    const told = [{ topics, ownWords: null, note, urgent: true }];
    const { withdraw } = await consent(['CASE_INTAKE_ABUSE']);
    expect(await look('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual({
      ...{ consultations: null, abuseConsultations: told },
    });
    await withdraw();
    const { id } = await openSitting('elderly', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [mother], members: [['elderly', 'elderly']] },
      categories: ['CASE_INTAKE', 'CASE_INTAKE_ABUSE'],
    });
    expect(await look('elderly', 'SUPPORT_MEETING')).toEqual({
      ...{ consultations: [POWER], abuseConsultations: told },
    });
    await closeSitting('elderly', id);
    for (const field of ['visitorRelation', 'route']) {
      const query = `query ($id: ID!) { person(id: $id) { abuseConsultations { ${field} } } }`;
      const { body } = await ask({ as: 'elderly', query, variables: { id: mother } });
      expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });
});
