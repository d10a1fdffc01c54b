import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { readSitting, type SittingInput } from './read-sitting.js';

const now = new Date('2026-10-01T10:00:00+09:00');
const member = { viewer: 'coordinator', agency: 'multi-agency', pledgedAt: now };
const input: SittingInput = {
  forum: 'SUPPORT_MEETING',
  caseId: 'R8-12',
  subjects: ['11111111-1111-4111-8111-111111111111'],
  categories: ['RESIDENT_NAME'],
  members: [member],
  necessity: '孤立のおそれ',
};

function problemsOf(changes: Partial<SittingInput>): readonly string[] {
  try {
    readSitting({ ...input, ...changes }, now);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return (error.extensions['problems'] as { field: string }[]).map(({ field }) => field);
  }
  throw new Error('nothing was refused');
}

describe('a sitting', () => {
  it('rests on the statute of its forum and ends by itself', () => {
    expect(readSitting(input, now)).toEqual({
      forum: 'SUPPORT_MEETING',
      basis: 'LB-06',
      caseId: 'R8-12',
      subjects: input.subjects,
      categories: ['RESIDENT_NAME'],
      fields: [],
      exclusions: [],
      members: [member],
      necessity: '孤立のおそれ',
      crimeNecessity: null,
      specialNecessity: [],
      endsAt: new Date('2026-10-01T18:00:00+09:00'),
    });
  });

  it('opens what tells of a crime only with a vote of its own', () => {
    const crime = { categories: ['REOFFENDING_SUPPORT'] };
    expect(problemsOf(crime)).toEqual(['input.crimeNecessity']);
    expect(readSitting({ ...input, ...crime, crimeNecessity: '住居の確保' }, now)).toMatchObject({
      specialNecessity: ['REOFFENDING_SUPPORT'],
    });
  });

  it('takes pledged members, each once, of agencies that exist', () => {
    expect(problemsOf({ members: [] })).toEqual(['input.members']);
    expect(problemsOf({ members: [member, member] })).toEqual(['input.members[1]']);
    expect(problemsOf({ members: [{ ...member, agency: 'nobody' }] })).toEqual([
      'input.members[0]',
    ]);
    const later = new Date('2026-10-01T10:00:01+09:00');
    expect(problemsOf({ members: [{ ...member, pledgedAt: later }] })).toEqual([
      'input.members[0]',
    ]);
  });

  it('never lasts longer than a day', () => {
    const endsAt = new Date('2026-10-02T10:00:01+09:00');
    expect(problemsOf({ endsAt })).toEqual(['input.endsAt']);
    const inTime = new Date('2026-10-02T10:00:00+09:00');
    expect(readSitting({ ...input, endsAt: inTime }, now).endsAt).toEqual(inTime);
  });

  it('opens nothing its statute does not know', () => {
    expect(problemsOf({ categories: ['DISABILITY_IMMUNE'] })).toEqual(['input.categories[0]']);
  });
});
