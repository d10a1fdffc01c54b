import { readInputProblems, type InputProblemCode } from '@kasane/policy/recording/input-problems';
import { recordError } from './record-error.js';

/** Collects what is wrong with an input, so that all of it is said at once. */
export interface Problems {
  /** @param field path of the input field, such as `input.validTo` or `input.members[1]` */
  readonly add: (field: string, code: InputProblemCode) => void;
  /** @throws GraphQLError `BAD_INPUT` with every problem, where there is one */
  readonly settle: () => void;
}

export function collectProblems(): Problems {
  const problems: { readonly field: string; readonly code: InputProblemCode }[] = [];
  return {
    add: (field, code) => problems.push({ field, code }),
    settle: () => {
      if (problems.length === 0) return;
      throw recordError('BAD_INPUT', { problems: readInputProblems(problems) });
    },
  };
}
