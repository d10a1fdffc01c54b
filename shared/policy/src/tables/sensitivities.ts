/**
 * How much a statement tells (domain.md §2.4). What a basis opens is said in these classes (bases.ts),
 * and every category is of one (categories.ts). Two of the handbook's stand nowhere here: what is not
 * about a person (S0) needs no label, and what is never served (S5) has no category.
 */
export const sensitivities = [
  { code: 'S1', name: 'だれであるか (氏名・生年月日・住所・世帯)' },
  { code: 'S2', name: '窓口とのつながり (利用中の窓口・担当者)' },
  { code: 'S3', name: '福祉・学校・住まいの記録 (認定・手当・相談・計画)' },
  { code: 'S3-TAX', name: '税情報から分かること (所得段階・負担区分)' },
  { code: 'S4-HEALTH', name: '健康・障害のうち特に配慮を要するもの (診断・精神・自死企図)' },
  { code: 'S4-ABUSE', name: '虐待・DV' },
  { code: 'S4-CRIM', name: '犯罪の経歴・非行・保護観察' },
  { code: 'S4-X', name: '特に秘すべき事項 (免疫機能障害・性被害・里親と養子縁組・出自)' },
] as const;

export type Sensitivity = (typeof sensitivities)[number]['code'];
