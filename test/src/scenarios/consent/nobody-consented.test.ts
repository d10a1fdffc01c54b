import { describe, expect, it } from '@jest/globals';
import { ask, type Reply } from '../../asking/ask.js';
import { registerOf } from '../../records/register-of.js';
import { household, person } from '../../stack/running-stack.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Different members and different silos, so that a record anywhere would show. */
const PERSON = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      id
      name
      address {
        text
      }
      households {
        household {
          id
          members {
            id
          }
        }
      }
      kinships {
        person {
          name
        }
      }
      elderlyConsultations {
        topic
      }
      outreachNotices {
        kind
      }
      arrears {
        kind
      }
      socialWithdrawal {
        sinceYears
      }
      guardianships {
        since
      }
    }
  }
`;

const seenOf = (id: string): Promise<Reply> =>
  ask({ as: 'coordinator', query: PERSON, variables: { id } });

describe('of people who consented to nothing the coordinator sees nothing', () => {
  it.each([
    ['lives in a ごみ屋敷 three offices know', 'washio-man'],
    ['is withdrawn, and his mother consents', 'kashiwagi-son'],
    ['is protected by a DV measure', 'mizusawa-mother'],
    ['let the consent end', 'arimoto-wife'],
    ['took the consent back', 'soma-woman'],
    ['is known to no office', 'kihara-wife'],
  ])('who %s', async (_who, cast) => {
    expect((await seenOf(person(cast))).body).toEqual({ data: { person: null } });
  });

  it('and of somebody who does', async () => {
    const { body } = await seenOf(person('sakura-mother'));
    expect(body.data?.['person']).toMatchObject({ name: '佐倉　ハルエ', arrears: [] });
  });

  it('answers alike, byte by byte, for records, no records and nobody at all', async () => {
    const answers = await Promise.all(
      [person('washio-man'), person('kihara-wife'), UNKNOWN].map(seenOf),
    );
    expect(new Set(answers.map(({ text, status }) => `${String(status)} ${text}`)).size).toBe(1);
  });

  it.each(['washio-man', 'kashiwagi-son', 'kihara-husband', 'mizusawa-mother'])(
    'the household of %s is not there',
    async (cast) => {
      const query = 'query ($id: ID!) { household(id: $id) { id kind members { id name } } }';
      const variables = { id: await registerOf(cast) };
      expect((await ask({ as: 'coordinator', query, variables })).body).toEqual({
        data: { household: null },
      });
      const office = await ask({ as: 'household', query, variables });
      expect(office.body.data).toMatchObject({ household: { id: variables.id, kind: 'JUKI' } });
    },
  );

  it('withholds alike whether there is a record: the same categories, no more and no fewer', async () => {
    // As the elderly worker, who may refer to anybody but reads one silo only.
    const query =
      'query ($id: ID!) { person(id: $id) { id name arrears { kind } outreachNotices { kind } } }';
    const texts = await Promise.all(
      ['washio-man', 'kihara-wife'].map(async (cast) => {
        const id = person(cast);
        const { text } = await ask({ as: 'elderly', query, variables: { id } });
        return text.replaceAll(id, 'ID');
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(JSON.parse(texts[0] ?? '')).toMatchObject({
      data: { person: { id: 'ID', name: null, arrears: null } },
    });
  });

  it('lists a consenting member only, however many live there', async () => {
    const query = 'query ($id: ID!) { household(id: $id) { members { id name } } }';
    const variables = { id: household('address-kashiwagi-mother') };
    expect((await ask({ as: 'coordinator', query, variables })).body).toEqual({
      data: { household: { members: [{ id: person('kashiwagi-mother'), name: '柏木　文江' }] } },
    });
  });
});
