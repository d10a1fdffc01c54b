import { describe, expect, it } from '@jest/globals';
import type { ReoffendingFacts, World } from '../../world.js';
import { handMadeWorld } from '../hand-made-world.js';
import { reoffendingStandIn } from './reoffending.js';

const facts = (more: Partial<ReoffendingFacts>): { reoffending: ReoffendingFacts } => ({
  reoffending: {
    kind: '3号',
    returnedOn: '2026-04-01',
    residence: '家族と同居',
    needs: ['就労'],
    agreedToShare: true,
    ...more,
  },
});

const people = [
  facts({}),
  {},
  facts({
    kind: '特別調整',
    returnedOn: '2025-12-20',
    residence: '公営住宅',
    needs: ['住居', '介護'],
  }),
  facts({ kind: '特別調整', returnedOn: '2026-11-02', residence: '未定', agreedToShare: false }),
  facts({ kind: '満期', returnedOn: '2026-05-06', needs: [] }),
  facts({ kind: '更生緊急保護', returnedOn: '2026-06-07', residence: '更生保護施設' }),
];

const tablesOf = (world: World) =>
  [...reoffendingStandIn.tables(world)].map(({ table, columns, rows }) => ({
    table,
    columns,
    rows: [...rows],
  }));

const [ledger, contacts] = tablesOf(handMadeWorld(people));

describe('the reoffending stand-in', () => {
  it('is the same every time', () => {
    expect(tablesOf(handMadeWorld(people))).toEqual([ledger, contacts]);
  });

  it('has one line for each person who returned, in the order of return', () => {
    const from = (name: string) => ledger?.columns.indexOf(name) ?? -1;
    expect(
      ledger?.rows.map((row) =>
        ['台帳番号', '区分', '帰住日', '必要な支援', '情報提供の同意', '定着支援センター'].map(
          (name) => row[from(name)],
        ),
      ),
    ).toEqual([
      ['帰-001', '特別調整', '令和7年12月20日', '住居、介護', '有', 'フォローアップ'],
      ['帰-002', '3号', '令和8年4月1日', '就労', '有', '無'],
      ['帰-003', '満期', '令和8年5月6日', '', '有', '無'],
      ['帰-004', '更生緊急保護', '令和8年6月7日', '就労', '有', '無'],
      ['帰-005', '特別調整', '令和8年11月2日', '就労', '無', 'コーディネート'],
    ]);
    expect(contacts?.rows.map(([number, organisation]) => [number, organisation])).toEqual([
      ['帰-001', '地域生活定着支援センター'],
      ['帰-002', '重ね保護観察所'],
      ['帰-003', '地域福祉課 再犯防止担当'],
      ['帰-004', '更生保護施設 あけぼの'],
      ['帰-005', '地域生活定着支援センター'],
    ]);
  });

  it('knows no 宛名番号 and nothing of why anybody was away', () => {
    const written = [
      reoffendingStandIn.ddl,
      ...[ledger, contacts].flatMap((one) => [
        ...(one?.columns ?? []),
        ...(one?.rows ?? []).flat().map(String),
      ]),
    ];
    const withoutDepartment = written.join('\n').replaceAll('再犯防止', '');
    expect(withoutDepartment).not.toMatch(
      /[罪犯刑]|窃盗|詐欺|覚醒|薬物|傷害|暴行|殺人|放火|横領|判決|裁判|事件|前科|宛名番号/,
    );
  });
});
