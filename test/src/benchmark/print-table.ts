import { availableParallelism, cpus, totalmem } from 'node:os';
import type { DecisionRate } from './decisions.js';
import type { GrantCost } from './grants.js';
import type { Row } from './summarise.js';
import type { WallCost } from './walls.js';

/** Of the machine, without which no figure means anything. */
export const machine = () => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? '',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
});

const heading = [
  '',
  '中央値',
  '95%',
  '毎秒',
  '(a) の何倍',
  '最小–最大',
  'CPU ms/件 門',
  '窓口',
  'DB',
] as const;

export function printTable(title: string, rows: readonly Row[]): string {
  const cells = [
    heading,
    ...rows.map(({ key, name, median, p95, perSecond, ratio, work }) => [
      `(${key}) ${name}`,
      `${median.toFixed(1)} ms`,
      `${p95.toFixed(1)} ms`,
      perSecond.toFixed(1),
      `${ratio.median.toFixed(2)}×`,
      `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`,
      ...[work?.gateway, work?.subgraphs, work?.database].map((ms) => ms?.toFixed(1) ?? '–'),
    ]),
  ];
  const widths = heading.map((_cell, at) => Math.max(...cells.map((row) => width(row[at] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - width(cell));
        return at === 0 ? cell + space : space + cell;
      })
      .join('  '),
  );
  return `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

export interface Costs {
  readonly decisions: DecisionRate;
  readonly walls: WallCost;
  readonly grants: GrantCost;
}

/** What is measured in this process alone. */
export const sayCosts = ({ decisions, walls, grants }: Costs): string =>
  [
    `判断 (一人の一区分) は一コアで毎秒 ${inThousands(decisions.byMask)} (まとめて)、${inThousands(decisions.byRule)} (規則を一つずつ)`,
    `二つ目の壁 (50 人の 8 項目): 無しで ${walls.none.toFixed(2)} ms、重ねは ${times(walls.ours, walls)}、graphql-shield を項目ごとに使うと ${times(walls.shield, walls)}`,
    `許可証 (200 人の一取得): 署名 ${grants.signing.toFixed(2)} ms、確認 ${grants.checking.toFixed(2)} ms。(a) と (c) の取得にも付いている`,
    '',
  ].join('\n');

const times = (cost: number, { none }: WallCost): string => `${(cost / none).toFixed(1)}×`;

const inThousands = (count: number): string => `${String(Math.round(count / 1_000))}千`;

/** Columns of a terminal: kana, kanji and full-width signs take two. */
const width = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u3000-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
