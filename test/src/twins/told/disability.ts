import type { ToldTable } from './told-table.js';

const owner = { system: '障害者福祉', key: '台帳番号' } as const;
const history = ['台帳番号', '履歴番号'] as const;

export const disabilityTables: readonly ToldTable[] = [
  {
    table: 'disability."障害者台帳"',
    owner,
    keys: ['台帳番号'],
    tells: [],
    columns: {
      担当係: ['DISABILITY_CONTACT'],
      担当者: ['DISABILITY_CONTACT'],
      // A mark takes every place the person goes to out of the answers (D-1).
      抑止: ['DISABILITY_CONTACT', 'DISABILITY_MENTAL', 'DISABILITY_SERVICE'],
    },
  },
  {
    table: 'disability."身体障害者手帳"',
    owner,
    keys: ['台帳番号', '枝番'],
    tells: ['DISABILITY_PHYSICAL'],
    columns: { 手帳番号: [], 総合等級: [] },
    kinds: { column: '障害種別コード', tells: { '15': ['DISABILITY_IMMUNE'] } },
  },
  {
    table: 'disability."療育手帳"',
    owner,
    keys: history,
    tells: ['DISABILITY_INTELLECTUAL'],
    columns: { 手帳番号: [] },
  },
  {
    table: 'disability."精神障害者保健福祉手帳"',
    owner,
    keys: history,
    tells: ['DISABILITY_MENTAL'],
    columns: { 手帳番号: [] },
  },
  {
    table: 'disability."自立支援医療_精神通院"',
    owner,
    keys: history,
    tells: ['DISABILITY_MENTAL'],
    columns: { 受給者番号: [] },
  },
  {
    table: 'disability."障害支援区分認定"',
    owner,
    keys: history,
    tells: ['DISABILITY_SUPPORT_CLASS'],
  },
  {
    table: 'disability."支給決定"',
    owner,
    keys: ['台帳番号', 'サービス種類コード', '履歴番号'],
    tells: ['DISABILITY_SERVICE'],
    columns: { 受給者証番号: [] },
    // Only users of a service have a case worker who is shown.
    beyond: ['DISABILITY_CONTACT'],
  },
  {
    table: 'disability."計画相談支援"',
    owner,
    keys: history,
    tells: ['DISABILITY_SERVICE'],
    columns: {
      相談支援事業所名: ['DISABILITY_CONTACT'],
      相談支援専門員: ['DISABILITY_CONTACT'],
      終了年月日: ['DISABILITY_CONTACT', 'DISABILITY_SERVICE'],
    },
  },
  {
    table: 'disability."負担上限月額"',
    owner,
    keys: history,
    tells: ['DISABILITY_COPAYMENT'],
  },
];
