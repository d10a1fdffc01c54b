import { initCommand } from './init/init-command.js';
import { registryCommands } from './registry/registry-commands.js';
import { serveCommand } from './serve/serve-command.js';
import { wrapCommand } from './wrap/wrap-command.js';

/** One command, `kasane subgraph <name>` or `kasane supergraph <name>`. */
export interface Command {
  readonly name: string;
  readonly subject?: 'subgraph' | 'supergraph';
  /** Japanese, one line of the usage. */
  readonly summary: string;
  /** @returns the exit code: 0 fine, 1 refused, 2 misuse or no answer */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Every command, in the order the usage shows them. */
export const commands: readonly Command[] = [
  initCommand,
  wrapCommand,
  serveCommand,
  ...registryCommands,
];

export const findCommand = (
  subject: string | undefined,
  name: string | undefined,
): Command | undefined =>
  commands.find((command) => subjectOf(command) === subject && command.name === name);

const subjectOf = ({ subject = 'subgraph' }: Command): string => subject;

export function usage(): string {
  const lines = commands.map(
    (command) => `  ${`${subjectOf(command)} ${command.name}`.padEnd(20)}${command.summary}`,
  );
  return `使い方: npx kasane <コマンド> …\n${lines.join('\n')}\n終了コード: 0 済んだ、1 検査などで断った、2 使い方の誤り、または応答がない\n`;
}
