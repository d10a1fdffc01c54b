import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toShort, toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { World } from '../../world.js';
import { shift } from '../shift.js';

/** 外出の状況, by the answers of the national survey on ひきこもり (内閣府). */
const outings = [
  ['趣味の用事のときだけ外出', 4],
  ['近所のコンビニなどには外出', 4],
  ['自室からは出るが家からは出ない', 2],
  ['自室からほとんど出ない', 1],
] as const;

/** The ひきこもり desk: mostly a parent came, so the birth date may be a guess, and no 宛名番号. */
export const withdrawal = (world: World): TableRows => ({
  table: 'livelihood."ひきこもり相談"',
  columns: ['受付番号', '氏名カナ', '生年月日', '性別', '把握日', '年数', '外出の状況'],
  rows: world.residents.flatMap((resident) => {
    const withdrawn = resident.livelihood?.withdrawn;
    if (withdrawn?.known !== true) return [];
    const random = createRandom(world.seed, 'ひきこもり', resident.index);
    const years = Math.max(1, Math.round(withdrawn.sinceYears));
    const guessed = resident.cast === undefined && random.chance(0.2);
    return [
      [
        `HK${String(resident.index + 1).padStart(5, '0')}`,
        `${resident.familyKana}${random.pick(['　', ' '])}${resident.givenKana}`,
        guessed ? '' : (resident.birthAsRecorded ?? toSlash(resident.birth)),
        resident.sex === 'M' ? '男' : '女',
        toSlash(shift(world.today, { days: -random.between(20, Math.min(years, 4) * 360) })),
        years,
        random.weighted(outings),
      ],
    ];
  }),
});

/**
 * What the outreach workers were told or saw. Who told them is kept as a kind only: a neighbour who
 * speaks up must not become known by this ledger (D-2).
 */
export const outreach = (world: World): TableRows => ({
  table: 'livelihood."訪問把握台帳"',
  columns: ['受付番号', '宛名番号', '氏名カナ', '生年月日', '性別', '把握日', '把握経路', '様子'],
  rows: world.residents.flatMap((resident) => {
    const { hoarding, animals } = resident.livelihood ?? {};
    const seen = [
      ['OR', '物があふれた住まい', hoarding],
      ['OA', '世話が追いつかない動物', animals],
    ] as const;
    return seen.flatMap(([prefix, what, notice]) => {
      if (notice === undefined) return [];
      const row = [
        `${prefix}${String(resident.index + 1).padStart(5, '0')}`,
        resident.atena,
        `${resident.familyKana} ${resident.givenKana}`,
        resident.birthAsRecorded ?? toCompact(resident.birth),
        resident.sex === 'M' ? '1' : '2',
        toShort(notice.noticedOn),
        channelOf(notice.noticedBy),
        what,
      ];
      return [row];
    });
  }),
});

function channelOf(noticedBy: string): string {
  if (/民生|児童委員/.test(noticedBy)) return '民生委員';
  if (/近隣|住民|自治会|区長|家族|親族|大家/.test(noticedBy)) return '住民';
  if (/市|課|消防|環境|役所/.test(noticedBy)) return '市の部署';
  return '関係機関';
}
