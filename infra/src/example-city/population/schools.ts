import type { School } from '../world.js';
import { areas } from './registers/areas.js';

/** 13 elementary and 7 junior high schools, fictional. Catchments are runs of towns of an area. */
// prettier-ignore
const schoolTable = [
  ['ELEMENTARY', '1', '汐見'], ['ELEMENTARY', '1', '港'], ['ELEMENTARY', '1', '磯浜'],
  ['ELEMENTARY', '2', '錦'], ['ELEMENTARY', '2', '八千代'], ['ELEMENTARY', '2', '緑町'],
  ['ELEMENTARY', '3', '桜ヶ丘'], ['ELEMENTARY', '3', '若葉台'], ['ELEMENTARY', '3', '希望ヶ丘'],
  ['ELEMENTARY', '4', '川辺'], ['ELEMENTARY', '4', '大橋'],
  ['ELEMENTARY', '5', '山手'], ['ELEMENTARY', '5', '深山'],
  ['JUNIOR_HIGH', '1', '汐見'], ['JUNIOR_HIGH', '2', '中央'], ['JUNIOR_HIGH', '2', '緑町'],
  ['JUNIOR_HIGH', '3', '桜ヶ丘'], ['JUNIOR_HIGH', '3', '星見'],
  ['JUNIOR_HIGH', '4', '川辺'], ['JUNIOR_HIGH', '5', '山手'],
] as const;

export const schools: readonly School[] = schoolTable.map(([kind, area, name], i) => {
  const prefix = kind === 'ELEMENTARY' ? 'B1' : 'C1';
  const title = kind === 'ELEMENTARY' ? '小学校' : '中学校';
  const code = `${prefix}452999${String(i + 1).padStart(4, '0')}0`;
  return { code, name: `重ね市立${name}${title}`, kind, area };
});

/** The index of the school of a town and a grade (1–9), or undefined outside 1–9. */
export function schoolOf(areaCode: string, townCode: string, grade: number): number | undefined {
  if (grade < 1 || grade > 9) return undefined;
  const kind = grade <= 6 ? 'ELEMENTARY' : 'JUNIOR_HIGH';
  const towns = areas.find(({ code }) => code === areaCode)?.towns ?? [];
  const place = towns.findIndex(({ code }) => code === townCode);
  const own = schools.flatMap((school, i) =>
    school.kind === kind && school.area === areaCode ? [i] : [],
  );
  return own[Math.floor((Math.max(0, place) * own.length) / Math.max(1, towns.length))];
}
