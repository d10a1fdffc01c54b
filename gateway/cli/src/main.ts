import { findCommand, usage } from './commands.js';

/**
 * `kasane subgraph <command>`. Exit codes: 0 fine, 1 refused, 2 misuse or no answer.
 */
const [subject, name, ...rest] = process.argv.slice(2);
const command = subject === 'subgraph' ? findCommand(name) : undefined;
if (command === undefined) {
  process.stderr.write(usage());
  process.exitCode = 2;
} else {
  process.exitCode = await command.run(rest);
}
