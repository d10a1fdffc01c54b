import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { checkText, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface CloseInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/** The version that was written, or the refusal that tells why none was. */
export function versionOrConflict(version: number | undefined): number {
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return version;
}

/** An id that can't be one is answered like one that is nobody's. */
export function requireRecordId(id: string): string {
  if (!isId(id)) throw recordError('NOT_YOUR_ACT');
  return id;
}

/** @throws GraphQLError `BAD_INPUT` where nothing is said */
export function requireText(field: string, text: string): string {
  const problems = collectProblems();
  const read = checkText(field, text, problems);
  problems.settle();
  return read;
}
