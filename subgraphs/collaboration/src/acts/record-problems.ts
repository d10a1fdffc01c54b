import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { problemItems } from '../tables/problem-items.js';
import { optionalText } from './read-values.js';
import { recordFacts, type Learnt } from './record-facts.js';
import { requireMay } from './require-may.js';

export interface ProblemsInput extends Learnt {
  readonly items: readonly { readonly item: string; readonly note?: string | null }[];
}

/** Ticks items of 課題と特性 about one person; what was ticked before stays until it is retired. */
export async function recordProblems(input: ProblemsInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'ASSESS');
  const problems = collectProblems();
  if (input.items.length === 0) problems.add('input.items', 'NOTHING_CHOSEN');
  const facts = input.items.map(({ item, note }, at) => {
    const place = `input.items[${String(at)}]`;
    if (!problemItems.some(({ code }) => code === item)) {
      problems.add(`${place}.item`, 'UNKNOWN_CODE');
    }
    return { item, note: optionalText(`${place}.note`, note, problems) };
  });
  problems.settle();
  return recordFacts('PROBLEM', input, facts, desk);
}
