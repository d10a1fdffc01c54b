import { describe, expect, it } from '@jest/globals';
import type { InputProblem } from '@kasane/policy/recording/input-problems';
import { GraphQLError } from 'graphql';
import { readConsent, type ConsentInput } from './read-consent.js';

const now = new Date('2026-10-01T10:00:00+09:00');
const mother = '11111111-1111-4111-8111-111111111111';
const child = '22222222-2222-4222-8222-222222222222';

const input: ConsentInput = {
  subject: mother,
  categories: ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL', 'RESIDENT_NAME'],
  fields: ['Person.mainCarer'],
  recipients: ['agency:multi-agency'],
  purpose: 'MULTI_AGENCY_SUPPORT',
  validTo: new Date('2027-10-01T00:00:00+09:00'),
  giver: { capacity: 'SELF' },
  method: 'WRITTEN',
  explainedHow: ' 説明書を読み合わせた ',
  evidenceRef: '同意書 R8-0001',
};

/** What the refusal names; throws where nothing is refused. */
function refusalOf(changes: Partial<ConsentInput>): readonly InputProblem[] {
  try {
    readConsent({ ...input, ...changes }, now);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    expect(error.extensions['code']).toBe('BAD_INPUT');
    return error.extensions['problems'] as InputProblem[];
  }
  throw new Error('nothing was refused');
}

/** Fields the refusal names. */
const problemsOf = (changes: Partial<ConsentInput>): readonly string[] =>
  refusalOf(changes).map(({ field }) => field);

describe('a consent', () => {
  it('is read whole, once each, from now on unless said otherwise', () => {
    expect(readConsent(input, now)).toEqual({
      subject: mother,
      categories: ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL'],
      fields: ['Person.mainCarer'],
      exclusions: [],
      recipients: ['agency:multi-agency'],
      purpose: 'MULTI_AGENCY_SUPPORT',
      caseId: null,
      validFrom: now,
      validTo: input.validTo,
      giver: { capacity: 'SELF', person: mother, name: null },
      subjectAssents: false,
      method: 'WRITTEN',
      explainedHow: '説明書を読み合わせた',
      evidenceRef: '同意書 R8-0001',
      language: null,
      accommodation: null,
    });
  });

  it('of a child names who speaks for it', () => {
    const proxy = { capacity: 'LEGAL_REPRESENTATIVE', person: mother } as const;
    expect(readConsent({ ...input, subject: child, giver: proxy }, now).giver).toEqual({
      ...proxy,
      name: null,
    });
    expect(problemsOf({ giver: { capacity: 'LEGAL_REPRESENTATIVE' } })).toEqual(['input.giver']);
    expect(problemsOf({ giver: { ...proxy, guardianNumber: 'R06-1' } })).toEqual([
      'input.giver.person',
      'input.giver',
    ]);
    expect(problemsOf({ giver: proxy })).toEqual(['input.giver.person']);
    expect(problemsOf({ giver: { capacity: 'SELF', person: child } })).toEqual(['input.giver']);
  });

  it('names a guardian whom the register alone knows by its number', () => {
    const giver = { capacity: 'GUARDIAN', guardianNumber: ' Ｒ０６-00012-1 ' } as const;
    expect(readConsent({ ...input, giver }, now).giver).toEqual({
      ...{ capacity: 'GUARDIAN', person: 'register:R06-00012-1', name: null },
    });
    expect(problemsOf({ giver: { ...giver, guardianNumber: 'R06 00012' } })).toEqual([
      'input.giver.guardianNumber',
    ]);
    expect(problemsOf({ giver: { ...giver, name: '都農 一馬' } })).toEqual(['input.giver']);
    expect(problemsOf({ giver: { ...giver, capacity: 'SELF' } })).toEqual(['input.giver']);
  });

  describe.each([
    ['a consent', {}],
    ['a refusal', { categories: [], fields: [], exclusions: ['CHILD_CARE'] }],
  ])('and %s begins when it was said', (_what, scope) => {
    it.each([-48 * 3_600_000, -86_400_000, 0])('%d ms after now', (ms) => {
      const validFrom = new Date(now.getTime() + ms);
      expect(readConsent({ ...input, ...scope, validFrom }, now)).toMatchObject({ validFrom });
    });

    it.each([1, 86_400_000])('and so never %d ms after now', (ms) => {
      const validFrom = new Date(now.getTime() + ms);
      expect(problemsOf({ ...scope, validFrom })).toEqual(['input.validFrom']);
    });

    it('and not longer ago than may be written down, which the refusal says', () => {
      const validFrom = new Date(now.getTime() - 48 * 3_600_000 - 1);
      expect(refusalOf({ ...scope, validFrom })).toEqual([
        {
          field: 'input.validFrom',
          code: 'TOO_FAR_BACK',
          message: expect.stringContaining('48時間') as unknown,
        },
      ]);
    });
  });

  it('opens what the table knows and nothing without a scope', () => {
    expect(problemsOf({ categories: [], fields: [] })).toEqual(['input.categories']);
    const refusal = { categories: [], fields: [], exclusions: ['CHILD_CARE'] };
    expect(readConsent({ ...input, ...refusal }, now)).toMatchObject(refusal);
    expect(problemsOf({ categories: ['NOPE'] })).toEqual(['input.categories[0]']);
    expect(problemsOf({ categories: ['PERSON_REFERENCE'] })).toEqual(['input.categories[0]']);
    expect(problemsOf({ fields: ['mainCarer'] })).toEqual(['input.fields[0]']);
    expect(problemsOf({ exclusions: ['NOPE'] })).toEqual(['input.exclusions[0]']);
  });

  it('names its recipients by kind', () => {
    for (const recipient of ['multi-agency', 'agency:nobody', 'role:KING', 'viewer: ']) {
      expect(problemsOf({ recipients: [recipient] })).toEqual(['input.recipients[0]']);
    }
    expect(problemsOf({ recipients: [] })).toEqual(['input.recipients']);
  });

  it('is for a time to come', () => {
    const before = new Date('2026-09-01T00:00:00+09:00');
    expect(problemsOf({ validFrom: before })).toEqual(['input.validFrom']);
    expect(problemsOf({ validTo: now })).toEqual(['input.validTo']);
  });

  it('says everything that is wrong at once', () => {
    expect(problemsOf({ subject: '1000693363', purpose: 'AUDIT', explainedHow: ' ' })).toEqual([
      'input.subject',
      'input.purpose',
      'input.explainedHow',
    ]);
  });
});
