import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readExport } from './read-export.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kasane-export-'));
const file = path.join(folder, '書き出し.csv');
const read = async (text: string | Uint8Array) => {
  writeFileSync(file, text);
  return readExport(file);
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readExport', () => {
  it('reads CP932 with CRLF, quotes and outer spaces, and knows the lines', async () => {
    // 番号,名\r\n1, あ \r\n2,"い,う"\r\n in CP932
    const bytes = Buffer.from('94d48d862c96bc0d0a312c2082a0200d0a322c2282a22c82a4220d0a', 'hex');
    const { columns, rows, encoding, lineOf } = await read(bytes);
    expect({ columns, rows, encoding, lines: [lineOf?.(0), lineOf?.(1)] }).toEqual({
      columns: [
        { name: '番号', cells: ['1', '2'] },
        { name: '名', cells: ['あ', 'い,う'] },
      ],
      rows: 2,
      encoding: 'CP932',
      lines: [2, 3],
    });
  });

  it('reads UTF-8 with BOM the same', async () => {
    const { columns, encoding } = await read('\uFEFF番号\n1\n');
    expect({ columns, encoding }).toEqual({
      columns: [{ name: '番号', cells: ['1'] }],
      encoding: 'UTF-8 (BOM)',
    });
  });

  it.each([
    ['a row of another width', 'a,b\n1,2\n1,2,3\n', '3 行目: 列が 3 個あります (見出しは 2 個)'],
    ['a header without a name', 'a,,c\n1,2,3\n', '見出しの 2 列目に名前がありません'],
    ['a header twice', 'a,b,a\n1,2,3\n', '見出し「a」が2度あります'],
    ['a name PostgreSQL would cut', `${'長'.repeat(22)}\n1\n`, '日本語で 21 字まで'],
    ['no rows', 'a,b\n', 'データの行がありません'],
    ['an open quote', 'a,b\n"1,2\n', '引用符'],
    ['nothing', '', 'ファイルが空です'],
    ['個人番号', '番号\n123456789018\n', '列「番号」に 1 件 (行 2)'],
  ])('refuses %s', async (_what, text, said) => {
    await expect(read(text)).rejects.toThrow(said);
  });

  it('says where it looked for a file that is not there', async () => {
    await expect(readExport(path.join(folder, 'ない.csv'))).rejects.toThrow('ない.csv');
  });
});
