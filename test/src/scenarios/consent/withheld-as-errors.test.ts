import { describe, expect, it } from '@jest/globals';
import { headersOf, post } from '../../asking/ask.js';
import { person } from '../../stack/running-stack.js';

const mother = person('kashiwagi-mother');

/** One category she consented to, one twice over that she did not, and one more. */
const QUERY = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      careCertifications {
        level
      }
      disabilityCopayments {
        kind
      }
      again: disabilityCopayments {
        monthlyLimit
      }
      reentrySupport {
        returnedOn
      }
    }
  }
`;

const asked = async (withheld?: string) =>
  post({
    body: JSON.stringify({ query: QUERY, variables: { id: mother } }),
    headers: {
      ...(await headersOf('coordinator')),
      ...(withheld === undefined ? {} : { 'x-kasane-withheld': withheld }),
    },
  });

const entry = (category: string) => ({
  subject: mother,
  category,
  code: 'NOT_PERMITTED',
  remedy: 'ASK_CONSENT',
});

describe('what is withheld', () => {
  const consent = [entry('DISABILITY_COPAYMENT'), entry('REOFFENDING_SUPPORT')];

  it('is no error, unless the client asks for it with this word', async () => {
    const { body, status } = await asked();
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        person: {
          careCertifications: [{ level: expect.any(String) as unknown }, { level: 'SUPPORT_2' }],
          disabilityCopayments: null,
          again: null,
          reentrySupport: null,
        },
      },
      extensions: { consent },
    });
    for (const other of ['', 'true', 'ERRORS', 'errors, errors']) {
      expect((await asked(other)).body).toEqual(body);
    }
  });

  it('is one coded error for each person and category with the header, beside the same answer', async () => {
    const [plain, coded] = [await asked(), await asked('errors')];
    expect(coded.status).toBe(200);
    expect(coded.body).toEqual({
      ...plain.body,
      errors: consent.map((each) => ({
        message: 'この目的では閲覧できません',
        extensions: { ...each, code: 'WITHHELD' },
      })),
    });
  });
});
