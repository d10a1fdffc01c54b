import { describe, expect, it } from '@jest/globals';
import { judgePerson } from './judge-person.js';
import { born, home, kin, ofEachInShort, TODAY, type Sample } from './sample-household.js';

const alone = (values: Sample) => home({ one: values });
const of = (code: Parameters<typeof ofEachInShort>[0], values: Sample) =>
  ofEachInShort(code, alone(values)).join();

const FOUND: Sample = { youngCarer: { foundOn: '2024-06-01' } };
const FAMILY = 'UNDETERMINED, UNSEEN_PEOPLE';

it('says of one person what can be said of one, and leaves the family to the household', () => {
  const [person] = alone(born(55)).people;
  if (person === undefined) throw new Error('nobody lives there');
  expect(judgePerson(person, TODAY).map(({ name }) => name)).toEqual([
    ...['ヤングケアラー', '若者ケアラー', 'ひきこもり', 'ごみ屋敷・不良な生活環境'],
    ...['セルフネグレクト', '多頭飼育', '高齢・障がいのある出所者', '制度の切れ目'],
  ]);
});

it('says nothing on a day without a rule', () => {
  const [person] = alone(born(55)).people;
  if (person === undefined) throw new Error('nobody lives there');
  expect(judgePerson(person, '2026-03-31')).toEqual([]);
  expect(judgePerson(person, '2026-04-01')).toHaveLength(8);
});

describe('ヤングケアラー, of a child alone', () => {
  it.each([
    ['found by the office', { ...born(14), ...FOUND }, 'PRESENT'],
    ['found, and 18 tomorrow', { ...born(18, -1), ...FOUND }, 'PRESENT'],
    ['found, and 18 today: 若者ケアラー', { ...born(18), ...FOUND }, 'ABSENT'],
    ['late at school: whether anybody at home needs care is in their records', born(14), FAMILY],
    ['whoever is at home', { ...born(14), ...kin({ PARENT: 'mother' }) }, FAMILY],
    ['before school', { ...born(4), ...FOUND }, 'ABSENT'],
    [
      'what the office found withheld',
      { ...born(14), ...FOUND, withheld: ['CHILD_YOUNG_CARER'] },
      'UNDETERMINED, UNSEEN_PEOPLE, one CHILD_YOUNG_CARER',
    ],
    [
      'the age withheld',
      { ...born(14), ...FOUND, withheld: ['RESIDENT_BIRTH'] },
      'UNDETERMINED, one RESIDENT_BIRTH',
    ],
  ])('%s', (_title, values, expected) => {
    expect(of('YOUNG_CARER', values)).toBe(expected);
  });
});

describe('若者ケアラー, of a young person alone', () => {
  const disabled: Sample = { intellectualHandbooks: [{ gradeNational: 'A' }] };
  it.each([
    ['found as a child', { ...born(20), ...FOUND }, 'PRESENT'],
    ['found, 18 today', { ...born(18), ...FOUND }, 'PRESENT'],
    ['found, 18 tomorrow', { ...born(18, -1), ...FOUND }, 'ABSENT'],
    ['found, 40 tomorrow', { ...born(40, -1), ...FOUND }, 'PRESENT'],
    ['found, 40 today', { ...born(40), ...FOUND }, 'ABSENT'],
    ['nobody has found anything', born(25), FAMILY],
    ['who needs care as well', { ...born(25), ...disabled }, 'ABSENT'],
    ['found, and needs care as well', { ...born(25), ...disabled, ...FOUND }, 'PRESENT'],
  ])('%s', (_title, values, expected) => {
    expect(of('YOUNG_ADULT_CARER', values)).toBe(expected);
  });
});
