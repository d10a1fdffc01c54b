import type { MigrationInterface } from 'typeorm';
import { CreateCommunity1790812800000 } from './create-community.js';

/** In the order they are applied, by a role that owns the schema `community`. */
export const communityMigrations: readonly (new () => MigrationInterface)[] = [
  CreateCommunity1790812800000,
];
