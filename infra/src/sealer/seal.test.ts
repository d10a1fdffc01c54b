import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { everyFormat } from '@kasane/ledger/formats/every-format';
import { createSealer, type Sealer } from '@kasane/ledger/seal';
import { Client } from 'pg';
import { openTemporaryDatabase, type TemporaryDatabase } from '../database/temporary-database.js';
import { exportLedger } from './export-ledger.js';

let database: TemporaryDatabase;
let other: Client;
const witnessFolder = mkdtempSync(path.join(tmpdir(), 'kasane-witness-'));
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const anotherKey = generateKeyPairSync('ed25519').privateKey;
const sealers: Sealer[] = [];

const open = (key: KeyObject = privateKey, more: { readonly newLog?: boolean } = {}): Sealer => {
  const sealer = createSealer({ url: database.url, privateKey: key, witnessFolder, ...more });
  sealers.push(sealer);
  return sealer;
};

beforeAll(async () => {
  database = await openTemporaryDatabase();
  other = new Client({ connectionString: database.url });
  await other.connect();
}, 240_000);

afterEach(() => Promise.all(sealers.splice(0).map((sealer) => sealer.close())));

afterAll(async () => {
  await other.end();
  await database.stop();
  rmSync(witnessFolder, { recursive: true });
}, 60_000);

async function write(): Promise<string> {
  const id = randomUUID();
  const values = [id, everyFormat[2]?.(id)];
  await database.owner.query('INSERT INTO ledger.entry (id, body) VALUES ($1, $2)', values);
  return id;
}

/** As whoever has the whole database. */
const byForce = (text: string): Promise<unknown> =>
  database.owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${text}; COMMIT`);

/** The server's own work may be open for a moment. @returns the size that is sealed in the end */
async function sealAll(sealer: Sealer): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    while ((await sealer.seal()) !== undefined);
    if ((await sealer.waiting()) === undefined) return Number(sealer.latest()?.split('\n')[1]);
    await setTimeout(50);
  }
  throw new Error(`still waiting: ${JSON.stringify(await sealer.waiting())}`);
}

async function exported(): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kasane-export-'));
  try {
    return await exportLedger({ url: database.url, publicKey, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what is not sealed', () => {
  it('waits for an open transaction, and says so, in the export too', async () => {
    const sealer = open();
    await write();
    expect(await sealAll(sealer)).toBe(1);
    await other.query('BEGIN; SELECT pg_current_xact_id()');
    try {
      await write();
      expect(await sealer.seal()).toBeUndefined();
      const waiting = { entries: 1, since: expect.any(Date), age: expect.any(Number) };
      expect(await sealer.waiting()).toEqual({ ...waiting, ready: false });
      expect(await exported()).toMatchObject({ entries: 1, checkpoints: 1, waiting });
    } finally {
      await other.query('ROLLBACK');
    }
    expect(await sealAll(sealer)).toBe(2);
    expect(await exported()).toEqual({ entries: 2, checkpoints: 2, waiting: undefined });
  });

  it('waits for the turn of another sealer, and says so', async () => {
    const sealer = open();
    await other.query("SELECT pg_advisory_lock(hashtext('kasane ledger sealer'))");
    try {
      await write();
      expect(await sealer.seal()).toBeUndefined();
      expect(await sealer.waiting()).toMatchObject({ entries: 1, ready: true });
    } finally {
      await other.query('SELECT pg_advisory_unlock_all()');
    }
    expect(await sealAll(sealer)).toBe(3);
  });

  it('is sealed where it was restored from a server that counted further, and what comes after', async () => {
    const sealer = open();
    const id = await write();
    await byForce(`UPDATE ledger.entry SET transaction = '999999999' WHERE id = '${id}'`);
    expect(await sealAll(sealer)).toBe(4);
    await write();
    expect(await sealAll(sealer)).toBe(5);
    expect(await sealAll(open())).toBe(5);
  });
});

describe('what is sealed', () => {
  it('is continued by the key that sealed it, and no other, which says what to do', async () => {
    await expect(open(anotherKey).seal()).rejects.toThrow(
      'the ledger was sealed with another key, and a new one cannot continue it: put the file that SEAL_KEY_FILE named back',
    );
    await write();
    expect(await sealAll(open())).toBe(6);
  });

  it('is not begun anew where the witness knows of another log, unless somebody says so', async () => {
    const [witness = ''] = readdirSync(witnessFolder);
    const kept = readFileSync(path.join(witnessFolder, witness));
    const forget = () =>
      byForce(`TRUNCATE ledger.leaf, ledger.checkpoint;
        DELETE FROM ledger.entry WHERE id = (SELECT id FROM ledger.entry ORDER BY id LIMIT 1);
        UPDATE ledger.log SET id = gen_random_uuid()`);
    await forget();
    await expect(open().seal()).rejects.toThrow(
      `this key has signed those of another one: ${path.join(witnessFolder, witness)}`,
    );
    expect(await exported()).toMatchObject({ entries: 0, checkpoints: 0, waiting: { entries: 5 } });
    expect(readdirSync(witnessFolder)).toEqual([witness]);
    expect(await sealAll(open(privateKey, { newLog: true }))).toBe(5);
    expect(readdirSync(witnessFolder)).toHaveLength(2);
    expect(readFileSync(path.join(witnessFolder, witness))).toEqual(kept);
    // What is begun needs nobody's word any more.
    await write();
    expect(await sealAll(open())).toBe(6);
    // The folder may be that of several: another key's logs are none of this one's.
    await forget();
    expect(await sealAll(open(anotherKey))).toBe(5);
  });

  it('is sealed no further where the database was restored under a sealer at work', async () => {
    const sealer = open(anotherKey);
    await write();
    expect(await sealAll(sealer)).toBe(6);
    await byForce(
      'DELETE FROM ledger.checkpoint WHERE size = 6; DELETE FROM ledger.leaf WHERE index = 5',
    );
    await write();
    await expect(sealer.seal()).rejects.toThrow('the ledger was cut or forked');
    expect(await exported()).toMatchObject({ entries: 5, checkpoints: 1, waiting: { entries: 2 } });
  });

  it('begins where somebody said so before there was anything to seal', async () => {
    await byForce(`TRUNCATE ledger.leaf, ledger.checkpoint; DELETE FROM ledger.entry;
      UPDATE ledger.log SET id = gen_random_uuid()`);
    await expect(open().seal()).rejects.toThrow('SEAL_NEW_LOG=yes');
    expect(await open(privateKey, { newLog: true }).seal()).toBeUndefined();
    expect(await open().seal()).toBeUndefined();
    await write();
    expect(await sealAll(open())).toBe(1);
  });
});
