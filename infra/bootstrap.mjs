/**
 * What `npm start`, `npm test` and `npm run bench` do first, with nothing but Node: install when the
 * lock file asks for it, build, and hand over.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  APOLLO_TELEMETRY_DISABLED: '1',
};

const run = (command, args) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
};

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== lock) {
  console.log('依存パッケージを入れています (初回だけ)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

const turbo = path.join(root, 'node_modules', 'turbo', 'bin', 'turbo');
const tasks = {
  start: ['build'],
  bench: ['build'],
  test: ['build', '//#typecheck', '//#lint', '//#format', '//#test:unit', '//#test:e2e'],
};
const what = process.argv[2] ?? '';
if (!Object.hasOwn(tasks, what)) {
  console.error('使い方: node infra/bootstrap.mjs start | test | bench');
  process.exit(2);
}
const quiet = what === 'test' ? [] : ['--output-logs=errors-only', '--no-update-notifier'];
run(process.execPath, [turbo, 'run', ...tasks[what], '--concurrency=2', ...quiet]);

Object.assign(process.env, env);
if (what === 'start') await import('./dist/start.js');
if (what === 'bench') await import('../test/dist/benchmark/run.js');
