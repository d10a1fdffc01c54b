import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDice } from './tamper/dice.js';
import { fileOf, sampleLog, samplePublicKey } from './tamper/sample-log.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kasane-ledger-'));
const file = (name: string) => path.join(folder, name);
const log = sampleLog(createDice(3));
const root = log.notes.at(-1)?.split('\n')[2] ?? '';

const run = (...given: string[]) => {
  const program = fileURLToPath(new URL('../dist/verify-main.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
  return { status, said: stdout.split('\n')[0] };
};

beforeEach(() => {
  writeFileSync(file('entries.jsonl'), log.entries);
  writeFileSync(file('checkpoints.txt'), fileOf(log.notes));
  writeFileSync(file('witness.txt'), fileOf(log.notes));
  writeFileSync(file('public-key.pem'), samplePublicKey.export({ type: 'spki', format: 'pem' }));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the verifier’s command', () => {
  it('ends with 0 and says size and root', () => {
    expect(run(folder, '--witness', file('witness.txt'))).toEqual({
      status: 0,
      said: `OK 記録 ${String(log.bodies.length)} 件 根 ${root}`,
    });
  });

  it('ends with 1 and says what is wrong', () => {
    writeFileSync(file('entries.jsonl'), '');
    expect(run(folder)).toEqual({
      status: 1,
      said: `TRUNCATED 封印は ${String(log.bodies.length)} 件の記録を証していますが、0 件しかありません。末尾が切り取られています。`,
    });
  });

  it.each([
    ['no folder', []],
    ['a folder that is not there', [file('elsewhere')]],
    ['a key that is none', [folder, '--key', file('entries.jsonl')]],
    ['an option it does not have', [folder, '--fast']],
  ])('ends with 2 for %s', (_what, given) => {
    expect(run(...given).status).toBe(2);
  });

  it('needs Node and nothing else', () => {
    const seen = new Set<string>();
    const foreign: string[] = [];
    const follow = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const text = readFileSync(new URL(name, import.meta.url), 'utf8');
      for (const [, from = ''] of text.matchAll(
        /^(?:import|\} from|export .* from).*?'([^']+)'/gm,
      )) {
        if (from.startsWith('./')) follow(from.replace(/\.js$/, '.ts'));
        else if (!from.startsWith('node:')) foreign.push(`${name}: ${from}`);
      }
    };
    follow('./verify-main.ts');
    expect({ foreign, enough: seen.size > 4 }).toEqual({ foreign: [], enough: true });
  });
});
