/**
 * What each legal basis can open by itself, as the reference model understands the law. Written from
 * the handbook of the law alone; it shares nothing with the table of @kasane/policy on purpose: two
 * readings of one law, held against each other by differential.test.ts.
 *
 * - `turn`: when the basis is asked, in the order "emergency, forum with a duty of secrecy, consent,
 *   internal use and provision". Bases that are not listed hand nothing to anybody.
 * - `opens`: classes of sensitivity; `opensIfNoted`: those for which the necessity was recorded
 *   category by category. What the prohibitions say comes on top.
 * - `longestHours`: beyond this a record has ended, whatever end it states.
 */
export interface ReferenceBasis {
  readonly turn: 'emergency' | 'forum' | 'consent' | 'provision';
  readonly purposes: readonly string[];
  readonly readers: readonly string[];
  /** The organs that are parties to it; a reader from elsewhere sits in the wrong room. */
  readonly parties: readonly string[];
  readonly namedBy: readonly string[];
  /** A sitting is about a case on its agenda, and nothing without one. */
  readonly needsACase: boolean;
  readonly opens: readonly string[];
  readonly opensIfNoted: readonly string[];
  /** Single categories it doesn't open, whatever their class. */
  readonly never: readonly string[];
  readonly between: 'anybody' | 'departments of the mayor' | 'two administrative organs';
  readonly onlyHeldBy: readonly string[] | null;
  readonly longestHours: number;
  /** First day of it in Japan, where the law is younger than this platform's records may be. */
  readonly since: string;
}

const ordinary = ['S1', 'S2', 'S3'];
const special = ['S4-HEALTH', 'S4-ABUSE'];
const staff = ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'];
const city = ['MAYOR', 'EDUCATION_BOARD', 'ENTRUSTED', 'PREFECTURE', 'POLICE'];

/** A sitting opens to its designated members by name, and only special care short of crime. */
const forum: ReferenceBasis = {
  turn: 'forum',
  purposes: [],
  readers: staff,
  parties: city,
  namedBy: ['viewer'],
  needsACase: true,
  opens: [...ordinary, ...special],
  opensIfNoted: [],
  never: [],
  between: 'anybody',
  onlyHeldBy: null,
  longestHours: Number.POSITIVE_INFINITY,
  since: '1900-01-01',
};

/** Provision without consent: with a recorded reason, and nothing of special care by default. */
const provision: ReferenceBasis = {
  ...forum,
  turn: 'provision',
  namedBy: ['agency', 'viewer'],
  parties: [...city, 'FIRE'],
  needsACase: false,
  opens: ordinary,
};

/** 民生委員 are told in the forums that their own law names, LB-06 and LB-09 (LB-24). */
const withCommissioners = {
  readers: [...staff, 'WELFARE_COMMISSIONER'],
  parties: [...city, 'CITIZEN'],
};
const meeting: ReferenceBasis = {
  ...forum,
  purposes: ['SUPPORT_MEETING'],
  // Crime is shown there after a vote on its necessity of its own.
  opensIfNoted: ['S4-CRIM'],
};

const abuse = { ...forum, purposes: ['ABUSE_RESPONSE'], readers: ['DEPARTMENT_WORKER'] };

export const referenceBases: Readonly<Record<string, ReferenceBasis>> = {
  // 個人情報保護法69条2項1号・27条1項: the person agrees to whatever he or she names.
  'LB-01': {
    ...forum,
    turn: 'consent',
    purposes: [
      'MULTI_AGENCY_SUPPORT',
      'SUPPORT_PLAN',
      'COMMUNITY_WATCH',
      'DISASTER_PREPAREDNESS',
      'GUARDIANSHIP_SUPPORT',
    ],
    readers: [...staff, 'WELFARE_COMMISSIONER', 'RESCUER'],
    parties: [...city, 'FIRE', 'CITIZEN'],
    namedBy: ['agency', 'role', 'viewer'],
    needsACase: false,
    opens: [...ordinary, ...special, 'S3-TAX', 'S4-CRIM', 'S4-X'],
  },
  // 69条2項2号: inside the mayor's departments; by default identity and service contact only.
  'LB-02': {
    ...provision,
    purposes: ['INTERNAL_USE'],
    readers: ['DEPARTMENT_WORKER'],
    opens: ['S1', 'S2'],
    between: 'departments of the mayor',
  },
  // 69条2項3号: from one administrative organ to another.
  'LB-03': {
    ...provision,
    purposes: ['INTER_AGENCY_PROVISION'],
    readers: ['DEPARTMENT_WORKER'],
    opensIfNoted: [...special, 'S4-CRIM'],
    between: 'two administrative organs',
  },
  // 69条2項4号: plainly to the person's benefit; thirty days at most.
  'LB-04': {
    ...provision,
    purposes: ['INTER_AGENCY_PROVISION'],
    opensIfNoted: [...special, 'S4-CRIM'],
    longestHours: 30 * 24,
  },
  // LB-05 (69条1項) points at some other article and is no rule by itself.

  // 社会福祉法106条の6 and 生活困窮者自立支援法9条: two 支援会議 of one design.
  'LB-06': { ...meeting, ...withCommissioners },
  'LB-07': meeting,
  // 生活保護法27条の3: the 調整会議.
  'LB-08': { ...forum, purposes: ['ASSISTANCE_COORDINATION'], since: '2025-04-01' },
  // 児童福祉法25条の2: the 要対協, to which 児童委員 belong.
  'LB-09': { ...forum, ...withCommissioners, purposes: ['CHILD_PROTECTION'] },
  // 児童虐待防止法13条の4: schools and doctors give to 市町村長 and 児童相談所長, and receive nothing.
  'LB-10': { ...abuse, parties: ['MAYOR', 'PREFECTURE'] },
  // 高齢者虐待防止法9条・16条, 障害者虐待防止法9条: response to abuse, among those who work together.
  'LB-11': abuse,
  'LB-12': abuse,
  // DV防止法5条の2: the 協議会 of those who support the victim.
  'LB-13': { ...abuse, purposes: ['DV_SUPPORT'], since: '2024-04-01' },
  // LB-14 (障害者総合支援法89条の3) looks at the area, not at a case.

  // 介護保険法115条の48: the 地域ケア会議.
  'LB-15': { ...forum, purposes: ['COMMUNITY_CARE_MEETING'] },
  // 子ども・若者育成支援推進法19条.
  'LB-16': { ...forum, purposes: ['YOUTH_SUPPORT'] },
  // LB-17 (孤独・孤立対策推進法15条) expects consent, or sits as a 支援会議.

  // 災害対策基本法49条の11第3項: in a disaster, to those who rescue; in peace by consent (LB-01).
  'LB-18': {
    ...forum,
    purposes: ['DISASTER_RESPONSE'],
    readers: [...staff, 'WELFARE_COMMISSIONER', 'RESCUER'],
    parties: ['MAYOR', 'ENTRUSTED', 'CITIZEN', 'PREFECTURE', 'POLICE', 'FIRE'],
    namedBy: ['agency', 'role'],
    needsACase: false,
    // "必要な限度": the 名簿 says who and where they are, by the register, and which help they need.
    opens: ['S1', 'S2'],
    onlyHeldBy: ['household', 'community'],
    longestHours: 31 * 24,
  },
  // LB-19 (更生保護法): no forum of its own; it goes by consent, provision or a 支援会議.

  // 民法859条・876条の4: what the list of the guardian's powers names.
  'LB-20': {
    ...forum,
    turn: 'consent',
    purposes: ['GUARDIAN_DUTY'],
    readers: ['GUARDIAN'],
    parties: ['CITIZEN', 'ENTRUSTED'],
    needsACase: false,
    opens: [...ordinary, 'S4-HEALTH'],
    // A guardian speaks for the ward (859条), and these are others' words about the ward's surroundings:
    // secret to a sitting (社会福祉法106条の6第5項), noticed unasked (106条の4) or confided to a window.
    never: [
      ...['CASE_MINUTES', 'CASE_OUTREACH', 'CASE_OUTREACH_CONTACT', 'COMMUNITY_HINT'],
      ...['LIVELIHOOD_OUTREACH', 'CASE_INTAKE', 'ELDERLY_CONSULTATION'],
      ...['LIVELIHOOD_CONSULTATION', 'CHILD_CONSULTATION', 'CHILD_YOUNG_CARER'],
      ...['SCHOOL_LIFE_SURVEY', 'LIVELIHOOD_SOCIAL_WITHDRAWAL', 'RIGHTS_CONSULTATION'],
    ],
  },
  // 個人情報保護法27条1項2号・69条2項4号: danger now; seventy-two hours at most.
  'LB-21': {
    ...forum,
    turn: 'emergency',
    purposes: ['EMERGENCY_RESCUE'],
    readers: [...staff, 'RESCUER'],
    parties: [...city, 'FIRE'],
    // The one who breaks the glass, who gave the reason and is asked about it afterwards.
    needsACase: false,
    opens: [...ordinary, ...special, 'S4-CRIM'],
    longestHours: 72,
  },
  // LB-22 (生活困窮者自立支援法8条) tells the person of a service and hands nothing to anybody.

  // 住民基本台帳法1条: the register, inside the city hall.
  'LB-23': {
    ...provision,
    purposes: ['INTERNAL_USE'],
    readers: ['DEPARTMENT_WORKER'],
    opens: ['S1'],
    between: 'departments of the mayor',
    onlyHeldBy: ['household'],
  },
  // §2.4: 多機関協働事業者 reads identity and contact (S1–S2) of the cases it has accepted.
  'LB-25': {
    ...provision,
    purposes: ['MULTI_AGENCY_SUPPORT'],
    readers: ['MULTI_AGENCY_COORDINATOR'],
    parties: ['ENTRUSTED'],
    opens: ['S1', 'S2'],
    onlyHeldBy: ['household', 'multi-agency'],
    since: '2021-04-01',
  },
  // LB-24 (民生委員法15条) is a duty of secrecy, not a right to be told.
};
