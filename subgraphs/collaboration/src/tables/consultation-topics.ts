/** 相談内容の16項目 (重層・自立相談の相談受付・申込票), in the form's order. */
// prettier-ignore
export const consultationTopics = [
  { code: 'ILLNESS_HEALTH_DISABILITY', name: '病気や健康・障害' },
  { code: 'HOUSING', name: '住まい' },
  { code: 'INCOME_LIVING_COST', name: '収入・生活費' },
  { code: 'RENT_LOAN', name: '家賃やローンの支払い' },
  { code: 'TAX_UTILITY_BILLS', name: '税金や公共料金等の支払い' },
  { code: 'DEBT', name: '債務' },
  { code: 'JOB_SEEKING', name: '仕事探し・就職' },
  { code: 'TROUBLE_AT_WORK', name: '仕事上の不安やトラブル' },
  { code: 'RELATIONS_IN_COMMUNITY', name: '地域との関係' },
  { code: 'RELATIONS_IN_FAMILY', name: '家族との関係' },
  { code: 'CHILD_REARING', name: '子育て' },
  { code: 'CARE_OF_FAMILY', name: '介護' },
  { code: 'WITHDRAWAL_SCHOOL_ABSENCE', name: 'ひきこもり・不登校' },
  { code: 'VIOLENCE_ABUSE', name: 'DV・虐待' },
  { code: 'NO_FOOD', name: '食べるものがない' },
  { code: 'OTHER', name: 'その他' },
] as const;
