import type { TableRows } from '@kasane/db/copy-rows';
import { toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { GuardianshipFacts, World } from '../../world.js';
import { shift } from '../shift.js';
import { onSheets, receptionNumber, staff, typedDate } from './guardianship-reception.js';

type Petition = NonNullable<GuardianshipFacts['petition']>;

const stages = ['相談受付', '親族調査', '申立準備', '申立済', '審判確定'] as const;

/** Each stage up to that of today, with its day; only the mayor surveys the relatives. */
function history({ stage, by, on }: Petition, days: (low: number, high: number) => number) {
  const passed = stages
    .slice(0, stages.indexOf(stage) + 1)
    .filter((each) => each !== '親族調査' || by === '市長' || each === stage)
    .reverse();
  let date = on;
  return passed
    .map((each, at) => {
      if (at > 0) date = shift(date, { days: -days(20, 50) });
      return { stage: each, on: date };
    })
    .reverse();
}

function* petitions(world: World) {
  for (const [resident, { petition }] of onSheets(world)) {
    if (petition === undefined) continue;
    const random = createRandom(world.seed, '申立て', resident.index);
    const number = receptionNumber(world, resident);
    yield { number, petition, random, passed: history(petition, random.between) };
  }
}

/** 申立て. The names and answers of the surveyed relatives stay on paper: they are their data. */
export const petitionSheet = (world: World): TableRows => ({
  table: 'guardianship."申立て"',
  columns: [
    '受付番号',
    '申立人',
    '親族調査開始年月日',
    '親族調査終了年月日',
    '申立てをする親族',
    '本人の意思',
    '支援者の判断',
  ],
  rows: Array.from(petitions(world), ({ number, petition, random, passed }) => {
    const survey = passed.findIndex(({ stage }) => stage === '親族調査');
    const started = passed[survey]?.on;
    const ended = passed[survey + 1]?.on;
    const surveyed = started !== undefined && ended !== undefined;
    return [
      number,
      petition.by,
      started === undefined ? '' : toSlash(started),
      surveyed ? toSlash(shift(ended, { days: -2 })) : '',
      surveyed ? 'なし' : '',
      random.pick(['家で暮らしたい。', '難しいことは任せたい。', '知らない人に決められたくない。']),
      random.pick([
        '契約と財産管理の代理が必要。範囲は本人と確かめて決める。',
        '医療と施設の契約に支障が出ている。申立てを急ぐ。',
      ]),
    ];
  }),
});

export const petitionHistory = (world: World): TableRows => ({
  table: 'guardianship."申立て経過"',
  columns: ['受付番号', '行番号', '段階', '年月日'],
  rows: Array.from(petitions(world)).flatMap(({ number, random, passed }) =>
    passed.map(({ stage, on }, at) => [number, at + 1, stage, typedDate(on, random)]),
  ),
});

/** 日常生活自立支援事業 (社協): a contract, so the person decides. */
export const dailyLifeSupport = (world: World): TableRows => ({
  table: 'guardianship."日常生活自立支援事業"',
  columns: [
    '受付番号',
    '契約番号',
    '契約年月日',
    '援助内容',
    '利用頻度',
    '専門員',
    '生活支援員',
    '本人の意思',
    '支援者の判断',
    '解約年月日',
  ],
  rows: Array.from(onSheets(world)).flatMap(([resident, { dailyLifeSupport: support }]) => {
    if (support === undefined) return [];
    const random = createRandom(world.seed, '日常生活自立支援', resident.index);
    return [
      [
        receptionNumber(world, resident),
        `日自${String(resident.index + 1).padStart(5, '0')}`,
        typedDate(support.since, random),
        support.services.join('、'),
        random.pick(['週1回', '月2回', '月1回']),
        random.pick(staff),
        random.pick(['細島 久子', '東郷 正春', '日知屋 光代']),
        random.pick(['生活費を少しずつ渡してほしい。', '書類を一緒に見てほしい。']),
        random.pick([
          '金銭管理の見守りで在宅生活を続けられる。',
          '契約の内容は理解できている。半年ごとに確かめる。',
        ]),
        '',
      ],
    ];
  }),
});
