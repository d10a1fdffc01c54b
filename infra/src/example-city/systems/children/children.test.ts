import { describe, expect, it } from '@jest/globals';
import type { World } from '../../world.js';
import { childrenStandIn } from './children.js';
import { handMadeWorld } from '../hand-made-world.js';

/**
 * 0 mother and 1 father with 2 (12) and 3 (4); 4 grandmother with 5 (8), her daughter's son; 6 an
 * expectant woman; 7 a father who lives alone, and 8 a mother under DV等支援措置 with 9 (4), his child.
 */
const people = [
  { sex: 'F', birth: '1985-06-01', dwelling: 0, atena: '1000000001' },
  { sex: 'M', birth: '1984-06-01', dwelling: 0, atena: '1000000002' },
  {
    birth: '2014-05-02',
    dwelling: 0,
    mother: 0,
    father: 1,
    child: {
      consultation: { on: '2026-05-06', topic: '不登校' },
      youngCarer: {
        foundOn: '2026-06-01',
        careKinds: ['きょうだいの世話', '家事'],
        foundBy: '学校のアンケート',
      },
      protection: {
        kind: '要保護児童',
        abuseKinds: ['身体的', '心理的'],
        registeredOn: '2026-02-01',
      },
    },
  },
  { birth: '2022-05-02', dwelling: 0, mother: 0, father: 1, child: { nursery: '保育所' } },
  { sex: 'F', birth: '1958-01-01', dwelling: 1 },
  { birth: '2018-01-01', dwelling: 1, mother: 10, child: { rearingAllowance: '一部支給' } },
  {
    sex: 'F',
    birth: '2004-01-01',
    child: { protection: { kind: '特定妊婦', abuseKinds: [], registeredOn: '2026-09-01' } },
  },
  { sex: 'M', birth: '1990-01-01' },
  { sex: 'F', birth: '1991-01-01', dwelling: 8 },
  {
    birth: '2022-03-01',
    dwelling: 8,
    mother: 8,
    father: 7,
    child: { nursery: '幼稚園', rearingAllowance: '全部支給' },
  },
  { sex: 'F', birth: '1988-01-01', dwelling: 9, mother: 4 },
] as const;

const world: World = {
  ...handMadeWorld(people),
  protections: [
    { applicant: 8, together: [], perpetrator: 7, from: '2023-01-01', to: '2024-01-01' },
  ],
};

function rowsOf(name: string, of: World = world) {
  const table = [...childrenStandIn.tables(of)].find((t) => t.table === `children."${name}"`);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return [...table.rows].map((row) =>
    Object.fromEntries(table.columns.map((column, at) => [column, row[at]])),
  );
}

describe('the stand-in of 子ども福祉', () => {
  it('gives the same rows for the same seed', () => {
    const all = () => [...childrenStandIn.tables(world)].map(({ rows }) => [...rows]);
    expect(all()).toEqual(all());
  });

  it('creates every table it fills, with those columns', () => {
    for (const { table, columns, rows } of childrenStandIn.tables(world)) {
      const ddl = childrenStandIn.ddl.split(`CREATE TABLE ${table} (`)[1]?.split(');')[0] ?? '';
      expect([table, ...(ddl.match(/^ {2}"[^"]+"/gm) ?? []).map((c) => c.trim())]).toEqual([
        table,
        ...columns.map((column) => `"${column}"`),
      ]);
      expect([...rows].every((row) => row.length === columns.length)).toBe(true);
    }
  });

  it('has nobody who reported anything, in any column', () => {
    expect(childrenStandIn.ddl).not.toMatch(/通報|通告|相談者|届出者|個人番号/);
  });

  it('keeps minors, and an expectant woman as such', () => {
    expect(rowsOf('児童台帳').map((row) => [row['児童台帳ID'], row['対象者区分']])).toEqual([
      ['J0020025', '1'],
      ['J0020032', '1'],
      ['J0020046', '1'],
      ['J0020053', '2'],
      ['J0020074', '1'],
    ]);
  });

  it('names as guardians who is at home: parents, else a grandparent; never who lives apart', () => {
    expect(
      rowsOf('保護者').map((row) => [row['児童台帳ID'], row['続柄'], row['保護者宛名番号']]),
    ).toEqual([
      ['J0020025', '1', '1000000002'],
      ['J0020025', '2', '1000000001'],
      ['J0020032', '1', '1000000002'],
      ['J0020032', '2', '1000000001'],
      ['J0020046', '3', '1000000004'],
      ['J0020074', '2', '1000000008'],
    ]);
  });

  it('pays 児童扶養手当 to whoever looks after the child', () => {
    expect(rowsOf('児童扶養手当受給者').map((row) => [row['宛名番号'], row['支給区分']])).toEqual([
      ['1000000004', '2'],
      ['1000000008', '1'],
    ]);
  });

  it('keeps the nursery of a protected family back, also after the period, until it is lifted', () => {
    const marks = (of: World) => rowsOf('保育所入所', of).map((row) => row['抑止']);
    expect(marks(world)).toEqual(['0', '1']);
    const lifted = world.protections.map((one) => ({ ...one, liftedOn: '2026-09-30' }));
    expect(marks({ ...world, protections: lifted })).toEqual(['0', '0']);
  });

  it('writes cases in codes', () => {
    expect(rowsOf('家庭児童相談')).toMatchObject([
      { 受付番号: '2026-000004', 相談種別: '11', 主訴: '身体的虐待の疑い、心理的虐待の疑い' },
      { 受付番号: '2026-000005', 相談種別: '51', 主訴: '不登校', 受付年月日: '2026/5/6' },
    ]);
    expect(rowsOf('ヤングケアラー把握台帳')).toMatchObject([
      { 把握年月日: '2026/6/1', 把握経路: '01', ケア内容: '01,02' },
    ]);
    expect(rowsOf('要対協登録')).toMatchObject([
      { 登録区分: '1', 虐待種別: '1,4', 登録年月日: 'R08.02.01', 次回見直し年月日: 'R08.11.01' },
      { 登録区分: '3', 虐待種別: '', 登録年月日: 'R08.09.01', 次回見直し年月日: 'R08.12.01' },
    ]);
  });
});
