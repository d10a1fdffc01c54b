import type { AgencyCode } from '../tables/agencies.js';
import type { CategoryCode } from '../tables/categories.js';
import type { Prohibition } from '../records/prohibition.js';
import type { Viewer } from '../decision/viewer.js';
import type { Party } from './party.js';
import type { RecordRefusalCode } from './record-refusals.js';

/** In whose name a consent is given. Who records it is another question. */
export type GiverCapacity = 'SELF' | 'LEGAL_REPRESENTATIVE' | 'GUARDIAN';

/** What the registers say about the person a consent is for; the caller looks it up. */
export interface SubjectFacts {
  /** Years on the day of the consent; null where the birth date isn't known. */
  readonly age: number | null;
  /**
   * Father and mother where the child unit's ledger names them as 保護者 (児童福祉法6条: who has 親権,
   * or looks after the child; a parent who does neither is not in it), and 未成年後見人.
   */
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
  /** The guardians of this person by the register of guardianship, one line each: a person may have several. */
  readonly register: readonly {
    readonly person: Party;
    /** 種別, as the register writes it. */
    readonly kind: string;
    /** Neither 退任 nor the guardianship ended. */
    readonly inOffice: boolean;
    /**
     * Bears the name of a perpetrator of a live measure, of one of that side, or of one in conflict, and
     * has no `Person.id` that tells them apart.
     */
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
  readonly to: Date;
  /** The subject's age in the last moment of it; null where the birth date isn't known. */
  readonly ageAtEnd: number | null;
}

export interface PowersDraft {
  readonly subject: string;
  /** The guardian, and the name under which the guardian signs in: one whom the register alone knows may not. */
  readonly guardian: Party;
  readonly reader: string | null;
  /** The entries: codes of powersOfRepresentation. */
  readonly powers: readonly string[];
  /** What the entries let the guardian be told. */
  readonly categories: readonly CategoryCode[];
  /** 登記事項証明書 and 代理権目録. */
  readonly certificateRef: string;
  readonly listRef: string;
  readonly from: Date;
  readonly to: Date;
  /** The subject's age in the last moment of it; null where the birth date isn't known. */
  readonly ageAtEnd: number | null;
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

/** A measure as it is kept: with the side it protects from. */
type KeptMeasure = Measure & Pick<Prohibition, 'perpetrator' | 'household'>;

export interface OwnMatter {
  /** Whether it is about the writer's own family, ward, or whom D-1 keeps apart (recorder-conflict.ts). */
  readonly ownMatter: boolean;
}

/** What somebody wants to write down, with what is needed to decide whether they may. */
export type Act = Acting &
  (
    | { readonly act: 'GIVE_CONSENT'; readonly consent: ConsentDraft; readonly about: SubjectFacts }
    | {
        readonly act: 'WITHDRAW_CONSENT';
        readonly authorization: {
          readonly basis: string;
          readonly subjects: readonly string[];
          /** What it gives; its exclusions outlive it. */
          readonly categories: readonly CategoryCode[];
          readonly fields: readonly string[];
        };
        readonly about: SubjectFacts;
      }
    | {
        readonly act: 'RECORD_GUARDIAN_POWERS';
        readonly powers: PowersDraft;
        readonly about: SubjectFacts;
      }
    | (OwnMatter & {
        readonly act: 'END_GUARDIAN_POWERS';
        readonly powers: { readonly guardian: Party | null; readonly reader: string | null };
        readonly reason: string;
      })
    | (OwnMatter & {
        readonly act: 'RECORD_CONFLICT';
        readonly conflict: {
          readonly subject: string;
          readonly person: Party;
          readonly reason: string;
          /** The sign-ins that were ever recorded for this party as a guardian of the subject. */
          readonly readers: readonly string[];
        };
      })
    | (OwnMatter & {
        readonly act: 'END_CONFLICT';
        readonly conflict: {
          readonly person: Party;
          readonly recordedByAgency: AgencyCode;
          readonly readers: readonly string[];
        };
        readonly reason: string;
      })
    | (OwnMatter & { readonly act: 'RECORD_PROVISION'; readonly provision: ProvisionDraft })
    | (OwnMatter & {
        readonly act: 'APPROVE_PROVISION';
        readonly provision: KeptProvision & { readonly recipients: readonly string[] };
      })
    | (OwnMatter & {
        readonly act: 'END_PROVISION';
        readonly provision: KeptProvision;
        readonly reason: string;
      })
    | (OwnMatter & { readonly act: 'OPEN_SITTING'; readonly sitting: SittingDraft })
    | (OwnMatter & {
        readonly act: 'CLOSE_SITTING';
        readonly sitting: { readonly convenedByAgency: AgencyCode };
      })
    | (OwnMatter & {
        readonly act: 'BREAK_GLASS';
        readonly emergency: {
          readonly subjects: readonly string[];
          readonly reason: string;
          readonly hours: number;
        };
        /** When the reviews this person's emergencies still owe are due. */
        readonly reviewsDue: readonly Date[];
      })
    | (OwnMatter & {
        readonly act: 'REVIEW_EMERGENCY';
        readonly emergency: { readonly openedBy: string };
      })
    | (OwnMatter & {
        readonly act: 'END_EMERGENCY';
        readonly emergency: { readonly openedBy: string };
        readonly reason: string;
      })
    | (OwnMatter & {
        readonly act: 'REGISTER_PROTECTION';
        readonly measure: Measure & { readonly perpetrator: string | null };
      })
    | (OwnMatter & {
        readonly act: 'LIFT_PROTECTION';
        readonly measure: KeptMeasure;
        readonly reason: string;
      })
    | {
        readonly act: 'RENEW_PROTECTION';
        readonly measure: KeptMeasure & { readonly periodTo: Date };
        readonly to: Date;
        readonly evidenceRef: string;
      }
    | (OwnMatter & {
        readonly act: 'RELEASE_PROTECTION';
        readonly measure: KeptMeasure;
        readonly release: { readonly recipient: string; readonly from: Date; readonly to: Date };
      })
    | { readonly act: 'END_RELEASE'; readonly measure: KeptMeasure; readonly reason: string }
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
