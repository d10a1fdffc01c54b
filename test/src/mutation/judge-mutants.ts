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
  const noticedLast = new Map<string, string>();
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
      const source = fault?.file ?? '';
      const rank = rankFor(source, noticedLast.get(source));
      try {
        const { outputFiles } = await bundle.rebuild();
        const code = outputFiles[0]?.text ?? '';
        const load = runInThisContext(`(require, module, exports, begin) => {${code}\n}`) as Loader;
        load((name) => (name === '@jest/globals' ? globals : require(name)), {}, {}, begin);
      } catch {
        firstFailure(rank);
        return { file: '', name: 'does not load' };
      }
      const noticed = firstFailure(rank) ?? null;
      if (noticed !== null) noticedLast.set(source, noticed.file);
      return noticed;
    },
    stop: () => bundle.dispose(),
  };
}

/**
 * Properties take longest, so they are asked last. The file's own tests and the one that noticed its
 * last fault are asked first: all are asked before a fault counts as unnoticed, so the order costs
 * nothing but time.
 */
const rankFor = (source: string, noticedLast: string | undefined) => (test: string) => {
  if (test === noticedLast) return 0;
  if (source !== '' && test.startsWith(source.replace(/\.ts$/, '.'))) return 1;
  return /property|create-decider|bases/.test(test) ? 3 : 2;
};
