/**
 * Something a human must do first. The message is Japanese: what is wrong, where, and what to do.
 * `exitCode` 1: looked at and refused; 2: the command was not understood, or somebody did not answer.
 */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** @throws Refused listing every problem, where there is one */
export function refuseAll(headline: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new Refused(`${headline}\n${problems.map((problem) => `  ・${problem}`).join('\n')}`);
}
