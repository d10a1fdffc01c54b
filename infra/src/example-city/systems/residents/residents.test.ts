import { describe, expect, it } from '@jest/globals';
import type { Resident, World } from '../../world.js';
import { residentsStandIn } from './residents.js';

const person = (index: number, more: Partial<Resident>): Resident => ({
  index,
  atena: `10000000${String(index)}0`,
  sex: 'F',
  familyName: '重',
  givenName: '花',
  familyKana: 'カサネ',
  givenKana: 'ハナ',
  birth: '1940-07-15',
  dwelling: 0,
  register: 0,
  relationship: '世帯主',
  movedInOn: '1970-04-01',
  employment: 'RETIRED',
  ...more,
});

const address = {
  area: 'A1',
  townCode: '00100100000',
  town: '東町',
  block: '9001',
  building: '',
};

const world: World = {
  seed: 1,
  today: '2026-10-01',
  residents: [
    person(0, {}),
    person(1, {
      sex: 'M',
      birth: '1970-01-02',
      register: 1,
      relationship: '世帯主',
      relationshipBeforeSplit: '子',
    }),
    person(2, {
      birth: '1990-05-06',
      foreign: { nationality: 'ベトナム', alphabetName: 'NGUYEN HOA' },
      register: 2,
      relationship: '縁故者',
      movedInOn: '2020-04-01',
    }),
    person(3, { birthAsRecorded: '昭和15年頃', register: 3 }),
  ],
  dwellings: [{ members: [0, 1, 2, 3], address }],
  registers: [
    { number: '5000001', members: [0], headless: false },
    {
      number: '5000002',
      members: [1],
      headless: false,
      splitFrom: { register: 0, on: '2021-05-01' },
    },
    { number: '5000003', members: [2], headless: true },
    { number: '5000004', members: [3], headless: false },
  ],
  areas: [],
  schools: [],
  anonymousClients: [],
  protections: [
    { applicant: 0, together: [3], perpetrator: 1, from: '2024-06-01', to: '2025-05-31' },
    {
      applicant: 2,
      together: [],
      perpetrator: 1,
      from: '2020-06-01',
      to: '2021-05-31',
      liftedOn: '2021-06-10',
    },
  ],
};

const tables = [...residentsStandIn.tables(world)].map(({ columns, rows }) =>
  [...rows].map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))),
);
const [residents = [], protections = []] = tables;

describe('residents stand-in', () => {
  it('keeps the state before a 世帯分離 under the old 世帯番号 and 続柄', () => {
    expect(residents.filter((row) => row['宛名番号'] === '1000000010')).toEqual([
      expect.objectContaining({
        履歴番号: 1,
        最新フラグ: '0',
        世帯番号: '5000001',
        記載順位: 2,
        続柄: '子',
        異動事由: '01',
        異動年月日: '3450401',
      }),
      expect.objectContaining({
        履歴番号: 2,
        最新フラグ: '1',
        世帯番号: '5000002',
        記載順位: 1,
        続柄: '世帯主',
        異動事由: '24',
        異動年月日: '5030501',
      }),
    ]);
  });

  it('records births in 和暦, of foreign residents in 西暦, and 不詳日 in words', () => {
    const births = residents
      .filter((row) => row['最新フラグ'] === '1')
      .map((row) => row['生年月日']);
    expect(births).toEqual(['3150715', '3450102', '19900506', '昭和15年頃']);
  });

  it('names no head where none is set', () => {
    expect(residents.filter((row) => row['世帯主氏名'] === '')).toEqual([
      expect.objectContaining({ 世帯番号: '5000003', 続柄: '縁故者' }),
    ]);
  });

  it('lifts a measure by hand only', () => {
    expect(
      protections.map((row) => [
        row['支援措置番号'],
        row['区分'],
        row['措置終了年月日'],
        row['解除年月日'],
      ]),
    ).toEqual([
      ['S00001', '1', '5070531', ''],
      ['S00001', '2', '5070531', ''],
      ['S00002', '1', '5030531', '5030610'],
    ]);
  });
});
