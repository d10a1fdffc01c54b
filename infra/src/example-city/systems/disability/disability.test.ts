import { describe, expect, it } from '@jest/globals';
import type { World } from '../../world.js';
import { disabilityStandIn } from './disability.js';
import { handMadeWorld } from '../hand-made-world.js';

/** 0 a son with 療育手帳 and services, 1 his mother with a heart condition, 2 a neighbour with neither. */
const world = handMadeWorld([
  {
    cast: 'son',
    birth: '1980-07-15',
    disability: {
      intellectual: { national: 'A', local: 'A2', since: '2010-04-01' },
      mental: { grade: 2, since: '2023-10-07' },
      psychiatricOutpatient: true,
      supportClass: 4,
      services: ['22', '52'],
    },
  },
  {
    cast: 'mother',
    birth: '1950-01-05',
    disability: { physical: { grade: 3, kind: '免疫', since: '2012-05-01' } },
  },
  {},
]);

function rowsOf(name: string, of: World = world): Record<string, unknown>[] {
  const table = [...disabilityStandIn.tables(of)].find((t) => t.table === `disability."${name}"`);
  return Array.from(table?.rows ?? [], (row) =>
    Object.fromEntries(row.map((value, at) => [table?.columns[at] ?? '', value])),
  );
}

describe('the 障害者福祉 system', () => {
  it('exports the same rows for the same city', () => {
    const tables = () => [...disabilityStandIn.tables(world)].map((t) => [t.table, [...t.rows]]);
    expect(tables()).toEqual(tables());
  });

  it('keys the people it knows by 台帳番号 beside 宛名番号', () => {
    expect(
      rowsOf('障害者台帳').map((row) => [row['台帳番号'], row['宛名番号'], row['生年月日']]),
    ).toEqual([
      ['70010003', '1000000000', '3550715'],
      ['70010010', '1000000001', '3250105'],
    ]);
  });

  it('writes 免疫機能障害 as any other disability of the book, under its own code', () => {
    expect(rowsOf('身体障害者手帳')).toEqual([
      expect.objectContaining({
        台帳番号: '70010010',
        枝番: 1,
        総合等級: '03',
        障害種別コード: '15',
        等級: '03',
        交付年月日: '4240501',
      }),
    ]);
  });

  it('renews the 精神障害者保健福祉手帳 every two years', () => {
    expect(
      rowsOf('精神障害者保健福祉手帳').map((row) => [
        row['履歴番号'],
        row['申請区分'],
        row['交付年月日'],
        row['有効期限'],
      ]),
    ).toEqual([
      [1, '1', '5051007', '5071031'],
      [2, '2', '5071101', '5091031'],
    ]);
  });

  it('ends the history of the 障害支援区分 with the class of today', () => {
    expect(rowsOf('障害支援区分認定').at(-1)).toMatchObject({ 障害支援区分コード: '24' });
  });

  it('decides on each service and names the office of the plan in that of 計画相談', () => {
    const planned = rowsOf('支給決定').filter((row) => row['サービス種類コード'] === '52');
    const plan = rowsOf('計画相談支援')[0];
    expect(new Set(rowsOf('支給決定').map((row) => row['サービス種類コード']))).toEqual(
      new Set(['22', '52']),
    );
    expect(new Set(planned.map((row) => row['提供事業所名']))).toEqual(
      new Set([plan?.['相談支援事業所名']]),
    );
  });

  it('marks whose places must be kept back, until somebody lifts it', () => {
    const marks = (liftedOn?: string) =>
      rowsOf('障害者台帳', {
        ...world,
        protections: [
          {
            applicant: 0,
            together: [],
            perpetrator: 2,
            from: '2024-01-01',
            to: '2025-01-01',
            ...(liftedOn === undefined ? {} : { liftedOn }),
          },
        ],
      }).map((row) => row['抑止']);
    expect(marks()).toEqual(['1', '0']);
    expect(marks('2025-06-01')).toEqual(['0', '0']);
  });

  it('refuses a 障害種別 it has no code for', () => {
    const odd = handMadeWorld([
      { disability: { physical: { grade: 1, kind: '不明', since: '2020-04-01' } } },
    ]);
    expect(() => rowsOf('身体障害者手帳', odd)).toThrow('"不明" is no 障害種別');
  });
});
