import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { context } from 'esbuild';
import { equivalents } from './equivalents.js';
import { firstFailure, globals } from './harness.js';
import { mutantsOf } from './mutants.js';

/**
 * `npm run mutate [path part]`: plants every single fault in the policy's tables and rules, one at a
 * time, and runs the policy's tests. Ends with 1 where a fault went unnoticed.
 */
const root = fileURLToPath(new URL('../../../shared/policy/src', import.meta.url));
const require = createRequire(import.meta.url);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
/** Properties take longest, so they are asked last. */
const slow = (file: string) => (/property|create-decider|bases/.test(file) ? 1 : 0);
const tests = files.filter((f) => f.endsWith('.test.ts')).sort((a, b) => slow(a) - slow(b));
/** Fixtures, and what the consent subgraph's tests hold: reading rows, texts for staff. */
const beside = /\.test\.ts$|small-city|random-worlds|read-records|input-problems|record-errors/;
const wanted = process.argv[2] ?? '';
const targets = files.filter((file) => !beside.test(file) && file.includes(wanted));

type Loader = (require: (name: string) => unknown, module: object, exports: object) => void;

let planted: { readonly path: string; readonly text: string } | undefined;
const bundle = await context({
  stdin: {
    contents: tests.map((file) => `import './${file}';`).join('\n'),
    resolveDir: root,
  },
  ...{ bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20' },
  external: ['@jest/globals', 'fast-check'],
  logLevel: 'silent',
  plugins: [
    {
      name: 'plant',
      setup: (build) => {
        build.onLoad({ filter: /shared[\\/]policy[\\/]src[\\/].*\.ts$/ }, ({ path }) =>
          path === planted?.path ? { contents: planted.text, loader: 'ts' as const } : undefined,
        );
      },
    },
  ],
});

/** The first test that fails, `undefined` where none does. */
async function run(): Promise<string | undefined> {
  try {
    const { outputFiles } = await bundle.rebuild();
    const code = outputFiles[0]?.text ?? '';
    const load = runInThisContext(`(require, module, exports) => {${code}\n}`) as Loader;
    load((name) => (name === '@jest/globals' ? globals : require(name)), {}, {});
  } catch {
    firstFailure();
    return 'does not load';
  }
  return firstFailure();
}

const broken = await run();
if (broken !== undefined) throw new Error(`the tests fail without any fault: ${broken}`);

let killed = 0;
let known = 0;
const survivors: string[] = [];
for (const file of targets) {
  const path = join(root, file);
  for (const { line, what, text } of mutantsOf(path, readFileSync(path, 'utf8'))) {
    planted = { path, text };
    const name = `${relative(root, path)} ${what}`;
    if ((await run()) !== undefined) killed += 1;
    else if (equivalents.some(({ mutant }) => name.startsWith(mutant))) known += 1;
    else {
      survivors.push(name);
      process.stdout.write(`survived ${file}:${String(line)} ${what}\n`);
    }
  }
}
await bundle.dispose();
process.stdout.write(
  `${String(killed + known + survivors.length)} faults, ${String(killed)} noticed, ` +
    `${String(known)} equivalent, ${String(survivors.length)} unnoticed\n`,
);
process.exitCode = survivors.length === 0 ? 0 : 1;
