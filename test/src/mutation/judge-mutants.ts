import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { context } from 'esbuild';
import { begin, firstFailure, globals, type Noticed } from './harness.js';
import { root, tests } from './policy-sources.js';

/** A source file with a fault in it. */
export interface Planted {
  readonly file: string;
  readonly text: string;
}

type Loader = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  begin: (file: string) => void,
) => void;

const require = createRequire(import.meta.url);

/** Bundles the policy with its tests once, and again with each fault planted in it. */
export async function createJudge() {
  let planted: Planted | undefined;
  const bundle = await context({
    stdin: {
      contents: tests.map((file) => `begin('${file}'); require('./${file}');`).join('\n'),
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
            planted !== undefined && path === join(root, planted.file)
              ? { contents: planted.text, loader: 'ts' as const }
              : undefined,
          );
        },
      },
    ],
  });
  return {
    /** The first test that fails, `null` where none does. */
    judge: async (fault: Planted | undefined): Promise<Noticed | null> => {
      planted = fault;
      const rank = rankFor(fault?.file ?? '');
      try {
        const { outputFiles } = await bundle.rebuild();
        const code = outputFiles[0]?.text ?? '';
        const load = runInThisContext(`(require, module, exports, begin) => {${code}\n}`) as Loader;
        load((name) => (name === '@jest/globals' ? globals : require(name)), {}, {}, begin);
      } catch {
        firstFailure(rank);
        return { file: '', name: 'does not load' };
      }
      return firstFailure(rank) ?? null;
    },
    stop: () => bundle.dispose(),
  };
}

/** Properties take longest, so they are asked last, and the file's own tests first. */
const rankFor = (source: string) => (test: string) => {
  if (source !== '' && test.startsWith(source.replace(/\.ts$/, '.'))) return 0;
  return /property|create-decider|bases/.test(test) ? 2 : 1;
};
