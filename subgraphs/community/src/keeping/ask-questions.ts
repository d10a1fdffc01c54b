import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Kind, Values } from './kind.js';

/** @throws GraphQLError `BAD_INPUT` for what only the other records can tell */
export async function askQuestions(
  { questions = [] }: Kind,
  values: Values,
  { manager }: Desk,
): Promise<void> {
  const problems = collectProblems();
  for (const { field, problem, sql, of } of questions) {
    const [answer]: { broken: boolean }[] = await manager.query(
      sql,
      of.map((name) => values[name]),
    );
    if (answer?.broken === true) problems.add(`input.${field}`, problem);
  }
  problems.settle();
}
