import type { KeyObject } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { joinNotes } from '@kasane/ledger/checkpoint';
import { writeLine } from '@kasane/ledger/export-lines';
import { readWaiting, type Waiting } from '@kasane/ledger/waiting';
import { Client } from 'pg';

export interface LedgerExport {
  readonly url: string;
  readonly publicKey: KeyObject;
  readonly folder: string;
}

/**
 * Writes everything that is sealed to a folder, for the verifier: entries.jsonl, checkpoints.txt,
 * public-key.pem. All of it as of one moment.
 *
 * @returns how many entries and checkpoints, and what is left out because it is not sealed yet
 */
export async function exportLedger({
  url,
  publicKey,
  folder,
}: LedgerExport): Promise<{ entries: number; checkpoints: number; waiting: Waiting | undefined }> {
  const client = new Client({ connectionString: url, application_name: 'kasane ledger export' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    mkdirSync(folder, { recursive: true });
    let entries = 0;
    const lines = async function* () {
      for await (const line of sealedLines(client)) {
        entries += 1;
        yield line;
      }
    };
    await pipeline(Readable.from(lines()), createWriteStream(path.join(folder, 'entries.jsonl')));
    const { rows: notes } = await client.query<{ note: string }>(
      'SELECT note FROM ledger.checkpoint ORDER BY size',
    );
    const text = joinNotes(notes.map(({ note }) => note));
    writeFileSync(path.join(folder, 'checkpoints.txt'), text);
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    writeFileSync(path.join(folder, 'public-key.pem'), pem);
    return { entries, checkpoints: notes.length, waiting: await readWaiting(client) };
  } finally {
    await client.end();
  }
}

const PAGE = 5_000;

async function* sealedLines(client: Client): AsyncGenerator<string> {
  for (let from = 0; ; from += PAGE) {
    const { rows } = await client.query<{ index: string; body: string }>(
      `SELECT l.index, e.body FROM ledger.leaf l JOIN ledger.entry e ON e.id = l.entry
        WHERE l.index >= $1 AND l.index < $2 ORDER BY l.index`,
      [from, from + PAGE],
    );
    for (const { index, body } of rows) yield writeLine({ index: Number(index), body });
    if (rows.length < PAGE) return;
  }
}
