import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { runInThisContext } from 'node:vm';
import { transform } from 'esbuild';
import type FastCheck from 'fast-check';
import { firstFailure, globals, type Noticed } from './harness.js';
import { files, read, tests } from './policy-sources.js';

/** A source file with a fault in it. */
export interface Planted {
  readonly file: string;
  readonly text: string;
}

interface Module {
  exports: object;
}

type Body = (require: (name: string) => unknown, module: Module, exports: object) => void;

const require = createRequire(import.meta.url);

// That a property fails is enough to know; the smallest world it fails in takes a minute to find.
const { configureGlobal } = require('fast-check') as typeof FastCheck;
configureGlobal({ endOnFailure: true });

/** Compiles the policy and its tests once, and anew the one file with each fault planted in it. */
export async function createJudge() {
  const sound = new Map<string, Body>();
  for (const file of files) sound.set(file, await compile(file, read(file)));
  const noticedLast = new Map<string, string>();
  return {
    /** The first test that fails, `null` where none does. */
    judge: async (fault: Planted | undefined): Promise<Noticed | null> => {
      const bodies = new Map(sound);
      const source = fault?.file ?? '';
      if (fault !== undefined) {
        try {
          bodies.set(source, await compile(source, fault.text));
        } catch {
          return { file: '', name: 'does not load' };
        }
      }
      for (const file of inOrder(source, noticedLast.get(source))) {
        const noticed = firstFailure(file, () => {
          const loaded = loadAll(file, bodies);
          return fault === undefined || loaded.has(source);
        });
        if (noticed === undefined) continue;
        noticedLast.set(source, file);
        return noticed;
      }
      return null;
    },
  };
}

async function compile(file: string, text: string): Promise<Body> {
  const { code } = await transform(text, { loader: 'ts', format: 'cjs', target: 'node20' });
  return runInThisContext(`(require, module, exports) => {${code}\n}`, { filename: file }) as Body;
}

/** Loads a file and what it stands on, each module once; all that were loaded. */
function loadAll(entry: string, bodies: ReadonlyMap<string, Body>): ReadonlyMap<string, Module> {
  const loaded = new Map<string, Module>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const body = bodies.get(file);
    if (body === undefined) throw new Error(`the policy has no ${file}`);
    const module: Module = { exports: {} };
    loaded.set(file, module);
    const ask = (name: string): unknown => {
      if (name === '@jest/globals') return globals;
      if (!name.startsWith('.')) return require(name);
      return load(posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts'));
    };
    body(ask, module, module.exports);
    return module.exports;
  };
  load(entry);
  return loaded;
}

/**
 * Properties take longest, so they are asked last. The file's own tests and the one that noticed its
 * last fault are asked first: all are asked before a fault counts as unnoticed, so the order costs
 * nothing but time.
 */
function inOrder(source: string, noticedLast: string | undefined): readonly string[] {
  const rank = (test: string): number => {
    if (test === noticedLast) return 0;
    if (source !== '' && test.startsWith(source.replace(/\.ts$/, '.'))) return 1;
    return /property|create-decider|bases/.test(test) ? 3 : 2;
  };
  return [...tests].sort((a, b) => rank(a) - rank(b));
}
