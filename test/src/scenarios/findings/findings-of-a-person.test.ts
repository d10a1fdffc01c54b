import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import {
  layAuthorization,
  withdrawAllAbout,
  type LaidAuthorization,
} from '../../records/lay-authorization.js';
import { lookForPersonFindings } from '../../records/look-for-findings.js';
import { person } from '../../stack/running-stack.js';

const WITHDRAWAL = 'SOCIAL_WITHDRAWAL';
const son = person('sakura-son');
const kashiwagi = person('kashiwagi-son');

let laid: LaidAuthorization | undefined;
const consentTo = async (...categories: readonly string[]) => {
  laid = await layAuthorization({ subjects: [kashiwagi], categories });
};

describe('findings about one person', () => {
  it('are said with the fields they rest on, to the worker the person has consented to', async () => {
    const seen = await lookForPersonFindings('coordinator', son);
    expect(seen.patterns).toEqual([
      ...['YOUNG_CARER', 'YOUNG_ADULT_CARER', WITHDRAWAL, 'HOARDING', 'SELF_NEGLECT'],
      ...['MANY_ANIMALS', 'RELEASED_AGED_OR_DISABLED', 'GAP_BETWEEN_SCHEMES'],
    ]);
    expect(seen.of(WITHDRAWAL)).toEqual({
      ...{ status: 'PRESENT', missing: [] },
      evidence: [`Person.birthDate ${son}`, `Person.socialWithdrawal ${son}`],
    });
    expect(seen.of('YOUNG_CARER')).toEqual({ status: 'ABSENT', evidence: [], missing: [] });
  });

  it('are undetermined for the department that sees one silo, and say what it lacks', async () => {
    const seen = await lookForPersonFindings('elderly', person('sakura-mother'));
    const mother = person('sakura-mother');
    expect(seen.of(WITHDRAWAL)).toEqual({
      ...{ status: 'UNDETERMINED', evidence: [] },
      missing: [
        `NOT_PERMITTED LIVELIHOOD_SOCIAL_WITHDRAWAL ${mother}`,
        `NOT_PERMITTED RESIDENT_BIRTH ${mother}`,
      ],
    });
  });

  it('come with whoever is asked for of a household, each under the own permission', async () => {
    const query =
      '{ searchPeople(kana: "サクラ コウイチ", first: 2) { edges { node { id findings { pattern status } } } } }';
    const { body } = await ask({ as: 'coordinator', query });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain(`"pattern":"${WITHDRAWAL}","status":"PRESENT"`);
  });
});

describe('of somebody who has not consented', () => {
  beforeAll(() => withdrawAllAbout(kashiwagi));
  afterEach(async () => {
    await laid?.withdraw();
    laid = undefined;
  });

  it('nothing is said, and nothing again once the consent is taken back', async () => {
    const before = await lookForPersonFindings('coordinator', kashiwagi);
    expect(before.patterns).toEqual([]);
    await consentTo('RESIDENT_BIRTH', 'LIVELIHOOD_SOCIAL_WITHDRAWAL');
    const seen = await lookForPersonFindings('coordinator', kashiwagi);
    expect(seen.of(WITHDRAWAL)?.status).toBe('PRESENT');
    await laid?.withdraw();
    laid = undefined;
    expect((await lookForPersonFindings('coordinator', kashiwagi)).text).toBe(before.text);
  });

  it('the one category that is withheld is named', async () => {
    await consentTo('LIVELIHOOD_SOCIAL_WITHDRAWAL');
    const seen = await lookForPersonFindings('coordinator', kashiwagi);
    expect(seen.of(WITHDRAWAL)).toEqual({
      ...{ status: 'UNDETERMINED', evidence: [] },
      missing: [`NOT_PERMITTED RESIDENT_BIRTH ${kashiwagi}`],
    });
  });
});
