import { organOf, type AgencyCode } from '@kasane/policy/tables/agencies';
import { findBasis, type BasisCode } from '@kasane/policy/tables/bases';

/**
 * What a meeting of a kind rests on:
 *
 * - `SITTING`: a statute lets its pledged members exchange without consent while a sitting of `forum`
 *   is open in the consent room. The meeting itself opens nothing.
 * - `CONSENT`: it opens nothing at all; each person on its agenda has a live consent to the case.
 * - `NO_CASE`: it speaks of the area or of procedure, and no person may be on its agenda.
 */
export type RestsOn = 'SITTING' | 'CONSENT' | 'NO_CASE';

export interface MeetingKind {
  readonly code: string;
  readonly name: string;
  readonly law: string;
  readonly restsOn: RestsOn;
  /** Basis of the table in shared/policy; `null` where the meeting has none of its own. */
  readonly basis: BasisCode | null;
  /** Kind of sitting to be opened in the consent room, where it rests on one. */
  readonly forum: string | null;
  /** Secrecy binds by statute and with a penalty: nobody sits in it without the pledge. */
  readonly pledge: boolean;
  readonly conveners: readonly AgencyCode[];
  /** A plan may be its outcome. A 支援会議 puts out none (domain.md §3.1). */
  readonly plans: boolean;
  /** Kinds it may be held together with, each keeping its own minutes; said on one side. */
  readonly heldWith: readonly string[];
  readonly sure: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const sitting = { restsOn: 'SITTING', pledge: true, plans: false, validTo: null } as const;
const consent = {
  restsOn: 'CONSENT',
  basis: 'LB-01',
  forum: null,
  pledge: false,
  plans: false,
  validTo: null,
} as const;
const noCase = {
  restsOn: 'NO_CASE',
  basis: null,
  forum: null,
  pledge: false,
  plans: false,
  heldWith: [],
  validTo: null,
} as const;

/** The municipality convenes; the secretariat may be delegated, the convening may not. */
const CITY = [
  'elderly',
  'disability',
  'children',
  'livelihood',
  'reoffending',
  'community',
] as const satisfies readonly AgencyCode[];

/** Every forum of domain.md §3.1, one literal table. */
// prettier-ignore
export const meetingKinds = [
  { ...sitting, code: 'SUPPORT_MEETING', name: '支援会議', law: '社会福祉法106条の6', basis: 'LB-06', forum: 'SUPPORT_MEETING', conveners: CITY, heldWith: ['LIVELIHOOD_SUPPORT_MEETING', 'CHILD_COUNCIL_CASE', 'COMMUNITY_CARE_CASE', 'LONELINESS_COUNCIL'], sure: '[S2][S7][S8]', validFrom: '2021-04-01' },
  { ...consent, code: 'INTEGRATED_SUPPORT_MEETING', name: '重層的支援会議', law: '重層的支援体制整備事業実施要綱', conveners: ['multi-agency'], plans: true, heldWith: ['SUPPORT_COORDINATION_MEETING', 'COMMUNITY_CARE_CASE'], sure: '[S2][S6]; 一体開催は [M]', validFrom: '2021-04-01' },
  { ...consent, code: 'SUPPORT_COORDINATION_MEETING', name: '支援調整会議', law: '生活困窮者自立支援制度 自立相談支援事業実施要綱', conveners: ['livelihood'], plans: true, heldWith: [], sure: '[M+]', validFrom: '2015-04-01' },
  { ...sitting, code: 'LIVELIHOOD_SUPPORT_MEETING', name: '支援会議 (生活困窮)', law: '生活困窮者自立支援法9条', basis: 'LB-07', forum: 'LIVELIHOOD_SUPPORT_MEETING', conveners: ['livelihood'], heldWith: [], sure: '[S8][S12]', validFrom: '2018-10-01' },
  { ...sitting, code: 'PUBLIC_ASSISTANCE_MEETING', name: '生活保護の調整会議', law: '生活保護法27条の3', basis: 'LB-08', forum: 'PUBLIC_ASSISTANCE_MEETING', conveners: ['livelihood'], heldWith: [], sure: '[S11]', validFrom: '2025-04-01' },
  { ...noCase, code: 'CHILD_COUNCIL_REPRESENTATIVES', name: '要保護児童対策地域協議会 代表者会議', law: '児童福祉法25条の2・25条の5', basis: 'LB-09', pledge: true, conveners: ['children'], sure: '[S13]; 個別の事案を扱わないことは [M+]', validFrom: '2005-04-01' },
  { ...sitting, code: 'CHILD_COUNCIL_WORKING', name: '要保護児童対策地域協議会 実務者会議', law: '児童福祉法25条の2', basis: 'LB-09', forum: 'CHILD_PROTECTION_COUNCIL', conveners: ['children'], heldWith: [], sure: '[S13]', validFrom: '2005-04-01' },
  { ...sitting, code: 'CHILD_COUNCIL_CASE', name: '要保護児童対策地域協議会 個別ケース検討会議', law: '児童福祉法25条の2', basis: 'LB-09', forum: 'CHILD_PROTECTION_COUNCIL', conveners: ['children'], heldWith: [], sure: '[S13]', validFrom: '2005-04-01' },
  { ...sitting, code: 'ELDER_ABUSE_CORE', name: '高齢者虐待 コア会議', law: '高齢者虐待防止法9条・16条', basis: 'LB-11', forum: 'ELDER_ABUSE_RESPONSE', conveners: ['elderly'], heldWith: [], sure: '[S16]', validFrom: '2006-04-01' },
  { ...sitting, code: 'ELDER_ABUSE_CASE', name: '高齢者虐待 対応ケース会議', law: '高齢者虐待防止法9条・16条', basis: 'LB-11', forum: 'ELDER_ABUSE_RESPONSE', conveners: ['elderly'], heldWith: [], sure: '[S16]', validFrom: '2006-04-01' },
  { ...sitting, code: 'DISABILITY_ABUSE_CORE', name: '障害者虐待 コア会議', law: '障害者虐待防止法9条', basis: 'LB-12', forum: 'DISABILITY_ABUSE_RESPONSE', conveners: ['disability'], heldWith: [], sure: '[M+]', validFrom: '2012-10-01' },
  { ...sitting, code: 'DISABILITY_ABUSE_CASE', name: '障害者虐待 対応ケース会議', law: '障害者虐待防止法9条', basis: 'LB-12', forum: 'DISABILITY_ABUSE_RESPONSE', conveners: ['disability'], heldWith: [], sure: '[M+]', validFrom: '2012-10-01' },
  { ...sitting, code: 'DV_COUNCIL', name: '配偶者からの暴力に関する協議会', law: 'DV防止法5条の2', basis: 'LB-13', forum: 'DV_COUNCIL', conveners: ['household'], heldWith: [], sure: '[M]', validFrom: '2024-04-01' },
  { ...sitting, code: 'COMMUNITY_CARE_CASE', name: '地域ケア個別会議', law: '介護保険法115条の48', basis: 'LB-15', forum: 'COMMUNITY_CARE_MEETING', conveners: ['elderly'], heldWith: [], sure: '[M+]', validFrom: '2015-04-01' },
  { ...consent, code: 'CARE_MANAGER_MEETING', name: 'サービス担当者会議', law: '指定居宅介護支援等の事業の人員及び運営に関する基準13条9号', conveners: ['elderly'], heldWith: [], sure: '同意は契約時 [M+]', validFrom: '2000-04-01' },
  { ...noCase, code: 'DISABILITY_COUNCIL', name: '障害者総合支援法の協議会', law: '障害者総合支援法89条の3', basis: 'LB-14', pledge: true, conveners: ['disability'], sure: '地域課題に限る [M]', validFrom: '2024-04-01' },
  { ...consent, code: 'DISABILITY_CASE', name: '障害の個別支援会議', law: '障害者総合支援法に基づく指定計画相談支援の基準15条', conveners: ['disability'], heldWith: [], sure: '[M]', validFrom: '2012-04-01' },
  { ...sitting, code: 'YOUTH_COUNCIL_CASE', name: '子ども・若者支援地域協議会 個別ケース検討会議', law: '子ども・若者育成支援推進法19条', basis: 'LB-16', forum: 'YOUTH_SUPPORT_COUNCIL', conveners: ['children'], heldWith: [], sure: '[S18]; 会議の名は [M]', validFrom: '2010-04-01' },
  { ...consent, code: 'LONELINESS_COUNCIL', name: '孤独・孤立対策地域協議会', law: '孤独・孤立対策推進法15条', basis: 'LB-17', pledge: true, conveners: ['community'], heldWith: [], sure: '[S15]; 本人の同意が通例', validFrom: '2024-04-01' },
  { ...noCase, code: 'INTAKE_SCREENING', name: '受理・スクリーニング会議', law: '個人情報保護法69条1項 (所掌事務)。結果は相談の振り分けに書く', conveners: ['multi-agency', 'livelihood'], sure: '内部の会議 [M+]', validFrom: '2015-04-01' },
] as const satisfies readonly MeetingKind[];

export type MeetingKindCode = (typeof meetingKinds)[number]['code'];

const byCode: ReadonlyMap<string, MeetingKind> = new Map(
  meetingKinds.map((kind) => [kind.code, kind]),
);

/** @throws Error for a kind the schema does not offer */
export function meetingKind(code: string): MeetingKind {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no kind of meeting is called ${code}`);
  return found;
}

export const mayBeHeldTogether = (one: string, other: string): boolean =>
  meetingKind(one).heldWith.includes(other) || meetingKind(other).heldWith.includes(one);

/**
 * Whether the statute of a sitting names such an agency: openSitting takes in nobody else, and a part
 * that waits for them would not open. A meeting that rests on no sitting seats whoever is asked to come.
 */
export function seats({ restsOn, basis }: MeetingKind, agency: AgencyCode): boolean {
  if (restsOn !== 'SITTING' || basis === null) return true;
  const organ = organOf(agency);
  return findBasis(basis)?.organs.some((one) => one === organ) === true;
}

/** The duty of those who sit in it, and what its breach costs. */
export const secrecyOf = ({ basis }: MeetingKind): string =>
  basis === null ? '地方公務員法34条ほか、職ごとの守秘義務' : (findBasis(basis)?.secrecy ?? '');
