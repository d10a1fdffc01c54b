import type { ToldTable } from './told-table.js';

const insured = { system: '介護保険', key: '被保険者番号' } as const;
const client = { system: '包括相談', key: '相談者番号' } as const;

export const elderlyTables: readonly ToldTable[] = [
  {
    table: 'elderly."被保険者"',
    owner: insured,
    keys: ['被保険者番号'],
    tells: ['ELDERLY_INSURANCE'],
    columns: {
      所得段階: ['ELDERLY_PREMIUM_STAGE'],
      住所地特例: ['ELDERLY_CARE_PLAN'],
      宛名番号: [],
      氏名カナ: [],
      性別: [],
      生年月日: [],
      資格喪失年月日: [],
    },
  },
  {
    table: 'elderly."認定履歴"',
    owner: insured,
    keys: ['被保険者番号', '履歴番号'],
    tells: ['ELDERLY_CARE_LEVEL'],
    columns: {
      認定年月日: ['ELDERLY_CARE_LEVEL', 'ELDERLY_DEMENTIA'],
      認知症自立度_認定調査: ['ELDERLY_DEMENTIA'],
      認知症自立度_主治医意見書: ['ELDERLY_DEMENTIA'],
    },
  },
  {
    table: 'elderly."居宅サービス計画"',
    owner: insured,
    keys: ['被保険者番号', '履歴番号'],
    tells: ['ELDERLY_CONTACT'],
  },
  {
    table: 'elderly."給付実績"',
    owner: insured,
    keys: ['被保険者番号', 'サービス種類コード', '提供年月'],
    tells: ['ELDERLY_CARE_PLAN'],
  },
  {
    table: 'elderly."主介護者"',
    owner: insured,
    keys: ['被保険者番号'],
    tells: ['ELDERLY_CARER'],
    columns: { 介護者氏名カナ: [], 介護者生年月日: [], 介護者性別: [] },
    names: { system: '介護者', key: '介護者宛名番号' },
  },
  {
    table: 'elderly."包括相談者"',
    owner: client,
    keys: ['相談者番号'],
    tells: ['ELDERLY_CONSULTATION'],
    columns: { 氏名カナ: [], 生年月日: [], 性別: [] },
  },
  {
    table: 'elderly."包括相談記録"',
    owner: client,
    keys: ['相談者番号', '枝番'],
    tells: ['ELDERLY_CONSULTATION'],
  },
  {
    table: 'elderly."見守りサービス"',
    owner: insured,
    keys: ['被保険者番号', '種別'],
    tells: ['ELDERLY_WATCH'],
  },
  {
    table: 'elderly."虐待対応"',
    owner: insured,
    keys: ['被保険者番号'],
    tells: ['ELDERLY_ABUSE'],
  },
];
