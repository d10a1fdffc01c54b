/**
 * 課題と特性, columns 1–26 of the インテーク・アセスメントシート (自立相談支援 帳票, domain.md §3.3). The sheet is a
 * spreadsheet: one column per item, a circle where the item applies.
 */
export const problemColumns = [
  '課題01_病気',
  '課題02_けが',
  '課題03_障害手帳有',
  '課題04_障害疑い',
  '課題05_自死企図',
  '課題06_その他メンタルヘルス',
  '課題07_住まい不安定',
  '課題08_ホームレス',
  '課題09_経済的困窮',
  '課題10_債務',
  '課題11_家計管理',
  '課題12_就職活動困難',
  '課題13_就職定着困難',
  '課題14_生活習慣の乱れ',
  '課題15_社会的孤立',
  '課題16_家族関係',
  '課題17_不登校',
  '課題18_非行',
  '課題19_中卒高校中退',
  '課題20_ひとり親',
  '課題21_DV虐待',
  '課題22_外国籍',
  '課題23_刑余者',
  '課題24_コミュニケーション',
  '課題25_本人の能力',
  '課題26_その他',
] as const;

export type ProblemColumn = (typeof problemColumns)[number];
