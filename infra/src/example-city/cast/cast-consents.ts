import type { Authorization } from '@kasane/policy/records/authorization';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { categories, PERSON_REFERENCE, type CategoryCode } from '@kasane/policy/tables/categories';

/**
 * Who of the cast has consented to what (LB-01): an authorization without id, version and subject,
 * which are given when it is stored. Consent is personal: what is not listed here is not opened,
 * however much the rest of the family consents.
 */
export interface CastConsent extends Pick<
  Authorization,
  'basis' | 'categories' | 'purpose' | 'validFrom' | 'validTo' | 'withdrawnAt'
> {
  /** Stable name of the consent, for example `sakura-mother/multi-agency`. */
  readonly key: string;
  /** Whose statements it opens. */
  readonly cast: string;
  readonly recipients: readonly AgencyCode[];
  /** Who gave it: the person, or the 法定代理人 of a minor. */
  readonly giver: string;
  readonly method: '書面' | '口頭+記録';
  readonly note: string;
}

/**
 * Long enough to hold on whatever day the example city is started; a real consent is given for the
 * period of a plan.
 */
const FROM = '2025-04-01';
const TO = '2036-04-01';

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

/** Nobody of the cast consents to what tax rolls reveal: it has to be named (D-4, 地方税法22条). */
const held = (...holders: readonly AgencyCode[]): readonly CategoryCode[] =>
  categories
    .filter(({ code }) => code !== PERSON_REFERENCE)
    .filter(({ holder, sensitivity }) => holders.includes(holder) && sensitivity !== 'S3-TAX')
    .map(({ code }) => code);

const opened = (...holders: readonly AgencyCode[]): readonly CategoryCode[] =>
  held('household', 'multi-agency', ...holders);

const ADULT = opened('elderly', 'disability', 'livelihood', 'guardianship');
const ADULT_AFTER_PRISON = opened(
  'elderly',
  'disability',
  'livelihood',
  'reoffending',
  'guardianship',
);
const CHILD = opened('children', 'education', 'livelihood');
const REGISTER = opened();

interface Row {
  readonly giver?: string;
  readonly recipients?: readonly AgencyCode[];
  readonly from?: string;
  readonly to?: string;
  readonly withdrawnOn?: string;
  readonly note?: string;
}

const consent = (cast: string, opens: readonly CategoryCode[], row: Row = {}): CastConsent => ({
  key: `${cast}/${row.recipients?.join('+') ?? 'multi-agency'}`,
  basis: 'LB-01',
  cast,
  giver: row.giver ?? cast,
  categories: opens,
  recipients: row.recipients ?? ['multi-agency'],
  purpose: 'MULTI_AGENCY_SUPPORT',
  validFrom: startOf(row.from ?? FROM),
  validTo: startOf(row.to ?? TO),
  withdrawnAt: row.withdrawnOn === undefined ? null : startOf(row.withdrawnOn),
  method: row.giver === undefined ? '書面' : '口頭+記録',
  note: row.note ?? '',
});

export const castConsents: readonly CastConsent[] = [
  consent('sakura-mother', ADULT, { note: '後見の申立て前。本人の意思を二度にわたり確認' }),
  consent('sakura-elder', ADULT_AFTER_PRISON, { note: '帰住後に地域福祉課で説明のうえ署名' }),
  consent('sakura-son', ADULT),
  consent('sakura-grandchild', CHILD, {
    giver: 'sakura-elder',
    note: '親権者が同意。本人にも説明し了解',
  }),
  consent('aoi-mother', ADULT),
  consent('aoi-girl', CHILD, { giver: 'aoi-mother', note: '親権者が同意。本人も希望' }),
  consent('aoi-brother', CHILD, { giver: 'aoi-mother' }),
  consent('kashiwagi-mother', ADULT, { note: '長男のことは長男が決めることと説明' }),
  consent('mihara-father', ADULT),
  consent('mihara-mother', ADULT),
  consent('nogami-husband', ADULT),
  consent('nogami-wife', ADULT),
  consent('nogami-girl', CHILD, { giver: 'nogami-wife' }),
  consent('nogami-boy', CHILD, { giver: 'nogami-wife' }),
  consent('nogami-grandmother', ADULT, { note: '認知症。説明は短く分けて二度、家族を交えず実施' }),
  consent('oba-man', ADULT_AFTER_PRISON, { note: '特別調整の同意とは別に、帰住後に改めて取得' }),
  consent('nagase-mother', ADULT),
  consent('nagase-son', ADULT),
  consent('shiota-youth', ADULT, { note: '母と妹は同意していない' }),
  consent('nguyen-mother', REGISTER.concat(held('livelihood')), {
    note: 'ベトナム語の説明書と通訳者 (娘ではない) による',
  }),
  // Twins of the above that must open nothing: one has ended, one was taken back.
  consent('arimoto-wife', ADULT, {
    from: '2024-04-01',
    to: '2025-04-01',
    note: '更新されていない',
  }),
  consent('soma-woman', ADULT, { withdrawnOn: '2025-09-01', note: '保佐人と相談のうえ本人が撤回' }),
];
