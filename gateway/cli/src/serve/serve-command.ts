import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemOf } from '@kasane/db/systems';
import type { Command } from '../commands.js';
import { Refused } from '../refused.js';
import { runProgram } from '../run-program.js';
import { findClone } from '../stack/clone.js';
import { readSecrets } from '../stack/department-secrets.js';
import { readStack } from '../stack/read-stack.js';
import { requireName } from '../wrap/subgraph-name.js';

const KEYS_PATH = '/.well-known/kasane-grant-keys.json';

/** `kasane subgraph serve <name>`: builds a wrapped subgraph and runs it, guarded, until Ctrl-C. */
export const serveCommand: Command = {
  name: 'serve',
  summary: '包んだサブグラフを組み立てて動かす (Ctrl-C まで)',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, port: { type: 'string' } },
    });
    const name = requireName(positionals[0]);
    const clone = findClone();
    const folder = path.resolve(values.out ?? path.join(clone, 'subgraphs', name));
    if (!existsSync(path.join(folder, 'package.json'))) {
      throw new Refused(
        `${folder} がありません。先に npx kasane subgraph wrap で作ってください。`,
        2,
      );
    }
    const env = await environment(name, clone, values.port);
    const build = await runProgram({
      command: 'npm',
      args: ['run', '--silent', 'build'],
      cwd: folder,
      // Where --out lies outside the clone, its own node_modules/.bin is not on npm's path.
      env: {
        PATH: `${path.join(clone, 'node_modules', '.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
    if (build !== 0)
      throw new Refused(`${folder} を組み立てられませんでした。上の行を直してください。`);
    return runProgram({
      command: process.execPath,
      args: [path.join(folder, 'dist', 'main.js')],
      cwd: folder,
      env,
    });
  },
};

/** What the program needs: given, or of the running stack. */
async function environment(
  name: string,
  clone: string,
  port: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const { role, urlVariable } = systemOf(name);
  const stack = await readStack(clone);
  const secrets = stack === undefined ? undefined : await readSecrets(stack.folder, name);
  const given = process.env;
  const database =
    given[urlVariable] ??
    (stack === undefined || secrets === undefined ? undefined : stack.as(role, secrets.password));
  const keys =
    given['GRANT_KEYS_URL'] ??
    (stack === undefined ? undefined : new URL(KEYS_PATH, stack.gateway).href);
  if (database === undefined || (keys === undefined && given['GRANT_KEYS_FILE'] === undefined)) {
    throw new Refused(
      `npm start で一式を動かすか、${urlVariable} と GRANT_KEYS_URL を設定してください。`,
      2,
    );
  }
  return {
    NODE_ENV: 'production',
    [urlVariable]: database,
    ...(keys === undefined ? {} : { GRANT_KEYS_URL: keys }),
    ...(port === undefined && secrets === undefined ? {} : { PORT: port ?? String(secrets?.port) }),
  };
}
