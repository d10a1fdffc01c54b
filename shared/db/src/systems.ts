/**
 * The databases Kasane reaches, one login role each. A stand-in schema holds what a department's
 * existing system exports; an owned schema holds what Kasane itself keeps.
 *
 * - `role`: login role, named after the one room that uses it; it may do what the lists below say
 *   and nothing else.
 * - `urlVariable`: set it to use another server than the one DATABASE_URL names.
 * - `reads`: SELECT. `inserts`: INSERT alone, for what only grows. `writes`: everything, rows and
 *   their removal. A schema stands for all of its tables, `schema.table` for one.
 */
export interface System {
  readonly role: string;
  readonly urlVariable: string;
  readonly reads: readonly Grantable[];
  readonly inserts?: readonly Grantable[];
  readonly writes?: readonly Grantable[];
}

export type Grantable = SchemaName | `${SchemaName}.${string}`;

export const schemas = [
  { name: 'residents', kind: 'STAND_IN', title: '住民記録システム' },
  { name: 'elderly', kind: 'STAND_IN', title: '介護保険・地域包括支援センターのシステム' },
  { name: 'disability', kind: 'STAND_IN', title: '障害者福祉システム' },
  { name: 'children', kind: 'STAND_IN', title: '子ども福祉システム' },
  { name: 'education', kind: 'STAND_IN', title: '教育委員会の学齢簿・就学システム' },
  { name: 'livelihood', kind: 'STAND_IN', title: '自立相談支援・生活保護のシステム' },
  { name: 'reoffending', kind: 'STAND_IN', title: '再犯防止の台帳' },
  { name: 'guardianship', kind: 'STAND_IN', title: '成年後見・権利擁護の台帳' },
  { name: 'household', kind: 'OWNED', title: '人の索引と世帯' },
  { name: 'community', kind: 'OWNED', title: '圏域・拠点・社会資源' },
  { name: 'consent', kind: 'OWNED', title: '開示を許す記録' },
  { name: 'collaboration', kind: 'OWNED', title: '多機関協働のケース・支援プラン' },
  { name: 'ledger', kind: 'OWNED', title: '開示台帳' },
  { name: 'registry', kind: 'OWNED', title: 'サブグラフの登録簿' },
] as const;

export type SchemaName = (typeof schemas)[number]['name'];

export const systems = {
  household: {
    role: 'kasane_household',
    urlVariable: 'DATABASE_URL_HOUSEHOLD',
    reads: ['residents', 'household'],
  },
  elderly: { role: 'kasane_elderly', urlVariable: 'DATABASE_URL_ELDERLY', reads: ['elderly'] },
  disability: {
    role: 'kasane_disability',
    urlVariable: 'DATABASE_URL_DISABILITY',
    reads: ['disability'],
  },
  children: { role: 'kasane_children', urlVariable: 'DATABASE_URL_CHILDREN', reads: ['children'] },
  education: {
    role: 'kasane_education',
    urlVariable: 'DATABASE_URL_EDUCATION',
    reads: ['education'],
  },
  livelihood: {
    role: 'kasane_livelihood',
    urlVariable: 'DATABASE_URL_LIVELIHOOD',
    reads: ['livelihood'],
  },
  reoffending: {
    role: 'kasane_reoffending',
    urlVariable: 'DATABASE_URL_REOFFENDING',
    reads: ['reoffending'],
  },
  guardianship: {
    role: 'kasane_guardianship',
    urlVariable: 'DATABASE_URL_GUARDIANSHIP',
    reads: ['guardianship'],
  },
  community: {
    role: 'kasane_community',
    urlVariable: 'DATABASE_URL_COMMUNITY',
    reads: ['community'],
    // Versions are only ever added; places and areas come by import alone.
    inserts: [
      'community.record',
      'community.organisation_version',
      'community.base_version',
      'community.welfare_unit_version',
      'community.supporter_figure_version',
      'community.supporter_course_version',
      'community.coordinator_post_version',
      'community.platform_version',
      'community.watch_network_version',
      'community.network_membership_version',
      'community.area_meeting_version',
      'community.community_event_version',
      'community.funding_version',
      'community.transport_support_version',
      'community.housing_support_version',
      'community.participation_place_version',
      'community.welfare_plan_version',
      'community.plan_goal_version',
      'community.plan_measure_version',
      'community.plan_action_version',
      'community.plan_indicator_version',
      'community.indicator_year_version',
      'community.published_figure_version',
      'community.evacuation_support_version',
      'community.meeting_hint_version',
      'community.used_grant',
    ],
  },
  // Records that permit are only ever added to; the tables' triggers refuse the rest to anybody.
  consent: {
    role: 'kasane_consent',
    urlVariable: 'DATABASE_URL_CONSENT',
    reads: ['consent', 'ledger.disclosure'],
    inserts: ['consent'],
  },
  collaboration: {
    role: 'kasane_collaboration',
    urlVariable: 'DATABASE_URL_COLLABORATION',
    // Of the consent room: whose consent is live, and who sits about whom. Not what was agreed.
    reads: ['collaboration', 'consent.live_case_consent', 'consent.sitting_attendance'],
    inserts: ['collaboration'],
  },
  // Who writes the ledger cannot read it, and who seals it cannot write an entry.
  gateway: {
    role: 'kasane_gateway',
    urlVariable: 'DATABASE_URL_GATEWAY',
    // What its decisions rest on; not who asked for it, why, or how old somebody is.
    reads: [
      'consent.authorization_version',
      'consent.latest_about',
      'consent.protection_measure_version',
      'consent.protection_release',
      'consent.perpetrator_side',
      'consent.perpetrator_case',
      'consent.registered_protection',
      'consent.change_count',
      // What it serves by and, for its console, how that came about; nothing of who uses it.
      'registry.activation',
      'registry.supergraph',
      'registry.supergraph_member',
      'registry.subgraph',
      'registry.version',
      'registry.check_run',
      'registry.approval',
    ],
    inserts: ['ledger.entry', 'registry.operation', 'registry.operation_use'],
  },
  // It counts what is in force and never learns about whom.
  registry: {
    role: 'kasane_registry',
    urlVariable: 'DATABASE_URL_REGISTRY',
    reads: ['registry'],
    inserts: [
      'registry.subgraph',
      'registry.version',
      'registry.supergraph',
      'registry.supergraph_member',
      'registry.activation',
      'registry.check_run',
      'registry.approval',
    ],
  },
  sealer: {
    role: 'kasane_sealer',
    urlVariable: 'DATABASE_URL_SEALER',
    reads: ['ledger.entry', 'ledger.leaf', 'ledger.checkpoint', 'ledger.log'],
    inserts: ['ledger.leaf', 'ledger.checkpoint'],
  },
  // Besides these it sees every system's person keys (LINK_KEY_VIEW).
  identity: {
    role: 'kasane_identity',
    urlVariable: 'DATABASE_URL_IDENTITY',
    reads: ['residents'],
    writes: ['household'],
  },
} as const satisfies Record<string, System>;

export type SystemName = keyof typeof systems;

/**
 * How a system is reached: as the table above says or, for a department Kasane has no schema for
 * (`kasane subgraph wrap` makes one), by the same rules from its subgraph's name.
 */
export function systemOf(name: string): Pick<System, 'role' | 'urlVariable'> {
  const known = (systems as Readonly<Record<string, System>>)[name];
  if (known !== undefined) return known;
  const schema = schemaNameOf(name);
  return { role: `kasane_${schema}`, urlVariable: `DATABASE_URL_${schema.toUpperCase()}` };
}

/** The schema of a department whose subgraph has this name: `public-housing` → `public_housing`. */
export const schemaNameOf = (name: string): string => name.replaceAll('-', '_');

/**
 * Every stand-in schema offers this view to the identity index and to nobody else. Columns:
 * `system`, `local_key`, `atena_number` (null where the system has none), `name_kana`, `birth_date`
 * (as recorded), `sex` (as recorded).
 */
export const LINK_KEY_VIEW = '連携キー';

/** Every stand-in schema receives its own confirmed links, and only those, under this name. */
export const PERSON_LINK_VIEW = 'person_link';
