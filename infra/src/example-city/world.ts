/**
 * The example city as it truly is. No department knows all of it: each stand-in system (systems/)
 * exports its own part in its own shape, and Kasane sees only those exports.
 *
 * Terminology
 * - dwelling: a home in which people really live together (生活の世帯).
 * - register: a household on the residents' register (住民票の世帯). 世帯分離 makes two registers of
 *   one dwelling; 施設入所 and 進学 leave a person registered where he or she does not live.
 * - index: a position in one of the arrays below. Indices are stable for a seed.
 *
 * Dates are ISO `YYYY-MM-DD`. The city is looked at on `World.today`.
 */
export interface World {
  readonly seed: number;
  readonly today: string;
  readonly residents: readonly Resident[];
  readonly dwellings: readonly Dwelling[];
  readonly registers: readonly Register[];
  readonly areas: readonly Area[];
  readonly schools: readonly School[];
  /** Clients of 自立相談支援 who gave no name; they are not residents of the list above. */
  readonly anonymousClients: readonly AnonymousClient[];
  readonly protections: readonly ProtectionMeasure[];
}

export type ResidentIndex = number;

/** 日常生活圏域 with its 自治会 and the fictional town names in it. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly towns: readonly {
    readonly code: string;
    readonly name: string;
    readonly neighbourhood: string;
  }[];
}

export interface School {
  readonly code: string;
  readonly name: string;
  readonly kind: 'ELEMENTARY' | 'JUNIOR_HIGH';
  readonly area: string;
}

export interface Dwelling {
  readonly members: readonly ResidentIndex[];
  readonly address: Address;
}

export interface Address {
  readonly area: string;
  readonly townCode: string;
  readonly town: string;
  /** 番地, always 9000 or above: no such block exists. */
  readonly block: string;
  /** 方書, or empty. */
  readonly building: string;
}

export interface Register {
  /** 世帯番号 */
  readonly number: string;
  /** In 並び順; the first is the 世帯主 unless `headless`. */
  readonly members: readonly ResidentIndex[];
  readonly headless: boolean;
  /** Set where this register was split off another by 世帯分離: when, and from which register. */
  readonly splitFrom?: { readonly register: number; readonly on: string };
}

export interface Resident {
  readonly index: ResidentIndex;
  /** Key of a cast member, for example `sakura-mother`; absent for everybody else. */
  readonly cast?: string;
  /** 宛名番号, ten digits with check digit. */
  readonly atena: string;
  readonly sex: 'M' | 'F';
  readonly familyName: string;
  readonly givenName: string;
  readonly familyKana: string;
  readonly givenKana: string;
  readonly birth: string;
  /** The birth date as recorded where it is not a full date (不詳日), for example `昭和20年頃`. */
  readonly birthAsRecorded?: string;
  readonly foreign?: { readonly nationality: string; readonly alphabetName: string };
  readonly dwelling: number;
  readonly register: number;
  /** 続柄 in the register, for example `世帯主`, `妻`, `子の子`. */
  readonly relationship: string;
  /** 続柄 before the register was split, where it was. */
  readonly relationshipBeforeSplit?: string;
  readonly movedInOn: string;
  readonly father?: ResidentIndex;
  readonly mother?: ResidentIndex;
  readonly spouse?: ResidentIndex;
  /** Registered in the dwelling, really living elsewhere. */
  readonly away?: 'CARE_FACILITY' | 'HOSPITAL' | 'STUDY' | 'WORK';
  readonly employment: 'EMPLOYED' | 'STUDENT' | 'NOT_WORKING' | 'RETIRED' | 'CHILD';
  /** 世話をしている家族がいる (小4–高3). The truth; an office knows only what it was told or asked. */
  readonly familyCare?: FamilyCare;
  readonly care?: CareFacts;
  readonly disability?: DisabilityFacts;
  readonly child?: ChildFacts;
  readonly livelihood?: LivelihoodFacts;
  readonly reoffending?: ReoffendingFacts;
  readonly guardianship?: GuardianshipFacts;
}

export interface FamilyCare {
  readonly forWhom: readonly ('父母' | '祖父母' | 'きょうだい')[];
  readonly frequency: 'ほぼ毎日' | '週に3〜5日' | '週に1〜2日' | '月に数日';
  readonly hoursPerWeekday: number;
  /** 「自分はヤングケアラーに当てはまる」 */
  readonly recognisesSelf: boolean;
}

/** 介護保険 and 地域包括支援センター. */
export interface CareFacts {
  /** 要介護状態区分コード: 06, 12, 13, 21…25; absent where never certified. */
  readonly level?: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25';
  readonly certifiedSince?: string;
  /** 認知症高齢者の日常生活自立度. Known to the office only where `level` is set. */
  readonly dementia?: '自立' | 'Ⅰ' | 'Ⅱa' | 'Ⅱb' | 'Ⅲa' | 'Ⅲb' | 'Ⅳ' | 'M';
  readonly mainCarer?: ResidentIndex;
  readonly facility?: '特別養護老人ホーム' | '介護老人保健施設' | 'グループホーム';
  /** 総合相談 at the 包括: topics, newest last. The 包括 keys them by name and birth date only. */
  readonly consultations?: readonly {
    readonly on: string;
    readonly topic: string;
    readonly note: string;
    readonly outcome?: '情報提供' | 'つなぎ' | '継続' | '拒否';
  }[];
  readonly watch?: readonly ('見守り訪問' | '緊急通報装置' | '配食サービス')[];
  readonly abuse?: {
    readonly reportedOn: string;
    readonly kinds: readonly string[];
    readonly recognised: boolean;
  };
}

/** 障害者福祉. */
export interface DisabilityFacts {
  readonly physical?: {
    readonly grade: 1 | 2 | 3 | 4 | 5 | 6;
    readonly kind: string;
    readonly since: string;
  };
  /** National A/B and the prefecture's own grade. */
  readonly intellectual?: {
    readonly national: 'A' | 'B';
    readonly local: string;
    readonly since: string;
  };
  readonly mental?: { readonly grade: 1 | 2 | 3; readonly since: string };
  /** 精神疾患で通院 (自立支援医療), with or without 手帳. */
  readonly psychiatricOutpatient?: boolean;
  readonly supportClass?: 1 | 2 | 3 | 4 | 5 | 6;
  /** 障害福祉サービス種類コード, two digits. */
  readonly services?: readonly string[];
}

/** 子ども福祉 and 教育委員会. */
export interface ChildFacts {
  /** Index into `World.schools`; absent outside elementary and junior high. */
  readonly school?: number;
  /** 1–9: elementary 1–6, junior high 7–9. */
  readonly grade?: number;
  readonly nursery?: '保育所' | '幼稚園' | '認定こども園';
  readonly absence?: {
    readonly days: number;
    readonly kind: '病気' | '経済的理由' | '不登校' | 'その他';
  };
  readonly lateDays?: number;
  readonly forgetsThings?: boolean;
  /** 学校生活アンケート (小6・中2). `cares`: 世話をしている家族がいる. */
  readonly survey?: {
    readonly cares: boolean;
    readonly forWhom: readonly ('父母' | '祖父母' | 'きょうだい')[];
    readonly frequency: 'ほぼ毎日' | '週に3〜5日' | '週に1〜2日' | '月に数日' | '';
    readonly hoursPerWeekday: number;
    readonly recognisesSelf: boolean;
  };
  readonly schoolAid?: '要保護' | '準要保護';
  readonly rearingAllowance?: '全部支給' | '一部支給';
  readonly consultation?: { readonly on: string; readonly topic: string };
  readonly youngCarer?: {
    readonly foundOn: string;
    readonly careKinds: readonly string[];
    readonly foundBy: string;
  };
  readonly protection?: {
    readonly kind: '要保護児童' | '要支援児童' | '特定妊婦';
    readonly abuseKinds: readonly ('身体的' | '性的' | 'ネグレクト' | '心理的')[];
    readonly registeredOn: string;
  };
}

/** 自立相談支援, 生活保護, 滞納, ひきこもり. */
export interface LivelihoodFacts {
  readonly consultation?: {
    readonly on: string;
    readonly route: string;
    /** 課題と特性 1–26 in the order of domain.md §3.3. */
    readonly problems: readonly number[];
    readonly note: string;
    /** False where the client gave kana, birth date and sex but the office has no 宛名番号 for sure. */
    readonly plan?: string;
  };
  readonly assistance?: {
    readonly since: string;
    readonly householdType: '高齢者' | '母子' | '障害者' | '傷病者' | 'その他';
  };
  readonly arrears?: readonly ('国民健康保険税' | '水道料金' | '市営住宅家賃' | '学校給食費')[];
  /** Broad sense; most are known to no office. */
  readonly withdrawn?: { readonly sinceYears: number; readonly known: boolean };
  readonly hoarding?: { readonly noticedOn: string; readonly noticedBy: string };
  /** More animals than are cared for. */
  readonly animals?: { readonly noticedOn: string; readonly noticedBy: string };
}

/** 再犯防止: never an offence (domain.md §5.6). */
export interface ReoffendingFacts {
  /** 1号…4号 of 保護観察, or 特別調整 / 更生緊急保護 / 満期. */
  readonly kind: '1号' | '2号' | '3号' | '4号' | '特別調整' | '更生緊急保護' | '満期';
  readonly returnedOn: string;
  readonly residence:
    '家族と同居' | '更生保護施設' | '自立準備ホーム' | '公営住宅' | '民間賃貸' | '未定';
  readonly needs: readonly (
    '住居' | '就労' | '医療' | '介護' | '障害福祉' | '生活費' | '家族調整'
  )[];
  readonly agreedToShare: boolean;
}

/** 成年後見・権利擁護. */
export interface GuardianshipFacts {
  readonly type?: '後見' | '保佐' | '補助' | '任意後見';
  readonly since?: string;
  readonly guardian?:
    '親族' | '弁護士' | '司法書士' | '社会福祉士' | '社会福祉協議会' | '市民後見人';
  readonly guardianResident?: ResidentIndex;
  /** 代理権目録; absent for 後見, which is general. */
  readonly powers?: readonly string[];
  readonly petition?: {
    readonly stage: '相談受付' | '親族調査' | '申立準備' | '申立済' | '審判確定';
    readonly by: '市長' | '本人' | '親族';
    readonly on: string;
  };
  /** 日常生活自立支援事業 (社協). */
  readonly dailyLifeSupport?: { readonly since: string; readonly services: readonly string[] };
}

export interface AnonymousClient {
  readonly on: string;
  readonly alias: string;
  readonly ageGuess: string;
  readonly sex: 'M' | 'F' | '';
  readonly problems: readonly number[];
  readonly note: string;
}

/** DV等支援措置 (domain.md §2.2 D-1). The end date passing lifts nothing; only `liftedOn` does. */
export interface ProtectionMeasure {
  readonly applicant: ResidentIndex;
  /** Protected together with the applicant. */
  readonly together: readonly ResidentIndex[];
  readonly perpetrator: ResidentIndex;
  readonly from: string;
  readonly to: string;
  readonly liftedOn?: string;
}
