import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { demoStaff, findDemoStaff, usualPurpose } from './issuer/demo-staff.js';
import { signIn } from './issuer/sign-in.js';

/**
 * `npm run token -- <staff key>`: prints an access token of a member of the demo staff, for curl and
 * scripts. Needs the running stack, which writes `stack.json` into its data folder.
 */
const STACK_FILE = path.join(process.env['KASANE_DATA_DIR'] ?? '.kasane', 'stack.json');
const START_FIRST =
  'Kasane が動いていません。別の端末で npm start を実行してから、もう一度お試しください。';

try {
  await printToken(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function printToken(key: string | undefined): Promise<void> {
  const staff = key === undefined ? undefined : findDemoStaff(key);
  if (staff === undefined) throw new Error(usage(key));
  const { issuer, gateway } = await readStack();
  let token: string;
  try {
    token = await signIn({ issuer, staff: staff.key });
  } catch (error) {
    // The file outlives a stack that was killed.
    if (error instanceof TypeError) throw new Error(START_FIRST, { cause: error });
    throw error;
  }
  process.stdout.write(`${token}\n`);
  if (process.stdout.isTTY) {
    process.stderr.write(
      `\n${staff.title} ${staff.name} のトークンです (1時間有効)。${gateway} への問い合わせに、次の2行を付けてください。\n` +
        `  Authorization: Bearer <トークン>\n  x-kasane-purpose: ${usualPurpose(staff)}\n`,
    );
  }
}

async function readStack(): Promise<{ issuer: string; gateway: string }> {
  let text: string;
  try {
    text = await readFile(STACK_FILE, 'utf8');
  } catch {
    throw new Error(START_FIRST);
  }
  const stack = JSON.parse(text) as { issuer?: unknown; gateway?: unknown };
  if (typeof stack.issuer === 'string' && typeof stack.gateway === 'string') {
    return { issuer: stack.issuer, gateway: stack.gateway };
  }
  throw new Error(
    `${STACK_FILE} に issuer と gateway がありません。npm start をやり直してください。`,
  );
}

function usage(key: string | undefined): string {
  const width = Math.max(...demoStaff.map((person) => person.key.length));
  const lines = demoStaff.map(
    (person) => `  ${person.key.padEnd(width)}  ${person.title} ${person.name}`,
  );
  const problem = key === undefined ? '職員を指定してください' : `「${key}」という職員はいません`;
  return `${problem}。\n使い方: npm run token -- <職員>\n${lines.join('\n')}`;
}
