import type { ToldTable } from './told-table.js';

const owner = { system: '再犯防止', key: '台帳番号' } as const;

export const reoffendingTables: readonly ToldTable[] = [
  {
    table: 'reoffending."帰住支援台帳"',
    owner,
    keys: ['台帳番号'],
    tells: ['REOFFENDING_SUPPORT'],
    columns: { 氏名カナ: [], 生年月日: [], 性別: [], 受領方法: [] },
  },
  {
    table: 'reoffending."連絡役"',
    owner,
    keys: ['台帳番号'],
    tells: ['REOFFENDING_CONTACT'],
  },
];
