import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shippedList } from './open-data/shipped-list.js';
import { startScratchDatabase, type ScratchDatabase } from './scratch-database.js';

const program = fileURLToPath(new URL('../dist/import-main.js', import.meta.url));
const shipped = fileURLToPath(shippedList.file);
let scratch: ScratchDatabase;
let folder: string;
let schools: string;

beforeAll(async () => {
  scratch = await startScratchDatabase();
  folder = mkdtempSync(join(tmpdir(), 'kasane-import-'));
  schools = join(folder, 'schools.csv');
  writeFileSync(schools, '学校コード,学校種,本分校\nB1,B1(小学校),1(本)\n');
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await scratch.stop();
}, 60_000);

function run(args: readonly string[], url: string = scratch.url) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL_COMMUNITY_ADMIN: url },
  });
  return { status, stdout, stderr };
}

describe('import-main', () => {
  it('imports, prints the report and ends with 0; again with nothing written', () => {
    const first = run([shipped, '--licence', 'CC BY 4.0']);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('データ行    90 行 → 77 か所');
    expect(first.stdout).toContain('書き込み    77 か所、サービス 90 件');
    expect(first.stdout).toContain(
      '48行目 所在地_連結表記: 「山口県下松市大手町25-18ティティ商事ビル3F」 → 「山口県下松市大手町二丁目5-18」',
    );
    const second = run([shipped]);
    expect(second.status).toBe(0);
    expect(second.stdout).toContain('変更なし    77 か所');
  });

  it('ends with 1 where the file is refused, and says why', () => {
    const { status, stdout, stderr } = run([schools]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('「文部科学省 学校コード一覧」の形式です。');
  });

  it.each([
    ['no file', []],
    ['two files', [shipped, shipped]],
    ['a file that is not there', ['/nowhere/at-all.csv']],
    ['an unknown option', [shipped, '--force']],
  ])('ends with 2 at %s', (_, args) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain('使い方');
  });

  it('ends with 2 without a database to write to, and with 3 where it cannot be reached', () => {
    expect(run([shipped], '').status).toBe(2);
    const unreachable = run([shipped], 'postgresql://nobody:x@127.0.0.1:1/none');
    expect(unreachable.status).toBe(3);
    expect(unreachable.stderr).toContain('データベースは何も変わっていません');
  });
});
