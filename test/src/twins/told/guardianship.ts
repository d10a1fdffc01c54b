import type { ToldTable } from './told-table.js';

const owner = { system: '権利擁護', key: '受付番号' } as const;

export const guardianshipTables: readonly ToldTable[] = [
  {
    table: 'guardianship."相談受付台帳"',
    owner,
    keys: ['受付番号'],
    tells: ['RIGHTS_CONSULTATION'],
    columns: {
      受付年月日: ['RIGHTS_CONSULTATION', 'GUARDIANSHIP_CONTACT'],
      担当者: ['GUARDIANSHIP_CONTACT'],
      氏名: [],
      ふりがな: [],
      生年月日: [],
      性別: [],
    },
  },
  {
    table: 'guardianship."後見等台帳"',
    owner,
    keys: ['受付番号', '履歴番号'],
    tells: ['GUARDIANSHIP_TYPE'],
    columns: {
      監督人種別: ['GUARDIANSHIP_CONTACT'],
      監督人氏名: ['GUARDIANSHIP_CONTACT'],
      終了年月日: ['GUARDIANSHIP_TYPE', 'GUARDIANSHIP_CONTACT'],
    },
  },
  {
    table: 'guardianship."後見人等"',
    owner,
    keys: ['後見人番号'],
    tells: ['GUARDIANSHIP_CONTACT'],
    columns: { ふりがな: [], 生年月日: [], 性別: [] },
    names: { system: '後見人', key: '後見人番号' },
  },
  {
    table: 'guardianship."代理権同意権目録"',
    owner,
    keys: ['受付番号', '履歴番号', '行番号'],
    tells: ['GUARDIANSHIP_TYPE'],
  },
  {
    table: 'guardianship."申立て"',
    owner,
    keys: ['受付番号'],
    tells: ['GUARDIANSHIP_PETITION'],
  },
  {
    table: 'guardianship."申立て経過"',
    owner,
    keys: ['受付番号', '行番号'],
    tells: ['GUARDIANSHIP_PETITION'],
  },
  {
    table: 'guardianship."日常生活自立支援事業"',
    owner,
    keys: ['契約番号'],
    tells: ['RIGHTS_ADVOCACY'],
    columns: { 専門員: ['GUARDIANSHIP_CONTACT'], 生活支援員: ['GUARDIANSHIP_CONTACT'] },
  },
];
