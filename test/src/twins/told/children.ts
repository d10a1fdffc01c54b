import type { ToldTable } from './told-table.js';

const child = { system: '児童福祉', key: '児童台帳ID' } as const;
const pupil = { system: '学齢簿', key: '学籍番号' } as const;
const history = ['児童台帳ID', '履歴番号'] as const;

export const childrenTables: readonly ToldTable[] = [
  {
    table: 'children."児童台帳"',
    owner: child,
    keys: ['児童台帳ID'],
    tells: [],
    columns: {
      担当部署: ['CHILD_CONTACT'],
      担当係: ['CHILD_CONTACT'],
      担当者: ['CHILD_CONTACT'],
    },
  },
  {
    table: 'children."保護者"',
    owner: child,
    keys: ['児童台帳ID', '枝番'],
    tells: ['CHILD_GUARDIAN'],
    columns: { 保護者氏名カナ: [], 保護者生年月日: [], 保護者性別: [] },
    names: { system: '保護者', key: '保護者宛名番号', edge: true },
  },
  {
    table: 'children."支給認定"',
    owner: child,
    keys: history,
    tells: ['CHILD_CARE'],
    columns: { 認定開始年月日: [] },
  },
  { table: 'children."保育所入所"', owner: child, keys: history, tells: ['CHILD_CARE'] },
  {
    table: 'children."児童扶養手当受給者"',
    owner: { system: '児扶手受給者', key: '受給者番号' },
    keys: ['受給者番号'],
    tells: ['CHILD_REARING_ALLOWANCE'],
    columns: { 宛名番号: [], 氏名カナ: [], 性別: [], 生年月日: [] },
  },
  {
    table: 'children."家庭児童相談"',
    owner: child,
    keys: ['児童台帳ID', '受付番号'],
    tells: ['CHILD_CONSULTATION'],
    // Abuse is kept apart; delinquency (41) is told to nobody.
    kinds: { column: '相談種別', tells: { '11': ['CHILD_PROTECTION'], '41': [] } },
  },
  {
    table: 'children."ヤングケアラー把握台帳"',
    owner: child,
    keys: ['児童台帳ID'],
    tells: ['CHILD_YOUNG_CARER'],
  },
  { table: 'children."要対協登録"', owner: child, keys: history, tells: ['CHILD_PROTECTION'] },
  {
    table: 'children."サポートプラン"',
    owner: child,
    keys: history,
    tells: ['CHILD_CONSULTATION'],
  },
];

export const educationTables: readonly ToldTable[] = [
  {
    table: 'education."学齢簿"',
    owner: pupil,
    keys: ['学籍番号'],
    tells: [],
    columns: { 学年: ['SCHOOL_ENROLLMENT'], 抑止: ['SCHOOL_ENROLLMENT'] },
  },
  {
    table: 'education."在籍履歴"',
    owner: pupil,
    keys: ['学籍番号', '履歴番号'],
    tells: ['SCHOOL_ENROLLMENT'],
    columns: { 終了事由: [] },
  },
  {
    table: 'education."出欠"',
    owner: pupil,
    keys: ['学籍番号', '年度', '月'],
    tells: ['SCHOOL_ATTENDANCE'],
  },
  {
    table: 'education."長期欠席"',
    owner: pupil,
    keys: ['学籍番号', '年度'],
    tells: ['SCHOOL_ATTENDANCE'],
  },
  {
    table: 'education."学校所見"',
    owner: pupil,
    keys: ['学籍番号', '所見コード'],
    tells: ['SCHOOL_ATTENDANCE'],
  },
  {
    table: 'education."就学援助"',
    owner: pupil,
    keys: ['学籍番号', '年度'],
    tells: ['SCHOOL_AID'],
  },
  {
    table: 'education."学校生活アンケート"',
    owner: pupil,
    keys: ['学籍番号', '年度'],
    tells: ['SCHOOL_LIFE_SURVEY'],
  },
];
