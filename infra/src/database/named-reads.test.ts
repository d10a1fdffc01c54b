import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createNamingClient } from '@kasane/db/naming-client';
import { openDataSource } from '@kasane/db/open-data-source';
import { Pool, type Client, type PoolClient } from 'pg';
import { openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

const MOST = 3;
const PREPARED = 'SELECT statement FROM pg_prepared_statements ORDER BY statement';

let database: TemporaryDatabase;
let owner: Client;
let pool: Pool;
let client: PoolClient;

/** What the server keeps for the one connection; asked so that it is no reading statement itself. */
const prepared = async (): Promise<readonly string[]> =>
  (await client.query<{ statement: string }>({ text: PREPARED })).rows.map(
    ({ statement }) => statement,
  );

const read = async (text: string, ...values: readonly unknown[]): Promise<unknown> =>
  (await client.query(text, [...values])).rows;

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error as { readonly code?: unknown }).code,
  );

beforeAll(async () => {
  database = await openTemporaryDatabase({ empty: true });
  owner = database.owner;
}, 120_000);

afterAll(() => database.stop(), 30_000);

beforeEach(async () => {
  await owner.query('CREATE TABLE visit (id int PRIMARY KEY, place text)');
  await owner.query("INSERT INTO visit VALUES (1, 'home'), (2, 'office')");
  pool = new Pool({
    connectionString: database.url,
    max: 1,
    Client: createNamingClient({ mostNames: MOST }),
  });
  client = await pool.connect();
});

afterEach(async () => {
  client.release();
  await pool.end();
  await owner.query('DROP TABLE visit');
});

const BY_ID = 'SELECT * FROM visit WHERE id = $1';

describe('a reading statement that is sent again', () => {
  it('is prepared from the second time on, and answers the same', async () => {
    const home = [{ id: 1, place: 'home' }];
    expect([await read(BY_ID, 1), await prepared()]).toEqual([home, []]);
    expect([await read(BY_ID, 1), await prepared()]).toEqual([home, [BY_ID]]);
    expect([await read(BY_ID, 2), await read(BY_ID, 3), await prepared()]).toEqual([
      [{ id: 2, place: 'office' }],
      [],
      [BY_ID],
    ]);
  });

  it('is prepared on a connection of every data source', async () => {
    const source = await openDataSource('household', { url: database.url, poolSize: 1 });
    const kept = 'SELECT statement FROM pg_prepared_statements WHERE statement <> $1';
    await source.query(kept, ['']);
    await source.query(kept, ['']);
    const rows: unknown = await source.query(kept, ['']);
    await source.destroy();
    expect(rows).toEqual([{ statement: kept }]);
  });

  it.each([
    ['\n  select place FROM visit WHERE id = $1', true],
    ['WITH v AS (SELECT * FROM visit) SELECT place FROM v WHERE id = $1', true],
    ['VALUES ($1::int)', false],
    ["INSERT INTO visit VALUES ($1 + 100, 'new') ON CONFLICT DO NOTHING", false],
    ["UPDATE visit SET place = 'new' WHERE id = $1", false],
    ['DELETE FROM visit WHERE id = $1', false],
  ])('is one: %j is %p', async (text, named) => {
    for (let time = 0; time < 3; time += 1) await read(text, 1);
    expect(await prepared()).toEqual(named ? [text] : []);
  });

  it('is not one of more than 20,000 characters', async () => {
    const ofLength = (length: number) => 'SELECT $1::int'.padEnd(length);
    for (let time = 0; time < 3; time += 1) {
      expect(await read(ofLength(20_001), 1)).toEqual([{ int4: 1 }]);
      expect(await read(ofLength(20_000), 1)).toEqual([{ int4: 1 }]);
    }
    expect(await prepared()).toEqual([ofLength(20_000)]);
  });

  it('leaves alone what is called otherwise', async () => {
    for (let time = 0; time < 3; time += 1) {
      await client.query('SELECT place FROM visit');
      await client.query({ text: BY_ID, values: [1] });
      await client.query({ text: 'SELECT 1', rowMode: 'array' }, []);
      await new Promise((resolve) => {
        client.query(BY_ID, [1], resolve);
      });
    }
    expect(await prepared()).toEqual([]);
  });

  it('takes one of so many names, and the others go as before', async () => {
    const shapes = Array.from(
      { length: 10 },
      (_, shape) => `SELECT $1::int AS shape${String(shape)}`,
    );
    const ask = async () => {
      const rows = [];
      for (const text of shapes) rows.push(await read(text, 7));
      return rows;
    };
    const answers = shapes.map((_, shape) => [{ [`shape${String(shape)}`]: 7 }]);
    for (let time = 0; time < 3; time += 1) expect(await ask()).toEqual(answers);
    expect(await prepared()).toEqual(shapes.slice(0, MOST));
  });

  it('is forgotten where many others came in between', async () => {
    await read(BY_ID, 1);
    for (let other = 0; other < 200; other += 1) await read(`SELECT $1::int + ${String(other)}`, 1);
    await read(BY_ID, 1);
    expect(await prepared()).toEqual([]);
    await read(BY_ID, 1);
    expect(await prepared()).toEqual([BY_ID]);
  });
});

describe('a statement whose table changed after it was prepared', () => {
  const widen = 'ALTER TABLE visit ALTER COLUMN id TYPE text, ADD COLUMN seen boolean';
  const widened = [{ id: '1', place: 'home', seen: null }];
  const ALL = 'SELECT * FROM visit WHERE place = $1';

  it('answers rightly at once, and is prepared anew', async () => {
    for (let time = 0; time < 2; time += 1) await read(ALL, 'home');
    await owner.query(widen);
    expect([await read(ALL, 'home'), await prepared()]).toEqual([widened, [ALL]]);
    for (let time = 0; time < 2; time += 1) expect(await read(ALL, 'home')).toEqual(widened);
    expect(await prepared()).toEqual([ALL, ALL]);
  });

  it.each(['1', 'one'])('reads the value %j as what the column is now', async (value) => {
    for (let time = 0; time < 2; time += 1) await read(BY_ID, 1);
    await owner.query(widen);
    await owner.query("INSERT INTO visit VALUES ('one', 'school', true)");
    const rows = value === '1' ? widened : [{ id: 'one', place: 'school', seen: true }];
    for (let time = 0; time < 3; time += 1) expect(await read(BY_ID, value)).toEqual(rows);
  });

  it.each([
    [ALL, 'home', '0A000'],
    [BY_ID, '1', '42883'],
    [BY_ID, 'one', '22P02'],
  ])(
    'errs in the transaction that it stands in, and no later: %s, %s',
    async (text, value, code) => {
      for (let time = 0; time < 2; time += 1) await read(text, text === ALL ? value : 1);
      await owner.query(widen);
      await client.query('BEGIN');
      expect(await codeOf(read(text, value))).toBe(code);
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      for (let time = 0; time < 3; time += 1) {
        expect(await read(text, value)).toEqual(value === 'one' ? [] : widened);
      }
      await client.query('COMMIT');
    },
  );

  it('uses up no more names than there are', async () => {
    for (let change = 0; change < 6; change += 1) {
      for (let time = 0; time < 3; time += 1) {
        expect(await codeOf(read(ALL, 'home'))).toBe('ok');
      }
      await owner.query(`ALTER TABLE visit ADD COLUMN extra${String(change)} int`);
    }
    expect(await prepared()).toEqual(Array(MOST).fill(ALL));
  });
});

describe('an error of the statement itself', () => {
  it.each([
    ['SELECT 1 / $1::int', 0, '22012'],
    ['SELECT $1::int', 'x', '22P02'],
    ['SELECT $1 FROM nowhere', 1, '42P01'],
  ])('%s comes as it is', async (text, value, code) => {
    for (let time = 0; time < 6; time += 1) expect(await codeOf(read(text, value))).toBe(code);
    await read(BY_ID, 1);
    await read(BY_ID, 1);
    expect(await prepared()).toContain(BY_ID);
  });
});
