import { japaneseDay } from '@kasane/japanese/calendar';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importReportText } from './import-report-text.js';
import { importOpenData } from './open-data/import-open-data.js';
import { FileRefusal } from '@kasane/csv/file-refusal';

const USAGE = `使い方: node dist/import-main.js <CSVファイル> [--publisher 公開した自治体] [--licence "CC BY 4.0"] [--url 公開されている場所]
環境変数 DATABASE_URL_COMMUNITY_ADMIN (なければ DATABASE_URL) に、community に書き込める接続先を設定してください。
終了コード: 0 取り込んだ、1 取り込めないファイル、2 使い方の誤り、3 データベースの失敗
`;

const MISUSE = 2;

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  const url = process.env['DATABASE_URL_COMMUNITY_ADMIN'] ?? process.env['DATABASE_URL'] ?? '';
  if (options === undefined || url === '') return misuse(USAGE);
  let bytes: Buffer;
  try {
    bytes = await readFile(options.file);
  } catch {
    return misuse(`ファイルを開けません: ${options.file}\n${USAGE}`);
  }
  try {
    const report = await importOpenData({
      url,
      bytes,
      fileName: basename(options.file),
      on: japaneseDay(new Date()),
      source: options.source,
    });
    process.stdout.write(importReportText(report));
    return 0;
  } catch (error) {
    if (error instanceof FileRefusal) {
      process.stderr.write(`取り込みませんでした (${error.code})。\n${error.message}\n`);
      return 1;
    }
    process.stderr.write(
      `取り込みの途中で失敗しました。データベースは何も変わっていません。\n${error instanceof Error ? error.message : ''}\n`,
    );
    return 3;
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        publisher: { type: 'string' },
        licence: { type: 'string' },
        url: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    return { file, source: { ...values } };
  } catch {
    return undefined;
  }
}

function misuse(text: string): number {
  process.stderr.write(text);
  return MISUSE;
}

process.exitCode = await main(process.argv.slice(2));
