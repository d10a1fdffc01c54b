import type { Problems } from '@kasane/subgraph-kit/recording/collect-problems';

const LONGEST = 1_000;

/** Why something is changed: it stands in the history for good, so it has to say something. */
export function checkReason(reason: string, problems: Problems): string {
  const why = reason.trim();
  if (why === '') problems.add('reason', 'EMPTY_TEXT');
  if (why.length > LONGEST) problems.add('reason', 'TEXT_TOO_LONG');
  return why;
}
