import type { Area } from '../../world.js';

/**
 * The five 日常生活圏域, all fictional. `towns` are 町名 with their number of 丁目 (0: none); with
 * `joined` the first two 丁目 form one 自治会. `old` draws elderly homes to the area, `young` families.
 */
// prettier-ignore
const areaTable = [
  { code: '1', name: '汐見圏域', share: 20, old: 1.25, young: 0.8, towns: '汐見町3+,港町2,灯台町2,磯浜町3,網代町1,白砂町2,舟入町0,入江町2,松原町2,大字鴎浜0,大字波止0' },
  { code: '2', name: '中央圏域', share: 24, old: 1.05, young: 0.95, towns: '錦町3+,大手通2,八千代町2,寿町3+,鐘撞町0,紺屋町0,桐生通2,緑町3,春日町2,文京町1,駅前町2' },
  { code: '3', name: '桜ヶ丘圏域', share: 25, old: 0.7, young: 1.45, towns: '桜ヶ丘5+,若葉台4+,星見台3,つつじ野2,希望ヶ丘3,ひばり町1' },
  { code: '4', name: '川辺圏域', share: 21, old: 0.95, young: 1.05, towns: '川辺町4+,水車町2,堤町2,瀬戸口町2,大橋町3,柳原町2,大字中須0,大字渡瀬0,大字古川0,大字沢渡0' },
  { code: '5', name: '山手圏域', share: 10, old: 1.55, young: 0.6, towns: '大字山手0,大字杉谷0,大字鹿ノ原0,大字湯ノ元0,大字峠0,大字深山0,大字古寺0,大字茅野0,大字滝ノ口0,大字日ノ出0,大字八重山0,大字笹尾0,大字奥瀬0,大字桐ノ木0,大字黒岩0,山手新町2' },
] as const;

const CHOME = ['一', '二', '三', '四', '五'];

function readTowns(areaCode: string, list: string): Area['towns'] {
  return list.split(',').flatMap((entry, position) => {
    const [, name = '', count = '0', joined] = /^(.+?)(\d)(\+?)$/u.exec(entry) ?? [];
    const oaza = `${areaCode}${String(position + 1).padStart(2, '0')}`;
    if (count === '0')
      return [{ code: `${oaza}000`, name, neighbourhood: `${name.replace('大字', '')}自治会` }];
    return Array.from({ length: Number(count) }, (_, i) => ({
      code: `${oaza}${String(i + 1).padStart(3, '0')}`,
      name: `${name}${CHOME[i] ?? ''}丁目`,
      neighbourhood:
        joined && i < 2 ? `${name}一・二丁目自治会` : `${name}${CHOME[i] ?? ''}丁目自治会`,
    }));
  });
}

export const areas: readonly Area[] = areaTable.map(({ code, name, towns }) => ({
  code,
  name,
  towns: readTowns(code, towns),
}));

type LifeStage = 'OLD' | 'FAMILY' | 'OTHER';

const weights = (factor: (row: (typeof areaTable)[number]) => number): [Area, number][] =>
  areaTable.flatMap((row, i) => {
    const area = areas[i];
    return area ? [[area, row.share * factor(row)]] : [];
  });

/** How often a home falls in each area: homes of the old and families with children differ. */
export const areaWeights: Readonly<Record<LifeStage, readonly [Area, number][]>> = {
  OLD: weights(({ old }) => old),
  FAMILY: weights(({ young }) => young),
  OTHER: weights(() => 1),
};
