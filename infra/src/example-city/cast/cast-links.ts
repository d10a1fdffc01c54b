/**
 * What people decided by hand about the cast: links to systems without 宛名番号, kin of other homes,
 * and households no register knows.
 */

/** Key spaces (`system` of the 連携キー views) that carry no 宛名番号. */
export type UnnumberedSystem =
  '包括相談' | '自立相談' | 'ひきこもり相談' | '再犯防止' | '権利擁護' | '後見人';

/** A confirmed 名寄せ: every key of the system with this person's kana, birth date and sex. */
export interface CastLink {
  readonly system: UnnumberedSystem;
  readonly cast: string;
  readonly decidedBy: string;
  readonly on: string;
  readonly evidence: string;
}

const confirmed = (
  cast: string,
  evidence: string,
  ...systems: readonly UnnumberedSystem[]
): readonly CastLink[] =>
  systems.map((system) => ({
    system,
    cast,
    decidedBy: '地域福祉課 名寄せ担当',
    on: '2025-04-15',
    evidence,
  }));

/** Missing on purpose: `hamana-man`, whose link stays unconfirmed and therefore shows nothing. */
export const castLinks: readonly CastLink[] = [
  ...confirmed('sakura-mother', '来所時に介護保険被保険者証で確認', '包括相談', '権利擁護'),
  ...confirmed('sakura-son', '自立支援医療受給者証で確認', '自立相談', 'ひきこもり相談'),
  ...confirmed('sakura-elder', '転入届の受付で本人が申し出', '再犯防止'),
  ...confirmed('aoi-mother', '生活保護の申請書類と照合', '自立相談'),
  ...confirmed('kashiwagi-mother', '訪問時に介護保険被保険者証で確認', '包括相談'),
  ...confirmed('kashiwagi-son', '母の相談記録と住民記録を照合', '自立相談', 'ひきこもり相談'),
  ...confirmed('ogura-wife', '生年月日に不詳日があるため、住所と夫の氏名で確認', '包括相談'),
  ...confirmed('nagase-mother', '担当ケアマネジャーの照会', '包括相談'),
  ...confirmed('mihara-mother', '訪問時に本人確認', '包括相談'),
  ...confirmed('shiota-youth', '運転免許証で確認', '自立相談'),
  ...confirmed('soma-woman', '登記事項証明書で確認', '権利擁護'),
  ...confirmed('oba-man', '定着支援センターの連絡票と照合', '包括相談', '再犯防止'),
  ...confirmed('washio-man', '民生委員の立会い', '包括相談'),
  ...confirmed('mizusawa-mother', '転入届と本人確認書類で確認', '自立相談'),
  ...confirmed('nguyen-mother', '在留カードで確認', '自立相談'),
];

/** Kin whom no register shows together: from 戸籍, or as told by the family. */
export interface CastKinship {
  readonly parent: string;
  readonly child: string;
  readonly source: '戸籍' | '申告';
}

export const castKinships: readonly CastKinship[] = [
  { parent: 'ogura-husband', child: 'kawabata-mother', source: '戸籍' },
  { parent: 'ogura-wife', child: 'kawabata-mother', source: '戸籍' },
  { parent: 'kashiwagi-mother', child: 'nishijima-mother', source: '申告' },
  { parent: 'kirishima-man', child: 'mizusawa-girl', source: '戸籍' },
  { parent: 'kirishima-man', child: 'mizusawa-boy', source: '戸籍' },
];

/**
 * LIVING: those who really live together, as a supporter has seen it. SUPPORT: those whom a plan is
 * made for. Keys are stable.
 */
export interface CastHousehold {
  readonly key: string;
  readonly kind: 'LIVING' | 'SUPPORT';
  readonly members: readonly string[];
  readonly since: string;
  readonly recordedBy: string;
}

const household = (
  kind: CastHousehold['kind'],
  family: string,
  members: readonly string[],
): CastHousehold => ({
  key: `${kind.toLowerCase()}-${family}`,
  kind,
  members: members.map((member) => `${family}-${member}`),
  since: '2025-04-21',
  recordedBy:
    kind === 'LIVING' ? '地域包括支援センター (訪問)' : '多機関協働事業者 (社会福祉協議会)',
});

export const castHouseholds: readonly CastHousehold[] = [
  household('LIVING', 'sakura', ['mother', 'elder', 'son', 'grandchild']),
  household('LIVING', 'kashiwagi', ['mother', 'son']),
  household('SUPPORT', 'sakura', ['mother', 'elder', 'son', 'grandchild']),
  household('SUPPORT', 'aoi', ['mother', 'girl', 'brother']),
  household('SUPPORT', 'kashiwagi', ['mother']),
  household('SUPPORT', 'mihara', ['father', 'mother']),
  household('SUPPORT', 'nogami', ['husband', 'wife', 'girl', 'boy', 'grandmother']),
  household('SUPPORT', 'nagase', ['mother', 'son']),
  household('SUPPORT', 'oba', ['man']),
  household('SUPPORT', 'shiota', ['youth']),
  household('SUPPORT', 'nguyen', ['mother']),
];
