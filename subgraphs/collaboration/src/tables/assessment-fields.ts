import type { CategoryCode } from '@kasane/policy/tables/categories';

/**
 * The fields of the インテーク・アセスメントシート (domain.md §3.3) besides the 26 problem items, the
 * ジェノグラム and the エコマップ, in the form's order.
 *
 * - `choices: null` is free text, or where `day` a day of the calendar; otherwise one or, where `many`,
 *   several of the codes.
 * - What is asked besides the sheet of the country (飼っている動物, 断っている支え, 受診の続き方, 飲酒・依存,
 *   出る予定の日) stands in no department's system, and the patterns of domain.md §7 need it.
 * - Where somebody is treated, and from when no more, says where a protected person can be met (D-1). It
 *   has a category of its own, so that the rest of her health stays with whom she told it.
 */
export interface AssessmentField {
  readonly code: string;
  readonly name: string;
  readonly category: CategoryCode;
  readonly many: boolean;
  readonly day?: true;
  readonly choices: readonly { readonly code: string; readonly name: string }[] | null;
}

const text = { many: false, choices: null } as const;
const CASE = 'CASE_ASSESSMENT';
const HEALTH = 'CASE_PROBLEM_HEALTH';
const PLACE = 'CASE_HEALTH_PLACE';

// prettier-ignore
export const assessmentFields = [
  { code: 'HISTORY', name: '相談に至った経緯', category: CASE, ...text },
  { code: 'COMPLAINT', name: '本人の主訴・希望 (本人の言葉)', category: CASE, ...text },
  { code: 'HOUSING', name: '住居', category: CASE, many: false, choices: [
    { code: 'OWN', name: '持家' }, { code: 'RENTED', name: '借家・賃貸' }, { code: 'PUBLIC', name: '公営住宅' },
    { code: 'FACILITY', name: '施設' }, { code: 'STAYING_WITH_OTHERS', name: '知人宅など' }, { code: 'NONE', name: 'なし' }] },
  { code: 'ANIMALS', name: '飼っている動物', category: CASE, many: false, choices: [
    { code: 'BEYOND_CARE', name: '数が増え、世話が追いつかない' }, { code: 'CARED_FOR', name: 'いる (世話ができている)' }, { code: 'NONE', name: 'いない' }] },
  { code: 'VISITING_DOCTOR', name: '通院', category: PLACE, ...text },
  { code: 'PAST_ILLNESS', name: '既往歴', category: HEALTH, ...text },
  { code: 'MEDICATION', name: '服薬', category: HEALTH, ...text },
  { code: 'DOCTOR_ATTENDANCE', name: '受診の続き方', category: HEALTH, many: false, choices: [
    { code: 'ONGOING', name: '続いている' }, { code: 'INTERRUPTED', name: '途切れている' },
    { code: 'DECLINED', name: '断っている' }, { code: 'NOT_NEEDED', name: '受診の必要がない' }] },
  { code: 'DRINKING_ADDICTION', name: '飲酒・依存の心配', category: HEALTH, many: true, choices: [
    { code: 'ALCOHOL', name: '飲酒' }, { code: 'DRUGS', name: '薬物' }, { code: 'GAMBLING', name: 'ギャンブルなど' }, { code: 'NONE', name: '心配なし' }] },
  { code: 'LEAVING_ON', name: '病院・施設を出る予定の日', category: PLACE, many: false, choices: null, day: true },
  { code: 'HEALTH_INSURANCE', name: '健康保険', category: CASE, many: false, choices: [
    { code: 'NATIONAL', name: '国民健康保険' }, { code: 'EMPLOYEE', name: '社会保険' }, { code: 'LATTER_STAGE', name: '後期高齢者医療' },
    { code: 'MEDICAL_ASSISTANCE', name: '医療扶助' }, { code: 'NONE', name: 'なし' }] },
  { code: 'INCOME', name: '収入', category: CASE, ...text },
  { code: 'BENEFITS', name: '公的給付', category: CASE, many: true, choices: [
    { code: 'OLD_AGE_PENSION', name: '老齢年金' }, { code: 'DISABILITY_PENSION', name: '障害年金' }, { code: 'SURVIVOR_PENSION', name: '遺族年金' },
    { code: 'CHILD_ALLOWANCE', name: '児童手当' }, { code: 'CHILD_REARING_ALLOWANCE', name: '児童扶養手当' },
    { code: 'UNEMPLOYMENT', name: '雇用保険' }, { code: 'PUBLIC_ASSISTANCE', name: '生活保護' }, { code: 'NONE', name: 'なし' }] },
  { code: 'DEBT', name: '債務・滞納', category: CASE, ...text },
  { code: 'EMPLOYMENT', name: '就労の状態', category: CASE, many: false, choices: [
    { code: 'REGULAR', name: '正規' }, { code: 'NON_REGULAR', name: '非正規' }, { code: 'SELF_EMPLOYED', name: '自営' },
    { code: 'SEEKING', name: '求職中' }, { code: 'NOT_WORKING', name: '無職' }, { code: 'STUDENT', name: '在学中' }] },
  { code: 'WORK_HISTORY', name: '職歴', category: CASE, ...text },
  { code: 'EDUCATION', name: '学歴・資格', category: CASE, ...text },
  { code: 'DECLINED_HELP', name: '断っている支え', category: CASE, many: true, choices: [
    { code: 'CARE', name: '介護・福祉の支援' }, { code: 'MEALS', name: '食事' }, { code: 'TIDYING', name: '片付け・掃除' }, { code: 'NONE', name: 'なし' }] },
  { code: 'BACKGROUND', name: '課題の整理・背景要因 (支援者の見立て)', category: CASE, ...text },
  { code: 'URGENCY', name: '緊急度', category: CASE, many: false, choices: [
    { code: 'NOW', name: '今すぐ' }, { code: 'SOON', name: '早めに' }, { code: 'ORDINARY', name: '通常' }] },
  { code: 'SCREENING', name: 'スクリーニング結果', category: CASE, many: false, choices: [
    { code: 'INFORMATION_ONLY', name: '情報提供のみで終了' }, { code: 'OTHER_AGENCY', name: '他機関へ' }, { code: 'CONTINUED', name: '継続' }] },
] as const satisfies readonly AssessmentField[];
