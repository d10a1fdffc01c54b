import type { MigrationInterface } from 'typeorm';
import { CountWhatStands1760000004020 } from './count-what-stands.js';
import { CreateRegistry1760000004000 } from './create-registry.js';
import { CreateUsage1760000004010 } from './create-usage.js';

/** The schema `registry`, in order. The last two read the schema `consent` and run after it. */
export const registryMigrations: readonly (new () => MigrationInterface)[] = [
  CreateRegistry1760000004000,
  CreateUsage1760000004010,
  CountWhatStands1760000004020,
];
