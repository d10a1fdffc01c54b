import type { MigrationInterface } from 'typeorm';
import { AddRenewals1760000001050 } from './add-renewals.js';
import { CreateAppendOnly1760000001000 } from './create-append-only.js';
import { CreateAuthorizations1760000001010 } from './create-authorizations.js';
import { CreateInForce1760000001040 } from './create-in-force.js';
import { CreatePersonFacts1760000002300 } from './create-person-facts.js';
import { CreateProtectionMeasures1760000001030 } from './create-protection-measures.js';
import { CreateSittings1760000001020 } from './create-sittings.js';

/**
 * In the order they are applied, by a role that owns the schema `consent`. The last one reads the
 * registers and the identity index and so runs after them.
 */
export const consentMigrations: readonly (new () => MigrationInterface)[] = [
  CreateAppendOnly1760000001000,
  CreateAuthorizations1760000001010,
  CreateSittings1760000001020,
  CreateProtectionMeasures1760000001030,
  CreateInForce1760000001040,
  AddRenewals1760000001050,
  CreatePersonFacts1760000002300,
];
