import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systems } from '@kasane/db/systems';
import { momentInJapan } from '@kasane/ledger/moment-in-japan';
import { openStackFolder } from '../stack/state.js';
import { exportLedger } from './export-ledger.js';

/**
 * `npm run ledger:export -- <folder>`: writes the sealed ledger of the running stack for the
 * verifier. Another database: DATABASE_URL_SEALER and SEAL_KEY_FILE.
 */
try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('使い方: npm run ledger:export -- <フォルダー>');
  const { url, keyFile } = source();
  const publicKey = createPublicKey(readFileSync(keyFile));
  const { entries, checkpoints, waiting } = await exportLedger({ url, publicKey, folder });
  process.stdout.write(
    `${folder} に、封印された記録 ${String(entries)} 件と封印 ${String(checkpoints)} 個を書き出しました。\n` +
      (waiting === undefined
        ? '封印を待っている記録はありません。\n'
        : `封印を待っている記録が ${String(waiting.entries)} 件あり、ここには入っていません (一番古いものは ${momentInJapan(waiting.since)} に書かれました)。\n`) +
      `確かめるには: npm run ledger:verify -- ${folder} --key <保管した公開鍵> --witness <控え>\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function source(): { readonly url: string; readonly keyFile: string } {
  const folder = openStackFolder(path.resolve(process.env['KASANE_DATA_DIR'] ?? '.kasane'));
  const keyFile = process.env['SEAL_KEY_FILE'] ?? folder.sealKey;
  const given = process.env[systems.sealer.urlVariable];
  if (given !== undefined && given !== '') return { url: given, keyFile };
  let running: { readonly databaseAt?: unknown };
  try {
    running = JSON.parse(readFileSync(folder.running, 'utf8')) as typeof running;
  } catch {
    throw new Error(
      'Kasane が動いていません。npm start で起動するか、DATABASE_URL_SEALER を指定してください。',
    );
  }
  const url = new URL(String(running.databaseAt));
  url.username = systems.sealer.role;
  url.password = encodeURIComponent(folder.secrets.roles.sealer);
  return { url: url.href, keyFile };
}
