/**
 * What each legal basis can open by itself, as the reference model understands the law. Written from
 * the handbook of the law alone; it shares nothing with the table of @kasane/policy on purpose.
 *
 * - `turn`: when the basis is asked, in the order "emergency, forum with a duty of secrecy, consent,
 *   internal use and provision". `never`: a rule about something else than handing data over.
 * - `opens`: the most sensitive thing it reaches; what the prohibitions say comes on top of it.
 * - `longestHours`: beyond this a record has ended, whatever end it states.
 */
export interface ReferenceBasis {
  readonly turn: 'emergency' | 'forum' | 'consent' | 'provision' | 'never';
  readonly opens: 'everything' | 'up to S3' | 'up to S2' | 'resident register';
  readonly between: 'anybody' | 'one organ' | 'two administrative organs';
  readonly longestHours: number;
}

const ever = Number.POSITIVE_INFINITY;
const forum: ReferenceBasis = {
  turn: 'forum',
  opens: 'everything',
  between: 'anybody',
  longestHours: ever,
};
const never: ReferenceBasis = { ...forum, turn: 'never' };

// prettier-ignore
export const referenceBases: Readonly<Record<string, ReferenceBasis>> = {
  // 個人情報保護法69条2項1号・27条1項: the person agrees.
  'LB-01': { turn: 'consent', opens: 'everything', between: 'anybody', longestHours: ever },
  // 69条2項2号: inside one organ; by default identity and service contact only.
  'LB-02': { turn: 'provision', opens: 'up to S2', between: 'one organ', longestHours: ever },
  // 69条2項3号: from one administrative organ to another; nothing of special care by default.
  'LB-03': { turn: 'provision', opens: 'up to S3', between: 'two administrative organs', longestHours: ever },
  // 69条2項4号: plainly to the person's benefit; thirty days at most.
  'LB-04': { turn: 'provision', opens: 'up to S3', between: 'anybody', longestHours: 30 * 24 },
  // 69条1項: points at some other article and is no rule by itself.
  'LB-05': never,
  // 社会福祉法106条の6, 生活困窮者自立支援法9条, 生活保護法27条の3, 児童福祉法25条の2.
  'LB-06': forum,
  'LB-07': forum,
  'LB-08': forum,
  'LB-09': forum,
  // 児童虐待防止法, 高齢者虐待防止法, 障害者虐待防止法, DV防止法: the duty to report goes before secrecy.
  'LB-10': forum,
  'LB-11': forum,
  'LB-12': forum,
  'LB-13': forum,
  // 障害者総合支援法89条の3, 介護保険法115条の48, 子ども・若者育成支援推進法19条, 孤独・孤立対策推進法15条.
  'LB-14': forum,
  'LB-15': forum,
  'LB-16': forum,
  'LB-17': forum,
  // 災害対策基本法49条の11: recipients named, bound to secrecy by 49条の13.
  'LB-18': forum,
  // 更生保護法: no forum of its own; it goes by consent or by a 支援会議.
  'LB-19': never,
  // 成年後見: what the guardian's powers reach; it is not the person's own consent (see the prohibitions).
  'LB-20': { turn: 'consent', opens: 'everything', between: 'anybody', longestHours: ever },
  // 個人情報保護法27条1項2号・69条2項4号: danger now; seventy-two hours at most.
  'LB-21': { turn: 'emergency', opens: 'everything', between: 'anybody', longestHours: 72 },
  // 生活困窮者自立支援法8条: telling the person of a service hands nothing to anybody.
  'LB-22': never,
  // 住民基本台帳法1条: the register, inside the city hall.
  'LB-23': { turn: 'provision', opens: 'resident register', between: 'one organ', longestHours: ever },
  // 民生委員法15条: a duty of secrecy, not a right to be told.
  'LB-24': never,
};
