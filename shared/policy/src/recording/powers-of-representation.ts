import { isBeyondPowers } from '../tables/beyond-powers.js';
import type { CategoryCode } from '../tables/categories.js';
import { holdsOn } from '../tables/holds-on.js';

/**
 * What a 代理権目録 (or a 登記事項証明書 that shows 包括代理権) grants, entry by entry, in the categories
 * of this platform (domain.md LB-20, §5.7). `categories` is what the guardian may be told for it;
 * `consents` whether it covers consenting to a disclosure of the same. The reform of 2026 splits
 * 後見 and 保佐 into single powers: a new entry is a new row, an old one gets an end.
 */
export interface PowerOfRepresentation {
  readonly code: string;
  readonly name: string;
  /** null: whatever the basis opens and is not beyond all powers (beyond-powers.ts). */
  readonly categories: readonly CategoryCode[] | null;
  readonly consents: boolean;
  readonly law: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const SINCE = { validFrom: '2000-04-01', validTo: null } as const;

// prettier-ignore
export const powersOfRepresentation = [
  { ...SINCE, code: 'GENERAL', name: '包括代理権 (成年後見人)', law: '民法859条', consents: true, categories: null },
  { ...SINCE, code: 'CARE_CONTRACTS', name: '介護契約・その他の福祉サービス利用契約', law: '民法876条の4・876条の9', consents: true,
    categories: ['ELDERLY_CONTACT', 'ELDERLY_INSURANCE', 'ELDERLY_CARE_LEVEL', 'ELDERLY_CARE_PLAN', 'ELDERLY_CARER', 'ELDERLY_WATCH'] },
  { ...SINCE, code: 'DISABILITY_SERVICES', name: '障害福祉サービス利用契約', law: '民法876条の4・876条の9', consents: true,
    categories: ['DISABILITY_CONTACT', 'DISABILITY_PHYSICAL', 'DISABILITY_INTELLECTUAL', 'DISABILITY_SUPPORT_CLASS', 'DISABILITY_SERVICE'] },
  // A contract for treatment is no power over what a diagnosis is told to others: 一身専属.
  { ...SINCE, code: 'MEDICAL_CONTRACTS', name: '医療契約', law: '民法876条の4・876条の9', consents: false,
    categories: ['ELDERLY_DEMENTIA', 'DISABILITY_MENTAL'] },
  { ...SINCE, code: 'BENEFIT_APPLICATIONS', name: '生活保護その他の給付の申請', law: '民法876条の4・876条の9', consents: true,
    categories: ['LIVELIHOOD_CONTACT', 'LIVELIHOOD_PROBLEM', 'PUBLIC_ASSISTANCE'] },
  { ...SINCE, code: 'PROPERTY', name: '財産の管理・債務の弁済', law: '民法876条の4・876条の9', consents: true,
    categories: ['LIVELIHOOD_ARREARS', 'RIGHTS_ADVOCACY'] },
  { ...SINCE, code: 'DWELLING', name: '居住用不動産・住居に関する契約', law: '民法859条の3・876条の4・876条の9', consents: true,
    categories: ['RESIDENT_ADDRESS', 'RESIDENT_HOUSEHOLD'] },
  { ...SINCE, code: 'MINOR_GUARDIANSHIP', name: '未成年後見', law: '民法857条', consents: true,
    categories: ['CHILD_CONTACT', 'CHILD_GUARDIAN', 'CHILD_CARE', 'SCHOOL_ENROLLMENT', 'SCHOOL_ATTENDANCE'] },
] as const satisfies readonly PowerOfRepresentation[];

export type PowerCode = (typeof powersOfRepresentation)[number]['code'];

/** Who has it speaks for a child as a parent does (民法857条), and for no adult. */
export const MINOR_GUARDIANSHIP: PowerCode = 'MINOR_GUARDIANSHIP';

/** Whose guardian one is, is told with any power. */
const ALWAYS: readonly CategoryCode[] = [
  ...(['RESIDENT_NAME', 'RESIDENT_BIRTH', 'GUARDIANSHIP_CONTACT', 'GUARDIANSHIP_TYPE'] as const),
];

/** The entry with this code, where it is law at that moment. */
export const findPower = (
  code: string,
  now: Date,
): (PowerOfRepresentation & { readonly code: PowerCode }) | undefined =>
  powersOfRepresentation.find((power) => power.code === code && holdsOn(power, now));

/**
 * What these entries let a guardian be told, out of what the basis opens at all.
 * @param openable every category the basis opens
 */
export function toldBy(
  powers: readonly string[],
  openable: readonly CategoryCode[],
  now: Date,
): readonly CategoryCode[] {
  const held = powers.flatMap((code) => findPower(code, now) ?? []);
  if (held.length === 0) return [];
  const covered = [...ALWAYS, ...held.flatMap(({ categories }) => categories ?? openable)];
  return openable.filter((category) => covered.includes(category) && !isBeyondPowers(category));
}

/** Whether powers that tell these categories cover every one of those that are spoken of. */
export const coverAll = (
  powers: readonly CategoryCode[],
  spokenOf: readonly CategoryCode[],
): boolean => spokenOf.every((category) => powers.includes(category) && !isBeyondPowers(category));

/** The same for what these entries let a guardian consent to. */
export const consentedBy = (
  powers: readonly string[],
  openable: readonly CategoryCode[],
  now: Date,
): readonly CategoryCode[] =>
  toldBy(
    powers.filter((code) => findPower(code, now)?.consents === true),
    openable,
    now,
  );
