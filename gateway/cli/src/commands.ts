/** One command of `kasane subgraph`. */
export interface Command {
  readonly name: string;
  /** Japanese, one line of the usage. */
  readonly summary: string;
  /** @returns the exit code: 0 fine, 1 refused, 2 misuse or no answer */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Every command, in the order the usage shows them. */
export const commands: readonly Command[] = [];

export const findCommand = (name: string | undefined): Command | undefined =>
  commands.find((command) => command.name === name);

export function usage(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(18)}${summary}`);
  return `使い方: npx kasane subgraph <コマンド> …\n${lines.join('\n')}\n終了コード: 0 済んだ、1 検査などで断った、2 使い方の誤り、または応答がない\n`;
}
