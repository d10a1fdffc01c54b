import type { AgencyCode } from './agencies.js';
import type { Sensitivity } from './sensitivities.js';

/**
 * Every kind of statement about a person, in one ordered table.
 *
 * - `holder`: the agency whose system the statement comes from; only that agency's own staff read
 *   it without an authorization.
 * - `sensitivity`: how much it tells (sensitivities.ts).
 * - `citation`: the law the statement is held under, or that makes it special.
 */
export interface Category {
  readonly code: string;
  readonly name: string;
  readonly holder: AgencyCode;
  readonly sensitivity: Sensitivity;
  readonly citation: string;
}

/**
 * The label of a reference to a person. It says that there is such a person and nothing else, and
 * is permitted exactly where at least one other category about that person is (decide.ts).
 */
export const PERSON_REFERENCE = 'PERSON_REFERENCE';

// prettier-ignore
export const categories = [
  // 住民記録
  { code: PERSON_REFERENCE, name: '人への参照', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法1条' },
  { code: 'RESIDENT_NAME', name: '氏名・フリガナ', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法7条1号' },
  { code: 'RESIDENT_BIRTH', name: '生年月日・年齢・性別', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法7条2号・3号' },
  { code: 'RESIDENT_ADDRESS', name: '住所・圏域', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法7条7号' },
  { code: 'RESIDENT_HOUSEHOLD', name: '世帯・続柄・親族', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法7条4号' },
  { code: 'RESIDENT_MOVEMENT', name: '異動の履歴', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法8条' },
  { code: 'RESIDENT_NUMBER', name: '宛名番号', holder: 'household', sensitivity: 'S1', citation: '住民基本台帳法1条 (個人番号は番号法19条により扱わない)' },
  // 高齢
  { code: 'ELDERLY_CONTACT', name: '高齢: 利用中の窓口・担当者', holder: 'elderly', sensitivity: 'S2', citation: '介護保険法46条' },
  { code: 'ELDERLY_INSURANCE', name: '介護保険の被保険者資格', holder: 'elderly', sensitivity: 'S3', citation: '介護保険法9条' },
  { code: 'ELDERLY_PREMIUM_STAGE', name: '介護保険料の所得段階', holder: 'elderly', sensitivity: 'S3-TAX', citation: '地方税法22条・介護保険法129条' },
  { code: 'ELDERLY_CARE_LEVEL', name: '要介護・要支援認定', holder: 'elderly', sensitivity: 'S3', citation: '介護保険法27条・32条' },
  { code: 'ELDERLY_DEMENTIA', name: '認知症高齢者の日常生活自立度', holder: 'elderly', sensitivity: 'S4-HEALTH', citation: '個人情報保護法2条3項' },
  { code: 'ELDERLY_CARE_PLAN', name: 'ケアプラン・介護サービス', holder: 'elderly', sensitivity: 'S3', citation: '介護保険法8条24項' },
  { code: 'ELDERLY_CARER', name: '主介護者', holder: 'elderly', sensitivity: 'S3', citation: '介護保険法27条2項' },
  { code: 'ELDERLY_CONSULTATION', name: '地域包括支援センターの相談', holder: 'elderly', sensitivity: 'S3', citation: '介護保険法115条の45第2項' },
  { code: 'ELDERLY_WATCH', name: '見守り・緊急通報・配食', holder: 'elderly', sensitivity: 'S2', citation: '介護保険法115条の45第3項' },
  { code: 'ELDERLY_ABUSE', name: '高齢者虐待の対応', holder: 'elderly', sensitivity: 'S4-ABUSE', citation: '高齢者虐待防止法9条・17条' },
  // 障がい
  { code: 'DISABILITY_CONTACT', name: '障がい: 相談支援専門員・利用中の窓口', holder: 'disability', sensitivity: 'S2', citation: '障害者総合支援法77条' },
  { code: 'DISABILITY_PHYSICAL', name: '身体障害者手帳', holder: 'disability', sensitivity: 'S3', citation: '身体障害者福祉法15条' },
  { code: 'DISABILITY_IMMUNE', name: '身体障害者手帳 (免疫機能障害)', holder: 'disability', sensitivity: 'S4-X', citation: '身体障害者福祉法15条・個人情報保護法2条3項' },
  { code: 'DISABILITY_INTELLECTUAL', name: '療育手帳', holder: 'disability', sensitivity: 'S3', citation: '療育手帳制度について (厚生事務次官通知)' },
  { code: 'DISABILITY_MENTAL', name: '精神障害者保健福祉手帳・自立支援医療', holder: 'disability', sensitivity: 'S4-HEALTH', citation: '精神保健福祉法45条' },
  { code: 'DISABILITY_SUPPORT_CLASS', name: '障害支援区分', holder: 'disability', sensitivity: 'S3', citation: '障害者総合支援法21条' },
  { code: 'DISABILITY_SERVICE', name: '障害福祉サービス', holder: 'disability', sensitivity: 'S3', citation: '障害者総合支援法19条' },
  { code: 'DISABILITY_COPAYMENT', name: '負担上限月額の区分', holder: 'disability', sensitivity: 'S3-TAX', citation: '地方税法22条・障害者総合支援法29条' },
  // 子ども福祉
  { code: 'CHILD_CONTACT', name: '子ども: 利用中の窓口・担当者', holder: 'children', sensitivity: 'S2', citation: '児童福祉法10条の2' },
  { code: 'CHILD_GUARDIAN', name: '子どもの保護者', holder: 'children', sensitivity: 'S1', citation: '児童福祉法6条' },
  { code: 'CHILD_CARE', name: '保育・子育て支援の利用', holder: 'children', sensitivity: 'S3', citation: '子ども・子育て支援法20条' },
  { code: 'CHILD_REARING_ALLOWANCE', name: '児童扶養手当', holder: 'children', sensitivity: 'S3-TAX', citation: '児童扶養手当法4条・地方税法22条' },
  { code: 'CHILD_CONSULTATION', name: '家庭児童相談', holder: 'children', sensitivity: 'S3', citation: '児童福祉法10条' },
  { code: 'CHILD_YOUNG_CARER', name: 'ヤングケアラーの把握', holder: 'children', sensitivity: 'S3', citation: '子ども・若者育成支援推進法2条7号' },
  { code: 'CHILD_PROTECTION', name: '要保護児童対策地域協議会の登録', holder: 'children', sensitivity: 'S4-ABUSE', citation: '児童福祉法25条の2' },
  // 教育委員会
  { code: 'SCHOOL_ENROLLMENT', name: '在籍校・学年', holder: 'education', sensitivity: 'S2', citation: '学校教育法施行令1条' },
  { code: 'SCHOOL_ATTENDANCE', name: '出欠・不登校', holder: 'education', sensitivity: 'S3', citation: '学校教育法施行規則25条' },
  { code: 'SCHOOL_AID', name: '就学援助', holder: 'education', sensitivity: 'S3-TAX', citation: '学校教育法19条・地方税法22条' },
  { code: 'SCHOOL_LIFE_SURVEY', name: '学校生活アンケート (家族の世話)', holder: 'education', sensitivity: 'S3', citation: '子ども・若者育成支援推進法2条7号' },
  // 生活困窮・生活保護
  { code: 'LIVELIHOOD_CONTACT', name: '生活困窮: 相談中の窓口・担当者', holder: 'livelihood', sensitivity: 'S2', citation: '生活困窮者自立支援法5条' },
  { code: 'LIVELIHOOD_CONSULTATION', name: '自立相談支援の相談・プラン', holder: 'livelihood', sensitivity: 'S3', citation: '生活困窮者自立支援法3条2項' },
  { code: 'LIVELIHOOD_PROBLEM', name: '課題と特性 (一般項目)', holder: 'livelihood', sensitivity: 'S3', citation: '生活困窮者自立支援法3条2項' },
  { code: 'LIVELIHOOD_PROBLEM_HEALTH', name: '課題と特性 (病気・けが・障害・自死企図・メンタルヘルス)', holder: 'livelihood', sensitivity: 'S4-HEALTH', citation: '個人情報保護法2条3項' },
  { code: 'LIVELIHOOD_PROBLEM_ABUSE', name: '課題と特性 (DV・虐待)', holder: 'livelihood', sensitivity: 'S4-ABUSE', citation: 'DV防止法6条' },
  { code: 'LIVELIHOOD_PROBLEM_CRIME', name: '課題と特性 (非行・刑余者)', holder: 'livelihood', sensitivity: 'S4-CRIM', citation: '個人情報保護法2条3項・同施行令2条4号・5号' },
  { code: 'LIVELIHOOD_ARREARS', name: '滞納', holder: 'livelihood', sensitivity: 'S3', citation: '生活困窮者自立支援法8条' },
  { code: 'LIVELIHOOD_TAX_ARREARS', name: '国民健康保険税の滞納', holder: 'livelihood', sensitivity: 'S3-TAX', citation: '地方税法22条・生活保護法29条' },
  { code: 'LIVELIHOOD_SOCIAL_WITHDRAWAL', name: 'ひきこもりの相談', holder: 'livelihood', sensitivity: 'S3', citation: '生活困窮者自立支援法2条1項' },
  { code: 'LIVELIHOOD_OUTREACH', name: '訪問・アウトリーチで気づいた暮らしの様子', holder: 'livelihood', sensitivity: 'S3', citation: '社会福祉法106条の4第2項4号' },
  { code: 'PUBLIC_ASSISTANCE', name: '生活保護', holder: 'livelihood', sensitivity: 'S3', citation: '生活保護法19条' },
  // 再犯防止 (罪名はどこにも無い: domain.md §5.6)
  { code: 'REOFFENDING_CONTACT', name: '再犯防止: 連絡役', holder: 'reoffending', sensitivity: 'S4-CRIM', citation: '再犯の防止等の推進に関する法律5条' },
  { code: 'REOFFENDING_SUPPORT', name: '帰住と必要な支援', holder: 'reoffending', sensitivity: 'S4-CRIM', citation: '再犯の防止等の推進に関する法律17条・個人情報保護法2条3項' },
  // 成年後見・権利擁護
  { code: 'GUARDIANSHIP_CONTACT', name: '後見人等・利用中の窓口', holder: 'guardianship', sensitivity: 'S2', citation: '成年後見制度利用促進法5条' },
  { code: 'GUARDIANSHIP_TYPE', name: '後見等の類型と権限', holder: 'guardianship', sensitivity: 'S3', citation: '民法7条・11条・15条' },
  { code: 'GUARDIANSHIP_PETITION', name: '市長申立ての段階', holder: 'guardianship', sensitivity: 'S3', citation: '老人福祉法32条・知的障害者福祉法28条・精神保健福祉法51条の11の2' },
  { code: 'RIGHTS_CONSULTATION', name: '権利擁護の相談', holder: 'guardianship', sensitivity: 'S3', citation: '成年後見制度利用促進法14条' },
  { code: 'RIGHTS_ADVOCACY', name: '日常生活自立支援事業', holder: 'guardianship', sensitivity: 'S3', citation: '社会福祉法2条3項12号' },
  // 住宅 (サブグラフは担当課が自分で包む: gateway/cli/WRAP.md)
  { code: 'HOUSING_TENANCY', name: '市営住宅の入居', holder: 'housing', sensitivity: 'S3', citation: '公営住宅法25条・27条' },
  { code: 'HOUSING_RENT', name: '市営住宅の家賃・滞納', holder: 'housing', sensitivity: 'S3', citation: '公営住宅法16条・32条1項2号' },
  { code: 'HOUSING_INCOME', name: '市営住宅の収入区分', holder: 'housing', sensitivity: 'S3-TAX', citation: '公営住宅法16条・34条・地方税法22条' },
  // 地域づくり
  { code: 'EVACUATION_SUPPORT', name: '避難行動要支援者名簿・個別避難計画', holder: 'community', sensitivity: 'S2', citation: '災害対策基本法49条の10・49条の14' },
  { code: 'COMMUNITY_HINT', name: '地域生活支援会議で出た気づき', holder: 'community', sensitivity: 'S3', citation: '社会福祉法106条の4第2項4号' },
  // この基盤そのものの記録
  { code: 'CONSENT_RECORD', name: '同意・会議等の記録', holder: 'audit', sensitivity: 'S3', citation: '個人情報保護法69条2項1号' },
  { code: 'DISCLOSURE_RECORD', name: '閲覧の記録', holder: 'audit', sensitivity: 'S3', citation: '個人情報保護法66条' },
  // 多機関協働
  { code: 'SUPPORT_HOUSEHOLD', name: '生活の世帯・支援の世帯', holder: 'multi-agency', sensitivity: 'S2', citation: '社会福祉法106条の4第2項5号' },
  { code: 'CASE_CONTACT', name: '多機関協働の受け持ち・段階・伴走する人', holder: 'multi-agency', sensitivity: 'S2', citation: '社会福祉法106条の4第2項5号' },
  { code: 'CASE_INTAKE', name: '相談受付', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項1号' },
  { code: 'CASE_INTAKE_ABUSE', name: '相談受付 (DV・虐待)', holder: 'multi-agency', sensitivity: 'S4-ABUSE', citation: 'DV防止法6条・高齢者虐待防止法9条' },
  { code: 'CASE_ASSESSMENT', name: 'アセスメント・ジェノグラム・エコマップ', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項5号' },
  { code: 'CASE_PROBLEM', name: '多機関協働: 課題と特性 (一般項目)', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項5号' },
  { code: 'CASE_PROBLEM_HEALTH', name: '多機関協働: 課題と特性 (健康・障害・自死企図)', holder: 'multi-agency', sensitivity: 'S4-HEALTH', citation: '個人情報保護法2条3項' },
  { code: 'CASE_HEALTH_PLACE', name: '多機関協働: 通院先と、病院・施設を出る日', holder: 'multi-agency', sensitivity: 'S4-HEALTH', citation: '個人情報保護法2条3項' },
  { code: 'CASE_PROBLEM_ABUSE', name: '多機関協働: 課題と特性 (DV・虐待)', holder: 'multi-agency', sensitivity: 'S4-ABUSE', citation: 'DV防止法6条・高齢者虐待防止法9条' },
  { code: 'CASE_PROBLEM_CRIME', name: '多機関協働: 課題と特性 (非行・刑余)', holder: 'multi-agency', sensitivity: 'S4-CRIM', citation: '個人情報保護法2条3項・同施行令2条4号・5号' },
  { code: 'CASE_PLAN', name: '支援プラン・評価・残る課題', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項6号' },
  { code: 'CASE_SUPPORT_RECORD', name: '支援経過・年表', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項5号' },
  { code: 'CASE_MINUTES', name: '同意のない会議の記録', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の6' },
  { code: 'CASE_OUTREACH_CONTACT', name: 'アウトリーチの段階・担当・次の予定', holder: 'multi-agency', sensitivity: 'S2', citation: '社会福祉法106条の4第2項4号' },
  { code: 'CASE_OUTREACH', name: 'アウトリーチのきっかけ・働きかけの中身', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項4号' },
  { code: 'CASE_PARTICIPATION', name: '参加支援の望み・つなぎ先・定着支援', holder: 'multi-agency', sensitivity: 'S3', citation: '社会福祉法106条の4第2項2号' },
] as const satisfies readonly Category[];

export type CategoryCode = (typeof categories)[number]['code'];

const byCode: ReadonlyMap<string, Category & { code: CategoryCode }> = new Map(
  categories.map((category) => [category.code, category]),
);

/** The category with this code, or undefined where the table does not know it (which refuses). */
export const findCategory = (code: string): (Category & { code: CategoryCode }) | undefined =>
  byCode.get(code);
