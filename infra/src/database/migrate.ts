import { registryMigrations } from '@kasane/gateway/registry/migrations/registry-migrations';
import { ledgerMigrations } from '@kasane/ledger/migrations/ledger-migrations';
import { collaborationMigrations } from '@kasane/subgraph-collaboration/migrations/collaboration-migrations';
import { communityMigrations } from '@kasane/subgraph-community/migrations/community-migrations';
import { consentMigrations } from '@kasane/subgraph-consent/migrations/consent-migrations';
import { householdMigrations } from '@kasane/subgraph-household/migrations/household-migrations';
import { DataSource } from 'typeorm';
import { standIns } from '../example-city/stand-ins.js';
import { standInMigration } from './stand-in-migration.js';

/** Of every room, in the order their timestamps give. */
export const migrations = [
  ...consentMigrations,
  ...standIns.map((standIn, at) => standInMigration(standIn, 1_760_000_001_100 + at)),
  ...householdMigrations,
  ...ledgerMigrations,
  ...communityMigrations,
  ...collaborationMigrations,
  ...registryMigrations,
];

/**
 * Brings a database whose schemas are there (ensure-schemas.ts) to the present shape, as its
 * administrator. All or nothing, and once each.
 * @returns the names of the migrations that were new
 */
export async function migrate(administratorUrl: string): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: administratorUrl,
    migrations: [...migrations],
    migrationsTableName: 'kasane_migration',
    migrationsTransactionMode: 'all',
    logging: false,
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
