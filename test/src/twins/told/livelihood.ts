import type { CategoryCode } from '@kasane/policy/tables/categories';
import { problemColumns } from '@kasane/infra/example-city/systems/livelihood/livelihood-problems';
import type { ToldTable } from './told-table.js';

const client = { system: '自立相談', key: '相談ID' } as const;
const assisted = { system: '生活保護', key: '員番号' } as const;

/** 課題と特性 1–26: illness to mental health, abuse, crime; the rest says no more than the sheet. */
const tellsOfProblem = (column: string): readonly CategoryCode[] => {
  const number = Number(column.slice(2, 4));
  if (number <= 6) return ['LIVELIHOOD_PROBLEM_HEALTH'];
  if (number === 21) return ['LIVELIHOOD_PROBLEM_ABUSE'];
  return number === 18 || number === 23 ? ['LIVELIHOOD_PROBLEM_CRIME'] : ['LIVELIHOOD_PROBLEM'];
};

export const livelihoodTables: readonly ToldTable[] = [
  {
    table: 'livelihood."自立相談台帳"',
    owner: client,
    keys: ['相談ID'],
    tells: ['LIVELIHOOD_CONSULTATION'],
    columns: {
      窓口: ['LIVELIHOOD_CONTACT'],
      担当者: ['LIVELIHOOD_CONTACT'],
      氏名: [],
      フリガナ: [],
      生年月日: [],
      性別: [],
      住所: [],
    },
  },
  {
    table: 'livelihood."アセスメント"',
    owner: client,
    keys: ['相談ID', '回'],
    tells: ['LIVELIHOOD_PROBLEM'],
    columns: Object.fromEntries(problemColumns.map((name) => [name, tellsOfProblem(name)])),
  },
  {
    table: 'livelihood."支援プラン"',
    owner: client,
    keys: ['相談ID', '回'],
    tells: ['LIVELIHOOD_CONSULTATION'],
  },
  {
    table: 'livelihood."保護世帯員"',
    owner: assisted,
    keys: ['員番号'],
    tells: ['PUBLIC_ASSISTANCE'],
    columns: { 宛名番号: [], 氏名カナ: [], 生年月日: [], 性別: [] },
  },
  {
    table: 'livelihood."扶助"',
    owner: assisted,
    keys: ['員番号', '扶助コード'],
    tells: ['PUBLIC_ASSISTANCE'],
    columns: { 開始年月日: [] },
  },
  {
    table: 'livelihood."滞納者"',
    owner: { system: '滞納', key: '宛名番号' },
    keys: ['宛名番号'],
    tells: [],
  },
  {
    table: 'livelihood."滞納"',
    owner: { system: '滞納', key: '宛名番号' },
    keys: ['宛名番号', '債権コード'],
    tells: ['LIVELIHOOD_ARREARS'],
  },
  {
    table: 'livelihood."国保税滞納"',
    owner: { system: '滞納', key: '宛名番号' },
    keys: ['宛名番号'],
    tells: ['LIVELIHOOD_TAX_ARREARS'],
  },
  {
    table: 'livelihood."ひきこもり相談"',
    owner: { system: 'ひきこもり相談', key: '受付番号' },
    keys: ['受付番号'],
    tells: ['LIVELIHOOD_SOCIAL_WITHDRAWAL'],
    columns: { 氏名カナ: [], 生年月日: [], 性別: [] },
  },
  {
    table: 'livelihood."訪問把握台帳"',
    owner: { system: '訪問把握', key: '受付番号' },
    keys: ['受付番号'],
    tells: ['LIVELIHOOD_OUTREACH'],
    columns: { 宛名番号: [], 氏名カナ: [], 生年月日: [], 性別: [] },
  },
];
