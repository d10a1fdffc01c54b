import type { Basis } from '../tables/basis.js';
import { bases } from '../tables/bases.js';
import { categories, findCategory, PERSON_REFERENCE } from '../tables/categories.js';
import type { Category, CategoryCode } from '../tables/categories.js';
import { isPost } from '../tables/posts.js';
import type { PurposeCode } from '../tables/purposes.js';
import { withinRole } from '../tables/role-limits.js';
import { reach, receives } from './authorization-grounds.js';
import { isDeniedClass } from './rules/d5-crime.js';
import type { Viewer } from './viewer.js';

/** What the reader can do to have it opened, as WITHHELD.ja.md and the graph's own description say it. */
// prettier-ignore
export const remedies = [
  { code: 'ASK_CONSENT', text: '本人の同意を得て、担当課か多機関協働の職員が記録する (giveConsent)' },
  { code: 'OPEN_SITTING', text: '会議を招集できる課 (ForumKind の説明にある) に頼み、自分を構成員に入れて開いてもらう (openSitting)' },
  { code: 'ASK_DEPARTMENT', text: 'その情報を持つ課 (holderName) に頼み、提供を記録してもらう (recordProvision)。見るときの利用目的は「市長部局内の利用」か「他の機関からの提供」' },
  { code: 'BREAK_GLASS', text: '危険があり同意を得られなければ、理由を書いて緊急閲覧で開く (breakGlass)' },
  { code: 'DECLARE_DISASTER', text: '災害 (おそれを含む) のときに、情報政策課の情報管理者が宣言して、避難行動要支援者について開く (declareDisaster)' },
  { code: 'EXTEND_POWERS', text: '代理権目録にその項目があれば、中核機関が記録する (recordGuardianPowers)' },
  { code: 'REQUEST_DISCLOSURE', text: '自分の情報は、持つ課に開示請求する (個人情報保護法76条)' },
  { code: 'NONE', text: 'この役割と利用目的では、開く手段がない' },
] as const;

export type RemedyCode = (typeof remedies)[number]['code'];

type Opening = Exclude<RemedyCode, 'REQUEST_DISCLOSURE' | 'NONE'>;

/** What usually opens a purpose. A purpose without a row has no remedy. */
const purposeRemedies = [
  { purpose: 'DEPARTMENT_DUTY', remedy: 'ASK_DEPARTMENT' },
  { purpose: 'MULTI_AGENCY_SUPPORT', remedy: 'ASK_CONSENT' },
  { purpose: 'COMMUNITY_WATCH', remedy: 'ASK_CONSENT' },
  { purpose: 'SUPPORT_PLAN', remedy: 'ASK_CONSENT' },
  { purpose: 'SUPPORT_MEETING', remedy: 'OPEN_SITTING' },
  { purpose: 'ASSISTANCE_COORDINATION', remedy: 'OPEN_SITTING' },
  { purpose: 'CHILD_PROTECTION', remedy: 'OPEN_SITTING' },
  { purpose: 'ABUSE_RESPONSE', remedy: 'OPEN_SITTING' },
  { purpose: 'DV_SUPPORT', remedy: 'OPEN_SITTING' },
  { purpose: 'COMMUNITY_CARE_MEETING', remedy: 'OPEN_SITTING' },
  { purpose: 'YOUTH_SUPPORT', remedy: 'OPEN_SITTING' },
  { purpose: 'DISASTER_PREPAREDNESS', remedy: 'ASK_CONSENT' },
  { purpose: 'DISASTER_RESPONSE', remedy: 'DECLARE_DISASTER' },
  { purpose: 'EMERGENCY_RESCUE', remedy: 'BREAK_GLASS' },
  { purpose: 'INTERNAL_USE', remedy: 'ASK_DEPARTMENT' },
  { purpose: 'INTER_AGENCY_PROVISION', remedy: 'ASK_DEPARTMENT' },
  { purpose: 'GUARDIANSHIP_SUPPORT', remedy: 'ASK_CONSENT' },
  { purpose: 'GUARDIAN_DUTY', remedy: 'EXTEND_POWERS' },
] as const satisfies readonly { purpose: PurposeCode; remedy: Opening }[];

const byPurpose: ReadonlyMap<string, Opening> = new Map(
  purposeRemedies.map(({ purpose, remedy }) => [purpose, remedy]),
);

/** For this a department provides whatever it may provide at all, whatever one had asked for. */
const PROVIDED = 'INTER_AGENCY_PROVISION';

/** One with an end is soon no basis, and is recommended to nobody. */
const lasting = (bases as readonly Basis[]).filter(({ validTo }) => validTo === null);

type Reader = Pick<Viewer, 'agency' | 'role'>;

/** Not a limit of memory: there are as many as there are posts, purposes and categories. */
const answers = new Map<string, RemedyCode>();

/**
 * What would open it: the usual way of the purpose, where a record may exist that reaches so far.
 * Follows from who asks what for and never from what is stored: a remedy that changed with a record
 * or a protection measure would tell of it (leaks.md 22, 24).
 */
export function remedyFor(reader: Reader, purpose: string, category: string): RemedyCode {
  const known = findCategory(category);
  if (known === undefined) return 'NONE';
  if (reader.role === 'RESIDENT') return known.holder === 'audit' ? 'NONE' : 'REQUEST_DISCLOSURE';
  const remedy = isPost(reader) ? byPurpose.get(purpose) : undefined;
  if (remedy === undefined) return 'NONE';
  const key = `${reader.role} ${reader.agency} ${purpose} ${category}`;
  const answer =
    answers.get(key) ??
    ((known.code === PERSON_REFERENCE ? categories : [known]).some((one) =>
      mayOpen(remedy, reader, purpose, one),
    )
      ? remedy
      : 'NONE');
  answers.set(key, answer);
  return answer;
}

type Known = Category & { readonly code: CategoryCode };

/** Whether some basis of the purpose reaches the category towards this reader, and someone may record it. */
function mayOpen(remedy: Opening, reader: Reader, purpose: string, category: Known): boolean {
  if (category.code === 'DISCLOSURE_RECORD') return false;
  if (!withinRole(reader.role, category.code)) return false;
  if (remedy === 'ASK_DEPARTMENT' && !isProvidedBy(category, reader)) return false;
  const ofCrime = category.sensitivity === 'S4-CRIM' && isDeniedClass(reader);
  if (ofCrime && remedy !== 'ASK_CONSENT') return false;
  const readFor = purpose === 'DEPARTMENT_DUTY' ? PROVIDED : purpose;
  return lasting.some(
    (basis) => receives(basis, reader, readFor) && reach(basis, reader, category) !== 'NOT',
  );
}

/** Whoever holds it provides it, by its own staff, to somebody else. */
const isProvidedBy = ({ holder }: Category, { agency }: Reader): boolean =>
  holder !== agency && isPost({ role: 'DEPARTMENT_WORKER', agency: holder });
