import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Row } from './summarise.js';

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

/** Columns of a terminal: kana, kanji and full-width signs take two. */
const width = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u3000-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
