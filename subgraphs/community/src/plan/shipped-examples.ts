import { readFileSync } from 'node:fs';
import type { Seed } from '../keeping/load-seeds.js';
import { planSeeds, type PlanFile } from './plan-file.js';
import { publishedFigure } from './published-figure.js';

interface FiguresFile {
  readonly municipality: string;
  readonly fiscalYear: number;
  readonly source: string;
  readonly figures: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
  }[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));

/** What two municipalities have made public (data/SOURCES.md), to be compared with. */
export function shippedExamples(): readonly Seed[] {
  const { figures, ...of } = read('hyuga-2020-figures.json') as FiguresFile;
  return [
    ...planSeeds(read('hita-welfare-plan.json') as PlanFile),
    ...figures.map((figure) => ({
      kind: publishedFigure,
      key: figure.name,
      values: { ...of, ...figure },
    })),
  ];
}
