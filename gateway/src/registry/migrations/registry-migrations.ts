import type { MigrationInterface } from 'typeorm';
import { CreateRegistry1760000004000 } from './create-registry.js';
import { CreateUsage1760000004010 } from './create-usage.js';

/** The schema `registry`, in order. The last one reads the schema `consent` and runs after it. */
export const registryMigrations: readonly (new () => MigrationInterface)[] = [
  CreateRegistry1760000004000,
  CreateUsage1760000004010,
];
