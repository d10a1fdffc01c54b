import { readFile } from 'node:fs/promises';
import { copyRows } from '@kasane/db/copy-rows';
import { loadAreas } from '@kasane/subgraph-community/areas/load-areas';
import { importOpenData } from '@kasane/subgraph-community/open-data/import-open-data';
import { shippedList } from '@kasane/subgraph-community/open-data/shipped-list';
import type { Client } from 'pg';
import { loadCommunity } from './community/load-community.js';
import type { CityIds } from './city-ids.js';
import { consentRows } from './consent-rows.js';
import { protectionRows } from './protection-rows.js';
import { standIns } from './stand-ins.js';
import type { World } from './world.js';

/** The fictional city (全国地方公共団体コード 459992). */
export const municipality = { code: '459992', name: '重ね市' } as const;

/**
 * Fills the departments' stand-ins with COPY, the consents of the cast and the protection measures,
 * and the community's areas, places and records. One transaction for the stand-ins: a city is there whole or not at all.
 */
export async function loadCity(
  client: Client,
  world: World,
  ids: CityIds,
  progress: (line: string) => void,
): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL synchronous_commit = off');
  let rows = 0;
  for (const standIn of standIns) {
    for (const table of standIn.tables(world)) {
      await copyRows(client, { ...table, rows: counted(table.rows, () => (rows += 1)) });
    }
  }
  await copyRows(client, consentRows(world, ids));
  await copyRows(client, protectionRows(world, ids));
  await client.query('COMMIT');
  progress(
    `${rows.toLocaleString('ja-JP')} 行を ${String(standIns.length)} つのシステムに入れました`,
  );
  await loadAreas(client, municipality, world.areas);
  await importOpenData({
    client,
    bytes: await readFile(shippedList.file),
    fileName: shippedList.fileName,
    on: world.today,
    source: shippedList.source,
  });
  await loadCommunity(client, world, ids);
}

function* counted<T>(items: Iterable<T>, onItem: () => void): Generator<T> {
  for (const item of items) {
    onItem();
    yield item;
  }
}
