import type { MigrationInterface } from 'typeorm';
import { CountFromAYear1795305600600 } from './count-from-a-year.js';
import { CreateCommunity1790812800000 } from './create-community.js';
import { CreateNetworks1795305600100 } from './create-networks.js';
import { CreatePersonRecords1795305600400 } from './create-person-records.js';
import { CreatePlans1795305600300 } from './create-plans.js';
import { CreateRecords1795305600000 } from './create-records.js';
import { CreateSupport1795305600200 } from './create-support.js';
import { CreateUsedGrants1795305600500 } from './create-used-grants.js';
import { KeepFromWriters1795305600700 } from './keep-from-writers.js';

/** In the order they are applied, by a role that owns the schema `community`. */
export const communityMigrations: readonly (new () => MigrationInterface)[] = [
  CreateCommunity1790812800000,
  CreateRecords1795305600000,
  CreateNetworks1795305600100,
  CreateSupport1795305600200,
  CreatePlans1795305600300,
  CreatePersonRecords1795305600400,
  CreateUsedGrants1795305600500,
  CountFromAYear1795305600600,
  KeepFromWriters1795305600700,
];
