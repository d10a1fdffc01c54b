import { describe, expect, it } from '@jest/globals';
import type { AnonymousClient, LivelihoodFacts, World } from '../../world.js';
import { handMadeWorld } from '../hand-made-world.js';
import { problemColumns } from './livelihood-problems.js';
import { livelihoodStandIn } from './livelihood.js';

const consultation = (problems: readonly number[], route = '本人') => ({
  on: '2026-02-03',
  route,
  problems,
  note: '仕事が続かない',
});

const anonymous: AnonymousClient = {
  on: '2026-05-01',
  alias: 'Aさん',
  ageGuess: '40代',
  sex: '',
  problems: [9],
  note: '電話のみ',
};

/** A mother and son on assistance, a tax debtor who consulted and one who did not, and others. */
const people: readonly {
  cast: string;
  dwelling: number;
  livelihood: LivelihoodFacts;
}[] = [
  {
    cast: 'mother',
    dwelling: 0,
    livelihood: { assistance: { since: '2020-04-01', householdType: '母子' } },
  },
  {
    cast: 'son',
    dwelling: 0,
    livelihood: { assistance: { since: '2021-06-15', householdType: '母子' } },
  },
  {
    cast: 'debtor',
    dwelling: 1,
    livelihood: {
      arrears: ['国民健康保険税', '水道料金'],
      consultation: { ...consultation([1, 9, 23], '保護観察所'), plan: '仕事に就く' },
    },
  },
  { cast: 'silent debtor', dwelling: 2, livelihood: { arrears: ['国民健康保険税'] } },
  {
    cast: 'withdrawn',
    dwelling: 3,
    livelihood: {
      withdrawn: { sinceYears: 12, known: true },
      hoarding: { noticedOn: '2026-01-10', noticedBy: '隣に住む近隣住民' },
      animals: { noticedOn: '2026-02-03', noticedBy: '環境課' },
    },
  },
  {
    cast: 'unknown',
    dwelling: 4,
    livelihood: { withdrawn: { sinceYears: 3, known: false } },
  },
];

const world = handMadeWorld(people, [anonymous]);

const tablesOf = (of: World) =>
  new Map(
    [...livelihoodStandIn.tables(of)].map(({ table, columns, rows }) => [
      table.replace(/^livelihood\."(.+)"$/, '$1'),
      [...rows].map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
    ]),
  );

const tables = tablesOf(world);

describe('the livelihood stand-in', () => {
  it('is the same every time', () => {
    expect(tablesOf(handMadeWorld(people, [anonymous]))).toEqual(tables);
  });

  it('keeps consultations without 宛名番号, and the anonymous one without name or birth date', () => {
    expect(tables.get('自立相談台帳')).toEqual([
      expect.objectContaining({
        相談ID: 'R07-0001',
        フリガナ: expect.stringMatching(/^カサネ\s?タメシ$/),
        相談経路: '関係機関紹介',
        主訴: '仕事が続かない',
      }),
      expect.objectContaining({
        相談ID: 'R08-0001',
        氏名: 'Aさん',
        フリガナ: '',
        生年月日: '',
        性別: '',
        住所: '',
        主訴: '電話のみ',
      }),
    ]);
    expect(Object.keys(tables.get('自立相談台帳')?.[0] ?? {})).not.toContain('宛名番号');
  });

  it('marks exactly the problems of the last sheet', () => {
    const sheets = (tables.get('アセスメント') ?? []).filter((row) => row['相談ID'] === 'R07-0001');
    const last = sheets[sheets.length - 1] ?? {};
    expect(problemColumns.filter((column) => last[column] !== '')).toEqual([
      '課題01_病気',
      '課題09_経済的困窮',
      '課題23_刑余者',
    ]);
  });

  it('plans twelve months, with a review that is still to come', () => {
    expect(tables.get('支援プラン')).toEqual([
      {
        相談ID: 'R07-0001',
        回: 1,
        目標: '仕事に就く',
        期間開始: expect.stringMatching(/^2026\/[23]\//),
        期間終了: expect.stringMatching(/^2027\/[23]\//),
        次回モニタリング: expect.stringMatching(/^2026\/(11|12)\//),
      },
    ]);
  });

  it('makes one 保護世帯 of a family, each member with a start of its own', () => {
    expect(tables.get('保護世帯')).toEqual([
      {
        ケース番号: '2000000',
        世帯類型コード: '2',
        開始年月日: '5020401',
        停止年月日: '',
        廃止年月日: '',
        担当員: expect.any(String),
      },
    ]);
    expect(
      tables.get('保護世帯員')?.map((row) => [row['員番号'], row['宛名番号'], row['加入年月日']]),
    ).toEqual([
      ['2000000-01', '1000000000', '5020401'],
      ['2000000-02', '1000000001', '5030615'],
    ]);
  });

  it('has tax arrears only of whoever agreed, and no amount of anything', () => {
    expect(tables.get('滞納')?.map((row) => [row['宛名番号'], row['債権コード']])).toEqual([
      ['1000000002', '01'],
    ]);
    expect(tables.get('国保税滞納')?.map((row) => [row['宛名番号'], row['提供根拠']])).toEqual([
      ['1000000002', '1'],
    ]);
    expect(livelihoodStandIn.ddl).not.toMatch(/額/);
  });

  it('lists only the withdrawn who are known, and no neighbour by more than a kind', () => {
    expect(tables.get('ひきこもり相談')?.map((row) => [row['受付番号'], row['年数']])).toEqual([
      ['HK00005', 12],
    ]);
    expect(tables.get('訪問把握台帳')).toEqual([
      expect.objectContaining({
        ...{ 受付番号: 'OR00005', 把握経路: '住民', 把握日: 'R08.01.10' },
        様子: '物があふれた住まい',
      }),
      expect.objectContaining({
        ...{ 受付番号: 'OA00005', 把握経路: '市の部署', 把握日: 'R08.02.03' },
        様子: '世話が追いつかない動物',
      }),
    ]);
  });

  it('hides some names and addresses among many, and never those of the cast', () => {
    const many = Array.from({ length: 300 }, () => ({
      livelihood: { consultation: consultation([9]) },
    }));
    const ledger = tablesOf(handMadeWorld(many)).get('自立相談台帳') ?? [];
    const share = (column: string) =>
      ledger.filter((row) => row[column] === '').length / ledger.length;
    expect(share('フリガナ')).toBeGreaterThan(0.02);
    expect(share('フリガナ')).toBeLessThan(0.12);
    expect(share('住所')).toBeGreaterThan(0.15);
    expect(ledger.length).toBeGreaterThan(310);
    const cast = many.map((facts, at) => ({ ...facts, cast: `one-${String(at)}` }));
    const named = tablesOf(handMadeWorld(cast)).get('自立相談台帳') ?? [];
    expect(named.filter((row) => row['フリガナ'] === '')).toEqual([]);
    expect(named).toHaveLength(300);
  });
});
