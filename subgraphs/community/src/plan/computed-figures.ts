import { thereAtYearEnd } from '../keeping/ongoing.js';

/** What this graph can count for a fiscal year, in one ordered table. */
export interface ComputedFigure {
  readonly code: string;
  /** 日本語: what is counted, and when */
  readonly name: string;
  /** A small one of these is not told. */
  readonly aboutPeople: boolean;
  /**
   * SQL expression over `y.year`, the year the fiscal year begins in; null where nothing is recorded.
   * Without one, `collaboration` counts it: what it is counted from never comes here.
   */
  readonly sql: string | null;
  /** A fiscal year that begins in this time is counted so; another row may count others otherwise. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly citation: string;
}

const ALWAYS = { validFrom: '1990-04-01', validTo: null } as const;
/** 重層的支援体制整備事業: in force with 令和2年法律52号. */
const SINCE_106_4 = { validFrom: '2021-04-01', validTo: null } as const;
/** 生活支援体制整備事業 (介護保険法115条の45第2項5号), the oldest of the coordinators. */
const SINCE_115_45 = { validFrom: '2015-04-01', validTo: null } as const;

const PLAN = '社会福祉法107条3項';

const within = (column: string): string =>
  `closed_at IS NULL AND ${column} >= make_date(y.year, 4, 1) AND ${column} < make_date(y.year + 1, 4, 1)`;

const there = (table: string, from: string, to: string, more = ''): string =>
  `(SELECT count(*) FROM community.${table} WHERE ${thereAtYearEnd(from, to, 'y.year')}${more})`;

const inYear = (table: string): string =>
  `(SELECT count(*) FROM community.${table} WHERE ${within('held_on')})`;

export const computedFigures: readonly ComputedFigure[] = [
  {
    code: 'WELFARE_UNITS',
    name: '地域福祉部の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('welfare_unit', 'established_on', 'ended_on'),
  },
  {
    code: 'SUPPORTERS',
    name: '地域福祉サポーターの登録者数 (年度末)',
    aboutPeople: true,
    ...ALWAYS,
    citation: PLAN,
    sql: `(SELECT sum(registered) FROM community.supporter_figure
            WHERE closed_at IS NULL AND kind = 'WELFARE_SUPPORTER' AND fiscal_year = y.year)`,
  },
  {
    code: 'COURSE_COMPLETIONS',
    name: '養成講座・研修の修了者数 (年度中)',
    aboutPeople: true,
    ...ALWAYS,
    citation: PLAN,
    sql: `(SELECT sum(completions) FROM community.supporter_course
            WHERE ${within('held_on')})`,
  },
  {
    code: 'COORDINATED_AREAS',
    name: 'コーディネーターのいる圏域の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: `(SELECT count(DISTINCT area_code) FROM community.coordinator_post
            WHERE ${thereAtYearEnd('since', 'until', 'y.year')})`,
  },
  {
    code: 'PARTICIPATION_PLACES',
    name: '参加の場の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('participation_place', 'started_on', 'ended_on'),
  },
  {
    code: 'OPEN_TO_EVERYBODY',
    name: 'だれでも参加できる場の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('participation_place', 'started_on', 'ended_on', " AND 'EVERYBODY' = ANY(welcomes)"),
  },
  {
    code: 'COMMUNITY_EVENTS',
    name: '地域の行事の数 (年度中)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: inYear('community_event'),
  },
  {
    code: 'PLATFORMS',
    name: 'プラットフォームの数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('platform', 'started_on', 'ended_on'),
  },
  {
    code: 'PLATFORM_ORGANISATIONS',
    name: 'プラットフォームに参加する団体の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: `(SELECT count(DISTINCT m.organisation) FROM community.network_membership m
             JOIN community.platform p ON p.id = m.network AND p.closed_at IS NULL
            WHERE ${thereAtYearEnd('joined_on', 'left_on', 'y.year').replaceAll('closed_at', 'm.closed_at')})`,
  },
  {
    code: 'AREA_MEETINGS',
    name: '地域生活支援会議の回数 (年度中)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: inYear('area_meeting'),
  },
  {
    code: 'WATCH_NETWORKS',
    name: '見守りネットワークの数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('watch_network', 'started_on', 'ended_on'),
  },
  {
    code: 'TRANSPORT_SUPPORTS',
    name: '移動支援の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('transport_support', 'started_on', 'ended_on'),
  },
  {
    code: 'HOUSING_SUPPORTS',
    name: '居住支援の数 (年度末)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: there('housing_support', 'started_on', 'ended_on'),
  },
  {
    code: 'FUNDING_YEN',
    name: '地域づくりの財源の合計 (円、年度中)',
    aboutPeople: false,
    ...ALWAYS,
    citation: PLAN,
    sql: `(SELECT coalesce(sum(amount_yen::bigint), 0) FROM community.funding
            WHERE closed_at IS NULL AND fiscal_year = y.year)`,
  },
  {
    code: 'COORDINATORS',
    name: 'コーディネーターの配置数 (職の数、年度末)',
    aboutPeople: false,
    ...SINCE_115_45,
    citation:
      '介護保険法115条の45第2項5号、社会福祉法106条の3第1項。公表される職の数で、人の数ではない',
    sql: `(SELECT sum(posts) FROM community.coordinator_post
            WHERE ${thereAtYearEnd('since', 'until', 'y.year')})`,
  },
  {
    code: 'CONSULTATIONS',
    name: '相談受付の件数 (匿名を含む、年度中)',
    aboutPeople: true,
    ...ALWAYS,
    citation: '社会福祉法106条の4第2項1号',
    sql: null,
  },
  {
    code: 'HOUSEHOLDS_WITH_PLAN',
    name: '支援決定のあった世帯の数 (年度中)',
    aboutPeople: true,
    ...SINCE_106_4,
    citation: '社会福祉法106条の4第2項6号',
    sql: null,
  },
];
