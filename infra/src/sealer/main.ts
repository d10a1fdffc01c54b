import { createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { databaseUrl } from '@kasane/db/database-url';
import { createSealer } from '@kasane/ledger/seal';
import type { Waiting } from '@kasane/ledger/waiting';
import { readPort } from '@kasane/process/read-port';
import { serveAsProcess } from '@kasane/process/serve-as-process';
import { Client } from 'pg';
import { healthOf } from './health.js';
import { openSealKey } from './seal-key.js';

/**
 * The sealer as a process of its own: puts new entries of the disclosure ledger under signed
 * checkpoints, forever.
 *
 * | variable | meaning | default |
 * |---|---|---|
 * | DATABASE_URL_SEALER | reads entries, adds leaves and checkpoints | – |
 * | SEAL_KEY_FILE | private key, made where there is none and nothing is sealed | – |
 * | SEAL_WITNESS_DIR | folder of the witness's copy | – |
 * | SEAL_INTERVAL_MS | from one round to the next | 60000 |
 * | SEAL_NEW_LOG | `yes` begins a log beside another one that this key sealed; for one start | – |
 * | HOST, PORT | `/health`, `/checkpoint` (the last one), `/key` (public) | 127.0.0.1, any free |
 */
const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};
const newLog = process.env['SEAL_NEW_LOG'] ?? '';
if (!['', 'yes'].includes(newLog)) throw new Error('SEAL_NEW_LOG takes yes, or nothing');
const interval = Number(process.env['SEAL_INTERVAL_MS'] ?? '60000');
if (!(interval >= 100)) throw new Error('SEAL_INTERVAL_MS takes milliseconds, 100 or more');
const url = databaseUrl('sealer');
const witnessFolder = required('SEAL_WITNESS_DIR');
const privateKey = await openSealKey(required('SEAL_KEY_FILE'), async () => {
  const client = new Client({ connectionString: url, application_name: 'kasane sealer' });
  await client.connect();
  try {
    return (await client.query('SELECT FROM ledger.checkpoint LIMIT 1')).rowCount === 1;
  } finally {
    await client.end();
  }
});
const sealer = createSealer({ url, privateKey, witnessFolder, newLog: newLog === 'yes' });

let trouble: string | undefined;
let waiting: Waiting | undefined;
let movedAt = Date.now();
let told: string | undefined;
const health = () => healthOf({ trouble, waiting, movedAt }, interval, Date.now());
let timer: NodeJS.Timeout | undefined;
const round = async (): Promise<void> => {
  try {
    while ((await sealer.seal()) !== undefined) movedAt = Date.now();
    waiting = await sealer.waiting();
    trouble = undefined;
  } catch (error) {
    trouble = error instanceof Error ? error.message : String(error);
  }
  movedAt = Date.now();
  const { message, since = '' } = health();
  const news = trouble ?? (message === undefined ? undefined : `${message} ${since}`);
  if (news !== undefined && news !== told) process.stderr.write(`${news}\n`);
  told = news;
  timer = setTimeout(() => void round(), interval);
};

const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
const pages: Readonly<Record<string, () => string | undefined>> = {
  '/checkpoint': sealer.latest,
  '/key': () => publicKey,
};
const http = createServer((request, response) => {
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  if (request.url === '/health') {
    const state = health();
    response.statusCode = state.status === 'up' ? 200 : 503;
    response.end(JSON.stringify(state));
    return;
  }
  const page = pages[request.url ?? ''];
  const text = page?.();
  response.statusCode = page === undefined ? 404 : text === undefined ? 503 : 200;
  response.end(text ?? '');
});
const host = process.env['HOST'] ?? '127.0.0.1';
await new Promise<void>((resolve) => {
  http.listen(readPort(process.env['PORT']), host, resolve);
});
serveAsProcess({
  name: 'sealer',
  url: `http://${host}:${String((http.address() as AddressInfo).port)}`,
  stop: async () => {
    clearTimeout(timer);
    http.close();
    await sealer.close();
  },
});
await round();
