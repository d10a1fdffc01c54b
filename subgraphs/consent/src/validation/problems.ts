import { recordError } from '../record-error.js';

export interface Problem {
  /** Path of the input field, such as `input.validTo`. */
  readonly field: string;
  /** What is wrong and what to enter instead, for a case worker. */
  readonly message: string;
}

/** Collects what is wrong with an input, so that all of it is said at once. */
export interface Problems {
  readonly add: (field: string, message: string) => void;
  /** @throws GraphQLError `BAD_INPUT` with every problem, where there is one */
  readonly settle: () => void;
}

export function collectProblems(): Problems {
  const problems: Problem[] = [];
  return {
    add: (field, message) => problems.push({ field, message }),
    settle: () => {
      if (problems.length > 0) throw recordError('BAD_INPUT', { problems });
    },
  };
}
