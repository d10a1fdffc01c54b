import { somebody } from './fact.js';
import type { SeenHousehold, SeenPerson } from './household.js';
import { abuseRisk } from './patterns/abuse-risk.js';
import {
  agedParentDisabledChild,
  dementiaCaringForDementia,
  doubleCare,
  elderlyCaringForElderly,
} from './patterns/care-by-the-aged.js';
import {
  isBetweenSchemes,
  isHoarding,
  isReleasedAgedOrDisabled,
  isSelfNeglecting,
  isSociallyWithdrawn,
  keepsManyAnimals,
} from './patterns/one-person-at-risk.js';
import { parentAndChild, parentAndChildWithoutGuardian } from './patterns/parent-and-child.js';
import { poorSingleParent } from './patterns/single-parent.js';
import {
  isYoungAdultCarer,
  isYoungCarer,
  youngAdultCarer,
  youngCarer,
} from './patterns/young-carer.js';
import type { Verdict } from './verdict.js';

/**
 * The patterns of domain.md §7. Only 8050 and ヤングケアラー are words of government; the rest are the
 * practice's, and so is nearly every threshold. Each stands here with the days it holds from and
 * to: a new threshold is a new version, never a changed one.
 */
export interface Pattern {
  readonly code: string;
  readonly name: string;
  readonly citation: string;
  /** What to make sure of before somebody is approached: the usual wrong guesses. */
  readonly caution: string;
  readonly versions: readonly PatternVersion[];
}

export interface PatternVersion {
  /** YYYY-MM-DD; null: until further notice. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly judge: (household: SeenHousehold) => Verdict;
  /** Only where it can be said of one person, of whose household nothing is seen. */
  readonly judgePerson?: JudgePerson;
}

type JudgePerson = (person: SeenPerson, today: string) => Verdict;

const since2026 = (
  judge: PatternVersion['judge'],
  judgePerson?: JudgePerson,
): readonly PatternVersion[] => [
  { validFrom: '2026-04-01', validTo: null, judge, ...(judgePerson && { judgePerson }) },
];

/** Of a household as soon as it is so of somebody in it. */
const ofOne = (isSo: JudgePerson): readonly PatternVersion[] =>
  since2026((household) => somebody(household, (one) => isSo(one, household.today)), isSo);

const AGES_8050 = { parentFrom: 75, parentTo: 89, childFrom: 40, childTo: 64 } as const;

// prettier-ignore
export const patterns = [
  { code: 'PARENT_80_CHILD_50', name: '8050',
    citation: '厚生労働省 地域共生社会ポータル「80代の親と50代の子」(年齢の幅は運用)',
    caution: '介護のために離職した子のこともあり、それでも声をかける理由になる。きょうだい・同居人と取り違えない',
    versions: since2026((home) => parentAndChild(home, AGES_8050)) },
  { code: 'PARENT_90_CHILD_60', name: '9060',
    citation: '8050 に準じる (年齢の幅は運用)',
    caution: '子が65歳に近く、老老介護と重なることがある',
    versions: since2026((home) => parentAndChild(home, { parentFrom: 85, childFrom: 55, childTo: 69 })) },
  { code: 'YOUNG_CARER', name: 'ヤングケアラー',
    citation: '子ども・若者育成支援推進法2条7号 (手がかりの組み合わせは運用)',
    caution: '「過度に」かどうかは人が判断する。ふつうの手伝いは違う。大人がいても担えないことがある (単身赴任・夜勤)',
    versions: since2026((home) => youngCarer(home, { absentDays: 20, lateDays: 10 }), isYoungCarer) },
  { code: 'YOUNG_ADULT_CARER', name: '若者ケアラー',
    citation: '子ども・若者育成支援推進法2条7号 (おおむね30代まで)',
    caution: '本人が望む進学や就労をあきらめていないかを聞く',
    versions: since2026(youngAdultCarer, isYoungAdultCarer) },
  { code: 'DOUBLE_CARE', name: 'ダブルケア',
    citation: '内閣府「育児と介護のダブルケアの実態に関する調査」(未就学児の育児と介護)',
    caution: '別に暮らす親の介護は、この世帯の記録には現れない',
    versions: since2026(doubleCare) },
  { code: 'ELDERLY_CARING_FOR_ELDERLY', name: '老老介護',
    citation: '国民生活基礎調査 (要介護者等と同居の主な介護者がともに65歳以上)',
    caution: '主介護者の記録がないときは、夫婦だけの世帯かどうかから推し量っている',
    versions: since2026((home) => elderlyCaringForElderly(home, { from: 65 })) },
  { code: 'DEMENTIA_CARING_FOR_DEMENTIA', name: '認認介護',
    citation: '認知症高齢者の日常生活自立度判定基準 (厚生労働省通知 平成18年老発0403003号)',
    caution: '認定を受けていない人の自立度は分からない。ないことにはならない',
    versions: since2026(dementiaCaringForDementia) },
  { code: 'AGED_PARENT_DISABLED_CHILD', name: '老障介護・親亡き後',
    citation: '障害者総合支援法4条・7条 (年齢と区分の幅は運用)',
    caution: '子が65歳になると介護保険に移り、支援区分がなくなることがある。親が70歳を超えたら急ぐ',
    versions: since2026((home) => agedParentDisabledChild(home, { parentFrom: 65 })) },
  { code: 'SOCIAL_WITHDRAWAL', name: 'ひきこもり',
    citation: 'ひきこもりの評価・支援に関するガイドライン (6か月以上、広義を含む)',
    caution: '在宅勤務・家族の介護・妊娠・病気療養と取り違えない',
    versions: ofOne(isSociallyWithdrawn) },
  { code: 'HOARDING', name: 'ごみ屋敷・不良な生活環境',
    citation: '環境省「ごみ屋敷」に関する調査 (知らせがあり、片付けの手伝いを断っている)',
    caution: '本人にはごみではない。家の持ち主が別にいることがある',
    versions: ofOne(isHoarding) },
  { code: 'SELF_NEGLECT', name: 'セルフネグレクト',
    citation: '社会福祉法106条の6 (高齢者虐待防止法2条には含まれない)',
    caution: '断る権利がある。急がず関係をつくる',
    versions: ofOne(isSelfNeglecting) },
  { code: 'MANY_ANIMALS', name: '多頭飼育',
    citation: '環境省「人、動物、地域に向き合う多頭飼育対策ガイドライン」(令和3年)',
    caution: '動物取扱業 (繁殖業) のことがある',
    versions: ofOne(keepsManyAnimals) },
  { code: 'POOR_SINGLE_PARENT', name: '困窮×ひとり親',
    citation: '児童扶養手当法4条・生活困窮者自立支援法3条',
    caution: '事実婚や祖父母との同居を確かめる',
    versions: since2026(poorSingleParent) },
  { code: 'RELEASED_AGED_OR_DISABLED', name: '高齢・障がいのある出所者',
    citation: '再犯の防止等の推進に関する法律17条・21条 (特別調整の対象に準じる)',
    caution: '指名された支援者のほかには知らせない',
    versions: ofOne(isReleasedAgedOrDisabled) },
  { code: 'PARENT_80_CHILD_50_GUARDIANSHIP', name: '8050×成年後見',
    citation: '民法7条・老人福祉法32条 (8050 に重なるとき)',
    caution: '子による経済的虐待のときは利益が相反する (高齢者虐待防止法7条)',
    versions: since2026((home) => parentAndChildWithoutGuardian(home, AGES_8050)) },
  { code: 'GAP_BETWEEN_SCHEMES', name: '制度の切れ目',
    citation: '児童福祉法4条・介護保険法9条・障害者総合支援法7条・更生保護法82条',
    caution: '年齢は誕生日の前日に達する (年齢計算ニ関スル法律)',
    versions: ofOne((one, today) => isBetweenSchemes(one, { ages: [18, 40, 65], days: 90, today })) },
  { code: 'ABUSE_RISK', name: '虐待リスクの重なり',
    citation: '高齢者虐待防止法6条・社会福祉法106条の6 (手がかりの組み合わせは運用)',
    caution: '疑いではない。負担の重なりとして、まず介護者の話を聞く',
    versions: since2026(abuseRisk) },
] as const satisfies readonly Pattern[];

export type PatternCode = (typeof patterns)[number]['code'];
