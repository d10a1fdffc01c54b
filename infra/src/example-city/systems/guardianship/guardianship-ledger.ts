import type { TableRows } from '@kasane/db/copy-rows';
import { toLong } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { GuardianshipFacts, World } from '../../world.js';
import { shift } from '../shift.js';
import { supervisor } from './guardianship-guardians.js';
import { onSheets, receptionNumber } from './guardianship-reception.js';

/** 後見等台帳: one line per 審判 that is final. */
export const guardianships = (world: World): TableRows => ({
  table: 'guardianship."後見等台帳"',
  columns: [
    '受付番号',
    '履歴番号',
    '類型',
    '家裁事件番号',
    '審判確定日',
    '登記番号',
    '監督人種別',
    '監督人氏名',
    '終了年月日',
  ],
  rows: Array.from(onSheets(world)).flatMap(([resident, facts]) => {
    if (facts.type === undefined) return [];
    const random = createRandom(world.seed, '後見等台帳', resident.index);
    const since = facts.since ?? world.today;
    const filed = shift(since, { days: -random.between(60, 150) });
    const era = /^(.+年)/.exec(toLong(filed))?.[1] ?? '';
    return [
      [
        receptionNumber(world, resident),
        1,
        facts.type,
        `${era}(家)第${String(90_000 + (resident.index % 10_000))}号`,
        toLong(since),
        `第${since.slice(0, 4)}-${String(random.between(90_000, 99_999))}号`,
        ...supervisor(facts, random),
        '',
      ],
    ];
  }),
});

/** 代理権・同意権目録, one line per power. 後見 has none: it is general (民法859条). */
export const powers = (world: World): TableRows => ({
  table: 'guardianship."代理権同意権目録"',
  columns: ['受付番号', '履歴番号', '行番号', '区分', '行為'],
  rows: Array.from(onSheets(world)).flatMap(([resident, facts]) =>
    powersOf(facts).map(([kind, act], at) => [
      receptionNumber(world, resident),
      1,
      at + 1,
      kind,
      act,
    ]),
  ),
});

function powersOf({ type, powers: granted = [] }: GuardianshipFacts): [string, string][] {
  if (type === undefined || type === '後見') return [];
  const acting = granted.map((act): [string, string] => ['代理権', act]);
  // 保佐: consent to the acts of 民法13条1項 comes with the law itself.
  return type === '保佐' ? [['同意権', '民法13条1項各号の行為'], ...acting] : acting;
}
