import type { CategoryCode } from '@kasane/policy/tables/categories';

/**
 * 課題と特性の26項目 (インテーク・アセスメントシート), in the order of domain.md §3.3. A checkbox list
 * already needs masking item by item: each item belongs to one category.
 */
export interface ProblemItem {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly category: CategoryCode;
}

// prettier-ignore
export const problemItems = [
  { number: 1, code: 'ILLNESS', name: '病気', category: 'CASE_PROBLEM_HEALTH' },
  { number: 2, code: 'INJURY', name: 'けが', category: 'CASE_PROBLEM_HEALTH' },
  { number: 3, code: 'CERTIFIED_DISABILITY', name: '障害 (手帳あり)', category: 'CASE_PROBLEM_HEALTH' },
  { number: 4, code: 'SUSPECTED_DISABILITY', name: '障害 (疑い)', category: 'CASE_PROBLEM_HEALTH' },
  { number: 5, code: 'SUICIDE_ATTEMPT', name: '自死企図', category: 'CASE_PROBLEM_HEALTH' },
  { number: 6, code: 'OTHER_MENTAL_HEALTH', name: 'その他のメンタルヘルスの課題', category: 'CASE_PROBLEM_HEALTH' },
  { number: 7, code: 'UNSTABLE_HOUSING', name: '住まいが不安定', category: 'CASE_PROBLEM' },
  { number: 8, code: 'HOMELESSNESS', name: 'ホームレス', category: 'CASE_PROBLEM' },
  { number: 9, code: 'FINANCIAL_HARDSHIP', name: '経済的困窮', category: 'CASE_PROBLEM' },
  { number: 10, code: 'HEAVY_DEBT', name: '(多重・過重) 債務', category: 'CASE_PROBLEM' },
  { number: 11, code: 'HOUSEHOLD_BUDGETING', name: '家計管理の課題', category: 'CASE_PROBLEM' },
  { number: 12, code: 'JOB_SEEKING_DIFFICULTY', name: '就職活動が困難', category: 'CASE_PROBLEM' },
  { number: 13, code: 'JOB_RETENTION_DIFFICULTY', name: '就職しても定着が困難', category: 'CASE_PROBLEM' },
  { number: 14, code: 'DISORDERED_DAILY_LIFE', name: '生活習慣の乱れ', category: 'CASE_PROBLEM' },
  { number: 15, code: 'SOCIAL_ISOLATION', name: '社会的孤立 (ニート・ひきこもりなど)', category: 'CASE_PROBLEM' },
  { number: 16, code: 'FAMILY_PROBLEMS', name: '家族関係・家族の問題', category: 'CASE_PROBLEM' },
  { number: 17, code: 'SCHOOL_NON_ATTENDANCE', name: '不登校', category: 'CASE_PROBLEM' },
  { number: 18, code: 'DELINQUENCY', name: '非行', category: 'CASE_PROBLEM_CRIME' },
  { number: 19, code: 'LEFT_SCHOOL_EARLY', name: '中卒・高校中退', category: 'CASE_PROBLEM' },
  { number: 20, code: 'SINGLE_PARENT', name: 'ひとり親', category: 'CASE_PROBLEM' },
  { number: 21, code: 'VIOLENCE_OR_ABUSE', name: 'DV・虐待', category: 'CASE_PROBLEM_ABUSE' },
  { number: 22, code: 'FOREIGN_NATIONALITY', name: '外国籍', category: 'CASE_PROBLEM' },
  { number: 23, code: 'RELEASED_FROM_CUSTODY', name: '刑余者', category: 'CASE_PROBLEM_CRIME' },
  { number: 24, code: 'COMMUNICATION_DIFFICULTY', name: 'コミュニケーションが苦手', category: 'CASE_PROBLEM' },
  { number: 25, code: 'COMPREHENSION_DIFFICULTY', name: '本人の能力の課題 (識字・言語・理解)', category: 'CASE_PROBLEM' },
  { number: 26, code: 'OTHER', name: 'その他', category: 'CASE_PROBLEM' },
] as const satisfies readonly ProblemItem[];

export type ProblemCode = (typeof problemItems)[number]['code'];
