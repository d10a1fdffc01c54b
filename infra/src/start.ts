import path from 'node:path';
import { demoStaff } from './issuer/demo-staff.js';
import { startStack, type Stack, type StackReport } from './stack/start-stack.js';

/**
 * `npm start`: the embedded stack in the foreground. Ctrl-C stops all of it and leaves only the
 * data folder. KASANE_DATA_DIR moves the folder, KASANE_PORT the gateway's port.
 */
const began = Date.now();
const seconds = () => `${((Date.now() - began) / 1_000).toFixed(1)}秒`;
const folder = path.resolve(process.env['KASANE_DATA_DIR'] ?? '.kasane');

const starting = startStack({
  folder,
  progress: (line) => {
    process.stdout.write(`[${seconds()}] ${line}\n`);
  },
  gatewayPort: Number(process.env['KASANE_PORT'] ?? '4000'),
  issuerPort: Number(process.env['KASANE_ISSUER_PORT'] ?? '4010'),
});

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  process.stdout.write('\n終了しています…\n');
  void starting
    .then((stack) => stack.stop())
    .catch(() => undefined)
    .finally(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// Started by another process (a test run), we end with it.
process.once('disconnect', stop);

try {
  const stack = await starting;
  process.stdout.write(welcome(stack));
  process.send?.(reportOf(stack));
} catch (error) {
  process.stderr.write(
    `\n起動できませんでした。\n${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}

/** What a parent that started us is told: all but how to stop, for which it has signals. */
function reportOf({ stop: _stop, ...report }: Stack): StackReport {
  return report;
}

function welcome({ gateway, issuer }: Stack): string {
  const staff = demoStaff.map(({ key, title }) => `    ${key.padEnd(22)} ${title}`).join('\n');
  return `
重ね (Kasane) が動いています (${seconds()})。終了は Ctrl-C。

  GraphiQL   ${gateway}/graphiql   ← ここから。上の職員を一つ押すとサインインします
  GraphQL    ${gateway}/graphql
  発行者     ${issuer} (例示用)

  サインインできる例示の職員 (npm run token -- <名前> でトークン):
${staff}

`;
}
