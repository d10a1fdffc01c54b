import { describe, expect, it } from '@jest/globals';
import { kanaKey } from '@kasane/japanese/match-key';
import { toEdtf } from '@kasane/japanese/partial-date';
import { guardianshipStandIn } from './guardianship.js';
import { handMadeWorld } from '../hand-made-world.js';

/** 0 a mother under 保佐 by 1 her daughter, 2 a man whose 市長申立て is prepared, 3 one with 日自. */
const world = handMadeWorld([
  {
    sex: 'F',
    birth: '1942-03-04',
    familyName: '桜井',
    givenName: '花江',
    familyKana: 'サクライ',
    givenKana: 'ハナエ',
    guardianship: {
      type: '保佐',
      since: '2024-07-01',
      guardian: '親族',
      guardianResident: 1,
      powers: ['介護契約', '預貯金の管理'],
    },
  },
  { sex: 'F', birth: '1970-05-20', mother: 0 },
  {
    birthAsRecorded: '昭和15年頃',
    guardianship: { petition: { stage: '申立準備', by: '市長', on: '2026-09-01' } },
  },
  { guardianship: { dailyLifeSupport: { since: '2025-06-01', services: ['日常的金銭管理'] } } },
]);

function rowsOf(name: string): Record<string, unknown>[] {
  const table = [...guardianshipStandIn.tables(world)].find(
    (t) => t.table === `guardianship."${name}"`,
  );
  return Array.from(table?.rows ?? [], (row) =>
    Object.fromEntries(row.map((value, at) => [table?.columns[at] ?? '', value])),
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('the sheets of the 中核機関', () => {
  it('are the same for the same city', () => {
    const tables = () => [...guardianshipStandIn.tables(world)].map((t) => [t.table, [...t.rows]]);
    expect(tables()).toEqual(tables());
  });

  it('have no 宛名番号 in any column or cell', () => {
    const cells = [...guardianshipStandIn.tables(world)].flatMap((t) => [
      ...t.columns,
      ...[...t.rows].flat(),
    ]);
    expect(cells.filter((cell) => /宛名|^100000000\d$/.test(String(cell)))).toEqual([]);
  });

  it('write readings and birth dates in whatever shape, yet readable', () => {
    expect(
      rowsOf('相談受付台帳').map((row) => [
        kanaKey(text(row['ふりがな'])),
        toEdtf(text(row['生年月日'])),
        row['性別'],
      ]),
    ).toEqual([
      [kanaKey('サクライハナエ'), '1942-03-04', '女'],
      [kanaKey('カサネタメシ'), '1940~', '男'],
      [kanaKey('カサネタメシ'), '1970-05-20', '女'],
    ]);
  });

  it('name a relative who is guardian by reading and birth date, with the 続柄', () => {
    const [row] = rowsOf('後見人等');
    expect([
      row?.['種別'],
      row?.['続柄'],
      kanaKey(text(row?.['ふりがな'])),
      toEdtf(text(row?.['生年月日'])),
      row?.['就任年月日'],
    ]).toEqual(['親族', '子', kanaKey('カサネタメシ'), '1970-05-20', '令和6年7月1日']);
    expect(row?.['後見人番号']).toBe(`${text(row?.['受付番号'])}-1`);
  });

  it('list the powers of 保佐, beginning with the consent that the law gives', () => {
    expect(rowsOf('代理権同意権目録').map((row) => [row['区分'], row['行為']])).toEqual([
      ['同意権', '民法13条1項各号の行為'],
      ['代理権', '介護契約'],
      ['代理権', '預貯金の管理'],
    ]);
  });

  it('follow a petition of the mayor through the survey of the relatives up to today', () => {
    const steps = rowsOf('申立て経過');
    expect(steps.map((row) => row['段階'])).toEqual(['相談受付', '親族調査', '申立準備']);
    expect(toEdtf(text(steps.at(-1)?.['年月日']))).toBe('2026-09-01');
    const days = steps.map((row) => toEdtf(text(row['年月日'])));
    expect(days).toEqual([...days].sort());
    expect(rowsOf('申立て').map((row) => [row['申立人'], row['申立てをする親族']])).toEqual([
      ['市長', 'なし'],
    ]);
  });

  it('keep the contracts of 日常生活自立支援事業', () => {
    expect(rowsOf('日常生活自立支援事業').map((row) => row['援助内容'])).toEqual([
      '日常的金銭管理',
    ]);
  });
});
