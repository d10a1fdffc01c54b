import { parseArgs } from 'node:util';
import type { Command } from '../commands.js';
import { Refused } from '../refused.js';
import { keptUrl } from '../stack/department-secrets.js';
import type { JsonAnswer } from './ask-json.js';
import { connectRegistry, type AskRegistry } from './ask-registry.js';
import { checkLines } from './check-lines.js';
import { readAccess } from './registry-access.js';
import type { RefusalBody } from './registry-answers.js';

export interface Given {
  /** The subgraph, where the command takes one. */
  readonly name: string;
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
}

export interface RegistryCommandOptions {
  readonly name: string;
  readonly subject?: 'subgraph' | 'supergraph';
  readonly summary: string;
  /** Whether the name of a subgraph follows. */
  readonly takesName: boolean;
  /** Whether it needs `--url`, which a subgraph wrapped in this clone need not repeat. */
  readonly takesUrl?: boolean;
  /** Options besides `--as` and `--json`: `required` texts, other texts, and flags. */
  readonly required?: readonly string[];
  readonly texts?: readonly string[];
  readonly flags?: readonly string[];
  /** Who asks in the embedded stack where `--as` says nothing. */
  readonly usually?: string;
  readonly act: (ask: AskRegistry, given: Given) => Promise<JsonAnswer>;
  /** Japanese, for people. */
  readonly tell: (body: JsonAnswer['body'], given: Given) => readonly string[];
}

/** Refused after a look at it, not misunderstood: the same request would be refused again. */
const LOOKED_AT: ReadonlySet<number> = new Set([403, 409, 422]);

/**
 * A command that asks the registry one thing. Exit codes: 0 it is so, 1 the registry looked at it
 * and refused, 2 misuse, or nobody answers.
 */
export function registryCommand(options: RegistryCommandOptions): Command {
  const { name, subject = 'subgraph', summary, act, tell, usually = 'audit' } = options;
  return {
    name,
    subject,
    summary,
    run: async (args) => {
      try {
        return await run(args);
      } catch (error) {
        if (!(error instanceof Refused) || !args.includes('--json')) throw error;
        process.stdout.write(`${JSON.stringify({ error: { message: error.message } }, null, 2)}\n`);
        return error.exitCode;
      }
    },
  };

  async function run(args: readonly string[]): Promise<number> {
    const { given: read, as, json } = readGiven(args, options);
    const given = options.takesUrl === true ? await withUrl(read) : read;
    const ask = await connectRegistry(await readAccess({ as, usually }));
    const answer = await act(ask, given);
    const { status, body } = answer;
    if (json) process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
    if (status >= 300) {
      if (!json) process.stderr.write(lines(refusalLines(answer)));
      return LOOKED_AT.has(status) ? 1 : 2;
    }
    if (!json) process.stdout.write(lines(tell(body, given)));
    return body['outcome'] === 'failed' ? 1 : 0;
  }
}

function readGiven(
  args: readonly string[],
  { name, takesName, takesUrl, required = [], texts = [], flags = [] }: RegistryCommandOptions,
): { readonly given: Given; readonly as: string | undefined; readonly json: boolean } {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  const url = takesUrl === true ? ['url'] : [];
  for (const text of [...required, ...texts, ...url, 'as']) options[text] = { type: 'string' };
  for (const flag of [...flags, 'json']) options[flag] = { type: 'boolean' };
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  const values = parsed.values;
  const { positionals } = parsed;
  if (positionals.length !== (takesName ? 1 : 0)) {
    throw new Refused(
      takesName
        ? `サブグラフの名前を一つ書いてください: kasane subgraph ${name} <名前> …`
        : `${name} に余分な言葉があります: ${positionals.join(' ')}`,
      2,
    );
  }
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const missing = required.find((option) => text(option) === undefined);
  if (missing !== undefined) throw new Refused(`--${missing} を書いてください。`, 2);
  const flag = (option: string): boolean => values[option] === true;
  return {
    given: { name: positionals[0] ?? '', text, flag },
    as: text('as'),
    json: flag('json'),
  };
}

async function withUrl(given: Given): Promise<Given> {
  const url = given.text('url') ?? (await keptUrl(given.name));
  if (url === undefined) throw new Refused('--url を書いてください。', 2);
  return { ...given, text: (option) => (option === 'url' ? url : given.text(option)) };
}

function refusalLines({ status, body }: JsonAnswer): readonly string[] {
  const { error, checks = [] } = body as unknown as Partial<RefusalBody>;
  if (error === undefined) return [`登録簿が HTTP ${String(status)} で答えました。`];
  return [`${error.message} (${error.code})`, `  → ${error.remedy}`, ...checkLines(checks)];
}

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
