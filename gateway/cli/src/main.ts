import { FileRefusal } from '@kasane/csv/file-refusal';
import { findCommand, usage } from './commands.js';
import { Refused } from './refused.js';

/**
 * `kasane subgraph <command>` and `kasane supergraph fetch`. Exit codes: 0 fine, 1 refused, 2 misuse or no answer.
 */
const [subject, name, ...rest] = process.argv.slice(2);
const command = findCommand(subject, name);
if (command === undefined) {
  process.stderr.write(usage());
  process.exitCode = 2;
} else {
  process.exitCode = await command.run(rest).catch(explain);
}

/** A human is told what to do; a fault of ours keeps its stack. */
function explain(error: unknown): number {
  if (error instanceof Refused) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof FileRefusal) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (isArgumentError(error)) {
    process.stderr.write(`指定に誤りがあります: ${error.message}\n${usage()}`);
    return 2;
  }
  throw error;
}

/** https://nodejs.org/api/errors.html#err_parse_args_invalid_option_value and its siblings */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS_')
  );
}
