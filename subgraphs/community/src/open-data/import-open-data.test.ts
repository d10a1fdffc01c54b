import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { startScratchDatabase, type ScratchDatabase } from '../scratch-database.js';
import { importOpenData } from './import-open-data.js';
import { shippedList } from './shipped-list.js';
import type { Written } from './write-places.js';

let scratch: ScratchDatabase;
let client: Client;
const bytes = readFileSync(shippedList.file);
const { fileName, source } = shippedList;

beforeAll(async () => {
  scratch = await startScratchDatabase();
  client = scratch.client;
}, 120_000);

afterAll(() => scratch.stop(), 60_000);

async function everything(): Promise<unknown> {
  const tables = ['dataset', 'place', 'place_service', 'import_run', 'import_finding'];
  const rows: unknown[] = [];
  for (const table of tables) {
    rows.push((await client.query(`SELECT * FROM community.${table} t ORDER BY t::text`)).rows);
  }
  return rows;
}

const counts = ({ placesWritten, servicesWritten, unchanged, closed }: Written): Written => ({
  placesWritten,
  servicesWritten,
  unchanged,
  closed,
});

const withoutLines = (...lines: readonly number[]): Buffer =>
  Buffer.concat(
    bytes
      .toString('latin1')
      .split('\r\n')
      .filter((_, index) => !lines.includes(index + 1))
      .map((line) => Buffer.from(line === '' ? '' : `${line}\r\n`, 'latin1')),
  );

describe('importing the list of 下松市', () => {
  it('writes every place and service once, and nothing the second time', async () => {
    const first = await importOpenData({ client, bytes, fileName, on: '2026-10-01', source });
    expect({ ...counts(first), rowsRead: first.rowsRead, findings: first.findings.length }).toEqual(
      {
        placesWritten: 77,
        servicesWritten: 90,
        unchanged: 0,
        closed: 0,
        rowsRead: 90,
        findings: 28,
      },
    );
    const before = await everything();
    const second = await importOpenData({ url: scratch.url, bytes, fileName, on: '2026-10-02' });
    expect(counts(second)).toEqual({
      placesWritten: 0,
      servicesWritten: 0,
      unchanged: 77,
      closed: 0,
    });
    expect(await everything()).toEqual(before);
  });

  it('closes a place that is gone with the date, and opens it again under the same id', async () => {
    const before = await client.query('SELECT id FROM community.place ORDER BY id');
    // デイサービスマル stands in line 66 and nowhere else.
    const gone = await importOpenData({
      client,
      bytes: withoutLines(66),
      fileName,
      on: '2026-10-02',
    });
    expect(counts(gone)).toEqual({
      placesWritten: 0,
      servicesWritten: 0,
      unchanged: 76,
      closed: 1,
    });
    const closed = await client.query(
      `SELECT name, closed_on::text FROM community.place WHERE closed_on IS NOT NULL`,
    );
    expect(closed.rows).toEqual([{ name: 'デイサービスマル', closed_on: '2026-10-02' }]);
    const back = await importOpenData({ client, bytes, fileName, on: '2026-10-03' });
    expect(counts(back)).toEqual({
      placesWritten: 1,
      servicesWritten: 1,
      unchanged: 76,
      closed: 0,
    });
    const after = await client.query('SELECT id FROM community.place ORDER BY id');
    expect(after.rows).toEqual(before.rows);
  });

  it('loses a service with its row without touching the other places', async () => {
    // Line 85: 短期入所療養介護 of 介護老人保健施設ふくしの里.
    const less = await importOpenData({
      client,
      bytes: withoutLines(85),
      fileName,
      on: '2026-10-03',
    });
    expect(counts(less)).toEqual({
      placesWritten: 1,
      servicesWritten: 3,
      unchanged: 76,
      closed: 0,
    });
    await importOpenData({ client, bytes, fileName, on: '2026-10-03' });
  });

  it('writes nothing of a file it refuses, nor of one the database refuses', async () => {
    const before = await everything();
    const school = Buffer.from('学校コード,学校種,本分校\nB1,B1(小学校),1(本)\n');
    await expect(
      importOpenData({ client, bytes: school, fileName: 'schools.csv', on: '2026-10-03' }),
    ).rejects.toMatchObject({ code: 'OTHER_LAYOUT' });
    await expect(
      importOpenData({ client, bytes: withoutLines(66), fileName, on: 'not a date' }),
    ).rejects.toThrow('not a date');
    expect(await everything()).toEqual(before);
  });
});
