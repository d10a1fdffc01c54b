import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { purposes } from '@kasane/policy/tables/purposes';
import type { RoleCode } from '@kasane/policy/tables/roles';

/**
 * The people one can sign in as in the example city. All of them are fictional, and the issuer that
 * vouches for them asks for no password: it must never stand in front of real data.
 */
export interface DemoStaff {
  /** `login_hint`, and the token's `sub`. */
  readonly key: string;
  readonly name: string;
  /** What the person does, as written on the sign-in button. */
  readonly title: string;
  readonly agency: AgencyCode;
  readonly role: RoleCode;
}

export const demoStaff = [
  {
    key: 'coordinator',
    name: '重野 つむぎ',
    title: '多機関協働',
    agency: 'multi-agency',
    role: 'MULTI_AGENCY_COORDINATOR',
  },
  worker('household', '市川 恵', '市民課'),
  worker('elderly', '高梨 あさひ', '高齢'),
  worker('disability', '三枝 のぞみ', '障がい'),
  worker('children', '小宮 はるか', '子ども'),
  worker('education', '学田 まなぶ', '教育委員会'),
  worker('livelihood', '暮林 たすく', '生活困窮'),
  worker('reoffending', '帰山 みちる', '再犯防止'),
  worker('guardianship', '護守 ゆかり', '成年後見'),
  worker('housing', '住田 いえ子', '住宅'),
  worker('community', '里山 つなぐ', '地域づくり'),
  {
    key: 'commissioner',
    name: '見守 さと子',
    title: '民生委員',
    agency: 'welfare-commissioner',
    role: 'WELFARE_COMMISSIONER',
  },
  { key: 'analyst', name: '数野 かぞえ', title: '統計', agency: 'statistics', role: 'ANALYST' },
  {
    key: 'officer',
    name: '記内 しるす',
    title: '情報管理',
    agency: 'audit',
    role: 'INFORMATION_OFFICER',
  },
  {
    key: 'protection-officer',
    name: '戸張 まもる',
    title: '支援措置責任者',
    agency: 'household',
    role: 'PROTECTION_OFFICER',
  },
  {
    key: 'elderly-lead',
    name: '高嶺 けい',
    title: '高齢 (承認)',
    agency: 'elderly',
    role: 'DEPARTMENT_WORKER',
  },
  {
    key: 'guardian',
    name: '後藤 みまもる',
    title: '後見人',
    agency: 'resident',
    role: 'GUARDIAN',
  },
  // Nobody of the city: known by the register of guardianship alone, and signs in without a person.
  {
    key: 'scrivener',
    name: '代田 しるべ',
    title: '専門職後見人',
    agency: 'resident',
    role: 'GUARDIAN',
  },
  { key: 'resident', name: '柏木 文江', title: '住民本人', agency: 'resident', role: 'RESIDENT' },
] as const satisfies readonly DemoStaff[];

export type DemoStaffKey = (typeof demoStaff)[number]['key'];

const byKey: ReadonlyMap<string, DemoStaff> = new Map(
  demoStaff.map((person) => [person.key, person]),
);

export const findDemoStaff = (key: string): DemoStaff | undefined => byKey.get(key);

/** The first purpose the person's role may declare. */
export function usualPurpose({ role }: DemoStaff): string {
  const purpose = purposes.find(({ roles }) => (roles as readonly RoleCode[]).includes(role));
  if (purpose === undefined) {
    throw new Error(`No purpose allows the role ${role}; add one in shared/policy purposes.ts`);
  }
  return purpose.code;
}

function worker<Key extends AgencyCode>(agency: Key, name: string, title: string) {
  return { key: agency, name, title, agency, role: 'DEPARTMENT_WORKER' } as const;
}
