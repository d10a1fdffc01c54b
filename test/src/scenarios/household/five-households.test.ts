import { describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { household, person } from '../../stack/running-stack.js';

const QUERY = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      households {
        household {
          kind
        }
      }
      supportHouseholds {
        id
        kind
      }
      publicAssistanceHousehold {
        kind
        members {
          id
        }
      }
    }
  }
`;

const look = async (cast: string, as: DemoStaffKey) =>
  (await ask({ as, query: QUERY, variables: { id: person(cast) } })).body.data?.['person'];

const register = [{ household: { kind: 'JUKI' } }, { household: { kind: 'ADDRESS' } }];

/** 葵家 is on 生活保護 and supported; each of these is told by whoever holds it, to who may know. */
describe('five kinds of household stand side by side', () => {
  it('all of them to the reader the mother has consented to', async () => {
    expect(await look('aoi-mother', 'coordinator')).toEqual({
      households: register,
      supportHouseholds: [{ id: household('support-aoi'), kind: 'SUPPORT' }],
      publicAssistanceHousehold: {
        kind: 'WELFARE',
        members: expect.arrayContaining([
          { id: person('aoi-mother') },
          { id: person('aoi-girl') },
        ]) as unknown,
      },
    });
  });

  it('the register’s to 市民課, which does not learn of support or 生活保護', async () => {
    expect(await look('aoi-mother', 'household')).toEqual({
      households: register,
      supportHouseholds: null,
      publicAssistanceHousehold: null,
    });
  });

  it('the 生活保護 one to its office, which does not learn the others', async () => {
    expect(await look('aoi-mother', 'livelihood')).toMatchObject({
      households: null,
      supportHouseholds: null,
      publicAssistanceHousehold: { kind: 'WELFARE' },
    });
  });

  it('none of 生活保護 for whoever is not on it, to the same office', async () => {
    expect(await look('kihara-wife', 'livelihood')).toEqual({
      households: null,
      supportHouseholds: null,
      publicAssistanceHousehold: null,
    });
  });
});
