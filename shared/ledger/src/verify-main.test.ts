import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
    encoding: 'utf8',
  });
  const [said = '', ...reserves] = stdout.trimEnd().split('\n');
  return { status, said, reserves, refused: stderr.split('\n')[0] };
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
  const size = log.bodies.length;
  const ok = { status: 0, refused: '', said: `OK 記録 ${String(size)} 件 根 ${root}` };
  const second = String(size).padStart(2, '0');
  const until = `封印は 2026-10-01 09:00:${second} (日本時間) までです。それより後に書かれた記録は、ここにはありません。`;
  const unseen =
    '記録と封印を一緒に切り取ったり、鍵を使って枝分かれさせたりしたことは分かりません。';

  it('ends with 0, says size and root, and up to where the witness confirms it', () => {
    const given = [folder, '--key', file('public-key.pem'), '--witness', file('witness.txt')];
    expect(run(...given)).toEqual({
      ...ok,
      reserves: [until, `控えと照らしたのは ${String(size)} 件までです。`],
    });
  });

  it('says of an old copy what it leaves open', () => {
    const first = log.sizes[0] ?? 0;
    expect(first).toBeLessThan(size);
    writeFileSync(file('witness.txt'), fileOf(log.notes.slice(0, 1)));
    const given = [folder, '--key', file('public-key.pem'), '--witness', file('witness.txt')];
    expect(run(...given)).toEqual({
      ...ok,
      reserves: [
        until,
        `控えと照らしたのは ${String(first)} 件までです。`,
        `そのあとの ${String(size - first)} 件については、${unseen}新しい控えでもう一度確かめてください。`,
      ],
    });
  });

  it('says that it had no witness, and the key from the folder itself', () => {
    expect(run(folder)).toEqual({
      ...ok,
      reserves: [
        until,
        `控え (--witness) と照らしていないため、${unseen}`,
        '公開鍵は書き出したフォルダーの中のものです。別に保管しているもの (--key) でなければ、鍵ごと作り直されたことは分かりません。',
      ],
    });
  });

  it('takes no empty witness', () => {
    writeFileSync(file('witness.txt'), '');
    const given = [folder, '--key', file('public-key.pem'), '--witness', file('witness.txt')];
    expect(run(...given)).toMatchObject({ status: 2, said: '', reserves: [] });
    writeFileSync(file('witness.txt'), fileOf(log.notes));
    expect(run(...given).status).toBe(0);
  });

  it('ends with 1 and says what is wrong', () => {
    writeFileSync(file('entries.jsonl'), '');
    expect(run(folder)).toEqual({
      status: 1,
      refused: '',
      reserves: [],
      said: `TRUNCATED 封印は ${String(log.bodies.length)} 件の記録を証していますが、0 件しかありません。末尾が切り取られています。`,
    });
  });

  it('says that nothing was sealed yet', () => {
    writeFileSync(file('entries.jsonl'), '');
    writeFileSync(file('checkpoints.txt'), '');
    expect(run(folder)).toMatchObject({
      status: 0,
      reserves: ['封印はまだ一つもありません。', expect.anything(), expect.anything()],
    });
  });

  it('says why a file could not be read, at its beginning or while it was', () => {
    rmSync(file('entries.jsonl'));
    expect(run(folder)).toMatchObject({
      status: 2,
      said: '',
      refused: expect.stringMatching(/entries\.jsonl を読めません \(ENOENT: /),
    });
    mkdirSync(file('entries.jsonl'));
    expect(run(folder)).toMatchObject({
      status: 2,
      said: '',
      refused: expect.stringMatching(/entries\.jsonl を読めません \(EISDIR: /),
    });
    rmSync(file('entries.jsonl'), { recursive: true });
    writeFileSync(file('entries.jsonl'), log.entries);
    expect(run(folder)).toMatchObject({ ...ok });
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
