import type { AgencyCode } from '../agencies.js';
import type { CategoryCode } from '../categories.js';
import type { Prohibition } from '../prohibition.js';
import type { Viewer } from '../viewer.js';
import type { Party } from './party.js';

/** In whose name a consent is given. Who records it is another question. */
export type GiverCapacity = 'SELF' | 'LEGAL_REPRESENTATIVE' | 'GUARDIAN';

/** What the registers say about the person a consent is for; the caller looks it up. */
export interface SubjectFacts {
  /** Years on the day of the consent; null where the birth date isn't known. */
  readonly age: number | null;
  /** Those verified to hold parental authority (親権), or to be 未成年後見人. */
  readonly representatives: readonly Party[];
  /**
   * Guardians with powers in force, each with what the own 代理権目録 lets them consent to, and the
   * name under which they sign in, if they do.
   */
  readonly guardians: readonly {
    readonly person: Party;
    readonly reader: string | null;
    readonly powers: readonly CategoryCode[];
  }[];
  /** The guardians of this person whom the register of guardianship alone knows. */
  readonly register: readonly {
    readonly person: Party;
    /** 種別, as the register writes it. */
    readonly kind: string;
    /** Neither 退任 nor the guardianship ended. */
    readonly inOffice: boolean;
    /** Bears the name of a perpetrator of a live measure, of one of that side, or of one in conflict. */
    readonly namesake: boolean;
  }[];
  /** `Person.id`s of the family, as the registers know it. */
  readonly relatives: readonly string[];
  /** Those whose interest conflicts with the subject's, such as a suspected abuser. */
  readonly conflicted: readonly Party[];
}

export interface ConsentDraft {
  readonly subject: string;
  readonly categories: readonly CategoryCode[];
  readonly fields: readonly string[];
  readonly exclusions: readonly CategoryCode[];
  readonly recipients: readonly string[];
  readonly giver: { readonly capacity: GiverCapacity; readonly person: Party | null };
  readonly explainedHow: string;
  readonly evidenceRef: string;
  /** A minor who understands was asked and agrees. */
  readonly subjectAssents?: boolean;
}

export interface PowersDraft {
  readonly subject: string;
  /** The guardian, and the name under which the guardian signs in: one whom the register alone knows may not. */
  readonly guardian: Party;
  readonly reader: string | null;
  /** What the entries let the guardian be told. */
  readonly categories: readonly CategoryCode[];
  /** 登記事項証明書 and 代理権目録. */
  readonly certificateRef: string;
  readonly listRef: string;
  readonly from: Date;
  readonly to: Date;
}

export interface ProvisionDraft {
  readonly basis: string;
  readonly subjects: readonly string[];
  readonly categories: readonly CategoryCode[];
  /** Of these the necessity was judged by itself: no S4 is passed on without. */
  readonly specialNecessity: readonly CategoryCode[];
  readonly recipientAgency: AgencyCode;
  /** `agency:…` of that agency, or `viewer:…` of its staff. */
  readonly recipients: readonly string[];
  /** 相当の理由, and the task the law gives the recipient. */
  readonly reason: string;
  readonly recipientTask: string;
  readonly from: Date;
  readonly to: Date;
}

interface KeptProvision {
  readonly recordedBy: string;
  readonly recordedByAgency: AgencyCode;
}

export interface SittingDraft {
  readonly basis: string;
  readonly caseId: string | null;
  readonly subjects: readonly string[];
  readonly categories: readonly CategoryCode[];
  readonly members: readonly {
    readonly viewer: string;
    readonly agency: AgencyCode;
    readonly pledgedAt: Date | null;
  }[];
  readonly necessity: string;
  /** Categories whose necessity was voted on separately. */
  readonly specialNecessity: readonly CategoryCode[];
}

interface Acting {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Live measures about everybody the act speaks of. */
  readonly prohibitions: readonly Prohibition[];
}

interface Measure {
  readonly protectedPeople: readonly string[];
  readonly unit: AgencyCode;
}

/** What somebody wants to write down, with what is needed to decide whether they may. */
export type Act = Acting &
  (
    | { readonly act: 'GIVE_CONSENT'; readonly consent: ConsentDraft; readonly about: SubjectFacts }
    | {
        readonly act: 'WITHDRAW_CONSENT';
        readonly authorization: { readonly basis: string; readonly subjects: readonly string[] };
        readonly about: SubjectFacts;
      }
    | {
        readonly act: 'RECORD_GUARDIAN_POWERS';
        readonly powers: PowersDraft;
        readonly about: SubjectFacts;
      }
    | {
        readonly act: 'END_GUARDIAN_POWERS';
        readonly powers: { readonly guardian: Party | null; readonly reader: string | null };
        readonly reason: string;
      }
    | {
        readonly act: 'RECORD_CONFLICT';
        readonly conflict: {
          readonly subject: string;
          readonly person: Party;
          readonly reason: string;
          /** The sign-ins that were ever recorded for this party as a guardian of the subject. */
          readonly readers: readonly string[];
        };
      }
    | {
        readonly act: 'END_CONFLICT';
        readonly conflict: {
          readonly person: Party;
          readonly recordedByAgency: AgencyCode;
          readonly readers: readonly string[];
        };
        readonly reason: string;
      }
    | {
        readonly act: 'RECORD_PROVISION';
        readonly provision: ProvisionDraft;
        /** Whether it is about the writer's own family (recorder-conflict.ts). */
        readonly ownMatter: boolean;
      }
    | {
        readonly act: 'APPROVE_PROVISION';
        readonly provision: KeptProvision & { readonly recipients: readonly string[] };
        readonly ownMatter: boolean;
      }
    | { readonly act: 'END_PROVISION'; readonly provision: KeptProvision; readonly reason: string }
    | { readonly act: 'OPEN_SITTING'; readonly sitting: SittingDraft }
    | {
        readonly act: 'CLOSE_SITTING';
        readonly sitting: { readonly convenedByAgency: AgencyCode };
      }
    | {
        readonly act: 'BREAK_GLASS';
        readonly emergency: {
          readonly subjects: readonly string[];
          readonly reason: string;
          readonly hours: number;
        };
        /** When the reviews this person's emergencies still owe are due. */
        readonly reviewsDue: readonly Date[];
      }
    | { readonly act: 'REVIEW_EMERGENCY'; readonly emergency: { readonly openedBy: string } }
    | {
        readonly act: 'REGISTER_PROTECTION';
        readonly measure: Measure & { readonly perpetrator: string | null };
      }
    | { readonly act: 'LIFT_PROTECTION'; readonly measure: Measure; readonly reason: string }
    | {
        readonly act: 'RENEW_PROTECTION';
        readonly measure: Measure & { readonly periodTo: Date };
        readonly to: Date;
        readonly evidenceRef: string;
      }
    | {
        readonly act: 'RELEASE_PROTECTION';
        readonly measure: Measure;
        readonly release: { readonly recipient: string; readonly from: Date; readonly to: Date };
      }
    | { readonly act: 'DECLARE_DISASTER'; readonly declaration: string }
    | { readonly act: 'END_DISASTER' }
  );

export type ActCode = Act['act'];

export type ActOf<Code extends ActCode> = Extract<Act, { readonly act: Code }>;

/** One requirement of an act. The first that fails is the answer. */
export interface Check<Code extends ActCode> {
  readonly refusal: RecordRefusalCode;
  readonly law: string;
  readonly fails: (act: ActOf<Code>) => boolean;
}

/**
 * `shown` is what the writer is told. That a giver is refused for a protection measure is never
 * told apart from a proxy who isn't verified.
 */
export const recordRefusals = [
  { code: 'NOT_YOUR_ACT', shown: 'NOT_YOUR_ACT', text: 'この記録をする権限がありません' },
  { code: 'GIVER_NOT_VALID', shown: 'GIVER_NOT_VALID', text: '同意できる人が確認できません' },
  {
    code: 'GIVER_IS_PERPETRATOR',
    shown: 'GIVER_NOT_VALID',
    text: '支援措置の加害者は同意できません',
  },
  {
    code: 'CONFLICT_OF_INTEREST',
    shown: 'GIVER_NOT_VALID',
    text: '利益が相反する人は同意できません',
  },
  {
    code: 'OWN_MATTER',
    shown: 'NOT_YOUR_ACT',
    text: '自分や親族に関わる記録はできません',
  },
  { code: 'AGE_RULE', shown: 'AGE_RULE', text: '年齢に応じた本人または代理人の同意が必要です' },
  { code: 'OUTSIDE_POWERS', shown: 'OUTSIDE_POWERS', text: '代理権目録の範囲を超えています' },
  {
    code: 'SELF_GRANT',
    shown: 'SELF_GRANT',
    text: '受け取る人が自分のために同意することはできません',
  },
  { code: 'NO_EVIDENCE', shown: 'NO_EVIDENCE', text: '説明の方法と同意の証拠を記録してください' },
  { code: 'BASIS_NOT_OPEN', shown: 'BASIS_NOT_OPEN', text: 'この根拠では開けません' },
  {
    code: 'CATEGORY_NOT_OPEN',
    shown: 'CATEGORY_NOT_OPEN',
    text: 'この根拠では、この相手に渡せない区分があります。区分と根拠を確かめてください',
  },
  { code: 'NO_CASE', shown: 'NO_CASE', text: '対象の事案と対象者を示してください' },
  { code: 'NO_MEMBERS', shown: 'NO_MEMBERS', text: '構成員を一人ずつ指名してください' },
  { code: 'NO_PLEDGE', shown: 'NO_PLEDGE', text: '守秘の誓約が無い構成員がいます' },
  { code: 'NO_REASON', shown: 'NO_REASON', text: '理由を書いてください' },
  {
    code: 'NECESSITY_NOT_VOTED',
    shown: 'NECESSITY_NOT_VOTED',
    text: '特に配慮を要する区分には、必要性の個別の議決 (提供では個別の判断) の記録が必要です',
  },
  { code: 'TOO_LONG', shown: 'TOO_LONG', text: '期間が長すぎます' },
  { code: 'TOO_EARLY', shown: 'TOO_EARLY', text: '延長は、期間の終わりの1か月前から記録できます' },
  {
    code: 'REVIEW_OVERDUE',
    shown: 'REVIEW_OVERDUE',
    text: '前の緊急閲覧の事後確認が期限を過ぎています。情報管理者の確認が済むまで、同じ人は緊急閲覧を開けません。ほかの職員に頼んでください',
  },
  { code: 'OWN_REVIEW', shown: 'OWN_REVIEW', text: '自分の緊急閲覧は検証できません' },
  {
    code: 'OWN_APPROVAL',
    shown: 'OWN_APPROVAL',
    text: '自分が記録した提供は、自分では承認できません。同じ課の別の職員に頼んでください',
  },
  {
    code: 'NOT_IN_REGISTER',
    shown: 'NOT_IN_REGISTER',
    text: 'この後見人番号は、後見人等の台帳で、この人の今の後見人等のものではありません。番号と、退任・終了の記載を確かめてください。市内の親族は Person.id で指定してください',
  },
  { code: 'WRONG_PARTIES', shown: 'WRONG_PARTIES', text: '対象者の指定を確かめてください' },
] as const;

export type RecordRefusalCode = (typeof recordRefusals)[number]['code'];
