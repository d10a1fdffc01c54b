import { describe, expect, it } from '@jest/globals';
import type { World } from '../../world.js';
import { educationStandIn } from './education.js';
import { handMadeWorld } from '../hand-made-world.js';

const survey = {
  cares: true,
  forWhom: ['父母', 'きょうだい'],
  frequency: 'ほぼ毎日',
  hoursPerWeekday: 3.5,
  recognisesSelf: false,
} as const;

/** 0 and 1: brother and sister; 2: at junior high, moved in; 3: a mother, 4 and 5 her children. */
const people = [
  {
    birth: '2014-05-02',
    dwelling: 0,
    child: {
      school: 0,
      grade: 6,
      absence: { days: 40, kind: '不登校' },
      lateDays: 12,
      forgetsThings: true,
      survey,
      schoolAid: '準要保護',
    },
  },
  {
    birth: '2019-05-02',
    dwelling: 0,
    child: { school: 0, grade: 1, absence: { days: 29, kind: '不登校' }, lateDays: 0 },
  },
  { birth: '2012-05-02', movedInOn: '2020-09-15', dwelling: 1, child: { school: 1, grade: 8 } },
  { birth: '1988-01-01', dwelling: 2 },
  { birth: '2015-05-02', dwelling: 2, mother: 3, child: { school: 0, grade: 5 } },
  { birth: '2016-05-02', dwelling: 2, mother: 3, child: { school: 0, grade: 4 } },
] as const;

const schools = [
  { code: 'B145299900010', name: '重ね市立甲小学校', kind: 'ELEMENTARY', area: '1' },
  { code: 'C145299900140', name: '重ね市立甲中学校', kind: 'JUNIOR_HIGH', area: '1' },
] as const;

const world: World = { ...handMadeWorld(people), schools };

function rowsOf(name: string, of: World = world) {
  const table = [...educationStandIn.tables(of)].find((t) => t.table === `education."${name}"`);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return [...table.rows].map((row) =>
    Object.fromEntries(table.columns.map((column, at) => [column, row[at]])),
  );
}

describe('the stand-in of the 教育委員会', () => {
  it('gives the same rows for the same seed', () => {
    const all = () => [...educationStandIn.tables(world)].map(({ rows }) => [...rows]);
    expect(all()).toEqual(all());
  });

  it('creates every table it fills, with those columns', () => {
    for (const { table, columns, rows } of educationStandIn.tables(world)) {
      const ddl = educationStandIn.ddl.split(`CREATE TABLE ${table} (`)[1]?.split(');')[0] ?? '';
      expect([table, ...(ddl.match(/^ {2}"[^"]+"/gm) ?? []).map((c) => c.trim())]).toEqual([
        table,
        ...columns.map((column) => `"${column}"`),
      ]);
      expect([...rows].every((row) => row.length === columns.length)).toBe(true);
    }
  });

  it('keeps abolished schools', () => {
    expect(rowsOf('学校').map((row) => [row['学校名'], row['廃止年月日']])).toEqual([
      ['重ね市立甲小学校', ''],
      ['重ね市立甲中学校', ''],
      ['重ね市立奥山小学校', '20250331'],
      ['重ね市立上川辺小学校', '20240331'],
    ]);
  });

  it('registers pupils only, by a number of its own', () => {
    expect(
      rowsOf('学齢簿').map((row) => [row['学籍番号'], row['学年'], row['就学年月日']]),
    ).toEqual([
      ['2021000101', 6, '20210401'],
      ['2026000104', 1, '20260401'],
      ['2019000107', 2, '20250401'],
      ['2022000113', 5, '20220401'],
      ['2023000116', 4, '20230401'],
    ]);
    expect(
      rowsOf('在籍履歴')
        .filter((row) => row['学籍番号'] === '2019000107')
        .map((row) => [row['学校コード'], row['入学年月日'], row['終了年月日'], row['終了事由']]),
    ).toEqual([
      ['B145299900010', '5020915', '5070331', '1'],
      ['C145299900140', '5070401', '', ''],
    ]);
  });

  it('marks brothers and sisters of a protected family, and nobody else', () => {
    const marks = (protections: World['protections']) =>
      rowsOf('学齢簿', { ...world, protections }).map((row) => row['抑止']);
    const measure = { applicant: 3, together: [4], perpetrator: 0, from: '2023-01-01' };
    expect(marks([])).toEqual(['0', '0', '0', '0', '0']);
    expect(marks([{ ...measure, to: '2024-01-01' }])).toEqual(['0', '0', '0', '1', '1']);
    expect(marks([{ ...measure, to: '2024-01-01', liftedOn: '2024-01-01' }])).toEqual(
      Array.from({ length: 5 }, () => '0'),
    );
  });

  it('spreads absence over the months and states a reason from 30 days on', () => {
    const total = (pupil: string) =>
      rowsOf('出欠')
        .filter((row) => row['学籍番号'] === pupil && row['年度'] === 2026)
        .reduce((sum, row) => sum + Number(row['欠席日数']), 0);
    expect([total('2021000101'), total('2026000104')]).toEqual([40, 29]);
    expect(rowsOf('長期欠席')).toEqual([{ 学籍番号: '2021000101', 年度: 2026, 長期欠席区分: '3' }]);
    expect(rowsOf('学校所見').map((row) => [row['学籍番号'], row['所見コード']])).toEqual([
      ['2021000101', '01'],
      ['2021000101', '02'],
    ]);
  });

  it('knows aid and the survey of the year', () => {
    expect(rowsOf('就学援助')).toEqual([
      { 学籍番号: '2021000101', 年度: 2026, 認定区分: '2', 認定年月日: '5080615' },
    ]);
    expect(rowsOf('学校生活アンケート')).toEqual([
      {
        学籍番号: '2021000101',
        年度: 2026,
        実施年月日: '2026/6/20',
        世話をしている家族: '1',
        相手: '1,3',
        頻度: '1',
        平日時間: 3.5,
        自覚: '2',
      },
    ]);
  });
});
