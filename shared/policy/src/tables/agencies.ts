/**
 * The agencies that hold or receive information about people.
 *
 * `organ` tells who is who in the sense of 個人情報保護法69条: passing something from one organ to
 * another is a provision (提供), not internal use. 教育委員会 is an organ of its own (domain.md §0-9).
 */
export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly organ: Organ;
}

/**
 * PREFECTURE, POLICE and FIRE are other organs than the mayor's, as 教育委員会 is; and the police, under
 * the 公安委員会, are another than the governor's.
 */
export type Organ =
  'MAYOR' | 'EDUCATION_BOARD' | 'ENTRUSTED' | 'CITIZEN' | 'PREFECTURE' | 'POLICE' | 'FIRE';

export const agencies = [
  { code: 'household', name: '市民課 (住民記録)', organ: 'MAYOR' },
  { code: 'elderly', name: '高齢者あんしん課・地域包括支援センター', organ: 'MAYOR' },
  { code: 'disability', name: '障がい福祉課・基幹相談支援センター', organ: 'MAYOR' },
  { code: 'children', name: 'こども課・こども家庭センター', organ: 'MAYOR' },
  { code: 'education', name: '教育委員会 学校教育課', organ: 'EDUCATION_BOARD' },
  { code: 'livelihood', name: '福祉課 (自立相談支援・生活保護)', organ: 'MAYOR' },
  { code: 'reoffending', name: '地域福祉課 再犯防止担当', organ: 'MAYOR' },
  { code: 'guardianship', name: '成年後見支援センター (中核機関)', organ: 'ENTRUSTED' },
  { code: 'housing', name: '建築住宅課 (市営住宅)', organ: 'MAYOR' },
  { code: 'community', name: '地域福祉課 地域づくり担当', organ: 'MAYOR' },
  { code: 'multi-agency', name: '多機関協働事業者 (社会福祉協議会)', organ: 'ENTRUSTED' },
  { code: 'audit', name: '情報政策課', organ: 'MAYOR' },
  { code: 'statistics', name: '企画課 統計担当', organ: 'MAYOR' },
  { code: 'welfare-commissioner', name: '民生委員・児童委員', organ: 'CITIZEN' },
  { code: 'resident', name: '住民本人', organ: 'CITIZEN' },
  { code: 'child-guidance-center', name: '児童相談所', organ: 'PREFECTURE' },
  { code: 'police', name: '警察署', organ: 'POLICE' },
  { code: 'fire-department', name: '消防署', organ: 'FIRE' },
] as const satisfies readonly Agency[];

export type AgencyCode = (typeof agencies)[number]['code'];

const byCode: ReadonlyMap<unknown, Agency> = new Map(
  agencies.map((agency) => [agency.code, agency]),
);

export const isAgencyCode = (value: unknown): value is AgencyCode => byCode.has(value);

export const organOf = (agency: AgencyCode): Organ | undefined => byCode.get(agency)?.organ;
